import { RESULT } from './result-words.ts';

/** The field that opens a saved file. */
export function OpenProgress({ onText, onUnread }: { onText: (text: string) => void; onUnread: () => void }) {
  return (
    <p>
      <label for="progress-file">{RESULT.open}</label>
      <br />
      <input
        id="progress-file"
        type="file"
        accept=".json,application/json"
        onInput={(event) => {
          const [file] = event.currentTarget.files ?? [];
          void file?.text().then(onText, onUnread);
          event.currentTarget.value = '';
        }}
      />
    </p>
  );
}
