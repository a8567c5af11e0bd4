/** The form of the comparison: codes are pasted, or read from saved files, and what follows is always of the text in the field. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { IdleWatch } from '../../components/IdleWatch.tsx';
import { NOT_RUNNING } from '../../components/not-running.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { AGREEMENT } from './words.ts';

type Script = typeof import('./agreement-script.tsx');

/** Loads the script once; a failed load is tried again at the next change. */
function useScript() {
  const [script, setScript] = useState<Script | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = async (): Promise<Script | null> => {
    try {
      const loaded = script ?? (await import('./agreement-script.tsx'));
      setScript(loaded);
      setFailed(false);
      return loaded;
    } catch {
      setFailed(true);
      return null;
    }
  };
  return { script, hasFailed, load };
}

export function Compare() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isRunning, setRunning] = useState(false);
  const [text, setText] = useState('');
  const [fileProblem, setFileProblem] = useState('');
  const { script, hasFailed, load } = useScript();
  const follow = () => {
    setText(field.current?.value ?? '');
    void load();
  };
  const write = (codes: string) => {
    if (field.current) field.current.value = codes;
    setText(codes);
  };
  const clear = () => {
    write('');
    setFileProblem('');
  };
  useLeaving(text.trim() !== '', clear);
  useEffect(() => {
    setRunning(true);
    // What the browser kept in the field, or what was typed before this script ran.
    if (field.current?.value) follow();
  }, []);
  const open = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    const loaded = await load();
    if (files.length === 0 || !loaded) return;
    const opened = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
    const joined = loaded.joinFiles(opened);
    setFileProblem(joined.status === 'ok' ? '' : joined.problem);
    if (joined.status === 'ok') write(joined.lines);
  };
  const reading = script?.read(text);
  return (
    <>
      {!isRunning && (
        <p class="not-running notice" data-pagefind-ignore>
          {NOT_RUNNING}
        </p>
      )}
      <div class="needs-script not-print">
        <label for="codes">{AGREEMENT.label}</label>
        <p class="help" id="codes-help">
          {AGREEMENT.help}
        </p>
        <textarea
          class="entry num codes"
          id="codes"
          ref={field}
          rows={8}
          autoComplete="off"
          spellcheck={false}
          aria-describedby="codes-help"
          onInput={follow}
        />
        <p>
          <label for="saved-files">{AGREEMENT.files}</label>
        </p>
        <p class="help" id="saved-files-help">
          {AGREEMENT.filesHelp}
        </p>
        <input
          id="saved-files"
          type="file"
          multiple
          accept=".json,application/json"
          aria-describedby="saved-files-help saved-files-problem"
          onInput={(event) => {
            void open(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <p id="saved-files-problem" class="problem" role="status" key={fileProblem}>
          {fileProblem}
        </p>
        <p class="row">
          <button class="button plain" type="button" data-action="clear" onClick={clear}>
            {AGREEMENT.clear}
          </button>
        </p>
        <IdleWatch isActive={text.trim() !== ''} onClear={clear} />
      </div>
      <div aria-live="polite" class="needs-script">
        <div key={text}>
          {hasFailed && !script && <p class="problem">{AGREEMENT.failed}</p>}
          {script && reading ? (
            <script.Agreement reading={reading} />
          ) : (
            <p class="quiet">{text === '' ? AGREEMENT.nothing : AGREEMENT.loading}</p>
          )}
        </div>
      </div>
    </>
  );
}
