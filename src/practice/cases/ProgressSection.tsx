import { saveFile } from '../../components/save-file.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { type Progress, readProgress, writeProgress } from '../progress.ts';
import type { KeyedCase } from './keyed-case.ts';
import { MissedRules } from './MissedRules.tsx';
import { joinProgress, missedRules } from './missed-rules.ts';
import { OpenProgress } from './OpenProgress.tsx';
import { RESULT } from './result-words.ts';

type Props = {
  definition: InstrumentDefinition;
  cases: readonly KeyedCase[];
  progress: Progress;
  /** Changes with every answer: what is told is then drawn anew. */
  version: number;
  onSave: () => void;
  onPrintKey: () => void;
  /** A file was opened: what it held, or null where it is another file, and the progress with it. */
  onText: (opened: Progress | null, joined: Progress) => void;
};

/** The cases of this visit: which rules were missed, and the file that keeps them. */
export function ProgressSection({ definition, cases, progress, version, onSave, onPrintKey, onText }: Props) {
  return (
    <section class="progress not-print" data-pagefind-ignore>
      <h2>{RESULT.progress}</h2>
      <div key={`${version} ${progress.cases.length}`}>
        {progress.cases.length > 0 && <MissedRules review={missedRules(definition, cases, progress)} of={cases.length} />}
      </div>
      <p class="help">{RESULT.progressHelp}</p>
      <div class="row">
        {progress.cases.length > 0 && (
          <button
            class="button plain"
            type="button"
            data-action="save"
            onClick={() => {
              saveFile('ifso-practice.json', writeProgress(progress), 'application/json');
              onSave();
            }}
          >
            {RESULT.save}
          </button>
        )}
        <button class="button plain" type="button" data-action="print-key" onClick={onPrintKey}>
          {RESULT.printKey}
        </button>
      </div>
      <OpenProgress
        onUnread={() => onText(null, progress)}
        onText={(text) => {
          const opened = readProgress(text);
          onText(opened, opened ? joinProgress(opened, progress) : progress);
        }}
      />
    </section>
  );
}
