import { useState } from 'preact/hooks';
import { sheetText } from './sheet-text.ts';
import { UI } from './words.ts';

/** Copies the sheet as text or saves it as a file: the same text as in print, caveats included. */
export function CopySheet({ instrument, read }: { instrument: string; read: () => readonly Element[] }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sheetText(read()));
      setSaid(UI.copied);
    } catch {
      setSaid(UI.copyFailed);
    }
  };
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sheetText(read())], { type: 'text/plain;charset=utf-8' }));
    link.download = `${instrument}-sheet.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
    setSaid(UI.saved);
  };
  return (
    <div class="row needs-script not-print">
      <button class="button plain" type="button" onClick={() => print()}>
        {UI.print}
      </button>
      <button class="button plain" type="button" data-action="copy" onClick={copy}>
        {UI.copy}
      </button>
      <button class="button plain" type="button" data-action="download" onClick={save}>
        {UI.download}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
