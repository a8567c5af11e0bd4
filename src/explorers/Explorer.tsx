import type { ComponentType } from 'preact';
import { NOT_RUNNING } from '../components/not-running.ts';
import { ProblemList } from './ProblemList.tsx';
import type { Reading, Typed } from './read-fields.ts';
import { sortProblems, useExplorer } from './use-explorer.ts';
import { EXPLORER, type FieldName } from './words.ts';

export type FieldsProps = {
  example: Typed;
  /** What is in the form now. */
  typed: Typed;
  problemOf: (field: FieldName) => string | undefined;
};

/** What makes one explorer: its fields, what they mean, and how that is shown and said. */
export type ExplorerKind<T> = {
  id: 'base-rate' | 'interval';
  read: (typed: Typed) => Reading<T>;
  Fields: ComponentType<FieldsProps>;
  Result: ComponentType<{ value: T }>;
  /** What the page offers where its script has not run. */
  withoutScript: string;
  /** One full sentence or two for screen readers. */
  say: (value: T) => string;
};

type Props<T> = {
  kind: ExplorerKind<T>;
  /** What the fields hold at first, by the names of the controls. */
  example: Typed;
  /** Says where the numbers of the example come from. */
  exampleNote: string;
};

/**
 * A form and the result that follows it. The page shows it as a worked example; the same component then takes it over in the browser.
 * What changes is made anew, by its key, because a browser that translates the page replaces text nodes, and a text written into a
 * replaced one would not be seen.
 */
export function Explorer<T>({ kind, example, exampleNote }: Props<T>) {
  const { form, region, isRunning, typed, isMarked, follow, leaveField, restore } = useExplorer({ ...kind, example });
  const reading = kind.read(typed);
  const problems = sortProblems(reading, typed);
  const problemOf = (name: FieldName) => (isMarked(name) ? problems.wrong.find(({ field }) => field === name)?.message : undefined);
  return (
    <>
      {!isRunning && (
        <p class="not-running notice" data-pagefind-ignore>
          {NOT_RUNNING} {kind.withoutScript}
        </p>
      )}
      <div class="explore" data-running={isRunning ? '' : undefined}>
        <form
          ref={form}
          data-explorer={kind.id}
          // Closes a dialog, and does nothing where there is none: the form itself can send nothing, whatever runs.
          method="dialog"
          autoComplete="off"
          class="needs-script"
          inert={!isRunning}
          noValidate
          onInput={follow}
          onFocusOut={leaveField}
          // Nothing is sent: the result follows each key.
          onSubmit={(event) => event.preventDefault()}
        >
          <h2>{EXPLORER.formTitle}</h2>
          <kind.Fields example={example} typed={typed} problemOf={problemOf} />
          <div class="row">
            <button class="button plain" type="button" data-action="example" onClick={restore}>
              {EXPLORER.backToExample}
            </button>
          </div>
        </form>
        <section aria-label={EXPLORER.resultTitle} data-explorer-result data-status={reading.status}>
          <h2>{EXPLORER.resultTitle}</h2>
          <div data-shown key={JSON.stringify([typed, problems.wrong.map(({ field }) => isMarked(field))])}>
            {isSame(typed, example) && <p>{exampleNote}</p>}
            {reading.status === 'read' ? <kind.Result value={reading.value} /> : <ProblemList {...problems} isMarked={isMarked} />}
          </div>
        </section>
        <p class="hide" role="status" id="explorer-status" ref={region} />
      </div>
    </>
  );
}

const isSame = (typed: Typed, example: Typed) => Object.entries(example).every(([name, value]) => typed[name] === value);
