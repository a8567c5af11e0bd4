import type { saveFile as SaveFile } from '../components/save-file.ts';
import { UI } from './words.ts';

type Props = {
  instrument: string;
  /**
   * Does something with the sheet: at once, or when the script that writes it has arrived. `text` is the sheet as text; `keep` is called
   * once it is in the clipboard or in a file. `saveFile` comes with the script, because it is of no use before.
   */
  withSheet: (act: (text: () => string, keep: () => void, saveFile: typeof SaveFile) => void) => void;
  say: (message: string) => void;
};

/** Prints the sheet, copies it as text or saves it as a file. */
export function SheetActions({ instrument, withSheet, say }: Props) {
  const copy = async (text: () => string, keep: () => void) => {
    try {
      await navigator.clipboard.writeText(text());
      say(UI.copied);
      keep();
    } catch {
      say(UI.copyFailed);
    }
  };
  const save = (text: () => string, keep: () => void, saveFile: typeof SaveFile) => {
    saveFile(`${instrument}-sheet.txt`, text());
    say(UI.saved);
    keep();
  };
  return (
    <>
      <button class="button plain" type="button" data-action="print" onClick={() => withSheet(() => print())}>
        {UI.print}
      </button>
      <button class="button plain" type="button" data-action="copy" onClick={() => withSheet(copy)}>
        {UI.copy}
      </button>
      <button class="button plain" type="button" data-action="save" onClick={() => withSheet(save)}>
        {UI.save}
      </button>
    </>
  );
}
