import { UI } from './words.ts';

type Props = {
  instrument: string;
  /** The sheet as text; null as long as the script that writes it has not arrived. */
  text: (() => string) | null;
  say: (message: string) => void;
  /** Called once the sheet is on paper, in the clipboard or in a file. */
  onKept: () => void;
};

/** A download may begin long after the click, for example when the browser first asks where to save; its address must live that long. */
const ADDRESS_LIVES_MILLISECONDS = 60_000;

/** Prints the sheet, copies it as text or saves it as a file. */
export function SheetActions({ instrument, text, say, onKept }: Props) {
  const copy = async () => {
    if (!text) return say(UI.resultLost);
    try {
      await navigator.clipboard.writeText(text());
      say(UI.copied);
      onKept();
    } catch {
      say(UI.copyFailed);
    }
  };
  const save = () => {
    if (!text) return say(UI.resultLost);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text()], { type: 'text/plain;charset=utf-8' }));
    link.download = `${instrument}-sheet.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_LIVES_MILLISECONDS);
    say(UI.saved);
    onKept();
  };
  return (
    <>
      <button class="button plain" type="button" data-action="print" onClick={() => print()}>
        {UI.print}
      </button>
      <button class="button plain" type="button" data-action="copy" onClick={copy}>
        {UI.copy}
      </button>
      <button class="button plain" type="button" data-action="save" onClick={save}>
        {UI.save}
      </button>
    </>
  );
}
