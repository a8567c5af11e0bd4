/** The form of the comparison: codes are pasted, or read from saved files, and what follows is always of the text in the field. */
import { IdleWatch } from '../../components/IdleWatch.tsx';
import { NOT_RUNNING } from '../../components/not-running.ts';
import { useCompare } from './use-compare.ts';
import { AGREEMENT } from './words.ts';

export function Compare() {
  const { field, region, isRunning, isUsed, isLost, text, script, reading, follow, open, clear, clearIdle, undo } = useCompare();
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
          aria-describedby="saved-files-help"
          onInput={(event) => {
            open(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <p role="status" ref={region} />
        <p class="row">
          <button class="button plain" type="button" data-action="clear" onClick={clear}>
            {AGREEMENT.clear}
          </button>
          {undo && (
            <button class="button plain" type="button" data-action="undo" onClick={undo}>
              {AGREEMENT.undo}
            </button>
          )}
        </p>
        <IdleWatch isActive={isUsed} onClear={clearIdle} />
      </div>
      <div class="needs-script" key={text}>
        {isLost && <p class="problem">{AGREEMENT.failed}</p>}
        {script && reading ? (
          <script.Agreement reading={reading} />
        ) : (
          !isLost && <p class="quiet">{text === '' ? AGREEMENT.nothing : AGREEMENT.loading}</p>
        )}
      </div>
    </>
  );
}
