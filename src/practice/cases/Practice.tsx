import { useEffect, useRef, useState } from 'preact/hooks';
import type { CalculatorContext } from '../../calculator/context.ts';
import { Form } from '../../calculator/Form.tsx';
import { formRows } from '../../calculator/form-rows.ts';
import { problemsOf } from '../../calculator/problems.ts';
import { IdleWatch } from '../../components/IdleWatch.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { Progress } from '../progress.ts';
import { CaseFile } from './CaseFile.tsx';
import type { CaseFace, KeyedCase } from './keyed-case.ts';
import type { PracticeScript } from './practice-script.tsx';
import { ResultSection } from './ResultSection.tsx';
import { usePractice } from './use-practice.ts';
import { usePrintedKey } from './use-printed-key.ts';
import { openText, PRACTICE } from './words.ts';

export type PracticeProps = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  /** The case that is shown first. */
  face: CaseFace;
  /** The keys of all cases of the instrument, in the order in which they are practised, with the script that compares. */
  load: () => Promise<{ cases: readonly KeyedCase[]; script: PracticeScript }>;
  /** A case has taken the place of the one before. */
  onShow?: (face: CaseFace) => void;
};

const NO_PROBLEMS = new Map<string, string>();

/** A case beside the form of its instrument; after the comparison, answer by answer, what the key says. Progress lives in memory. */
export function Practice({ definition, context, face: first, load, onShow }: PracticeProps) {
  const practice = usePractice(definition, first);
  const { face, state, shown, version, compared, progress } = practice;
  const { part, use } = useLoaded(load);
  useEffect(() => use(() => {}), []);
  const latest = useRef(practice);
  latest.current = practice;
  const keyed = part?.cases.find(({ id }) => id === face.id);
  const next = part?.cases.find(({ id }) => id !== face.id && !progress.cases.some((each) => each.id === id));
  const commitButton = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [shownCases, setShownCases] = useState(0);
  const printed = usePrintedKey();

  useEffect(() => {
    if (shownCases > 0) heading.current?.focus();
  }, [shownCases]);

  const withPart = (act: (loaded: NonNullable<typeof part>) => void) =>
    use((arrived) => (arrived ? act(arrived) : practice.say(PRACTICE.lost)));
  const commit = () =>
    withPart(({ script, cases }) => {
      const now = latest.current;
      const key = cases.find(({ id }) => id === now.face.id);
      if (!key || !now.isReady(now.outcome)) return;
      now.compare(now.state, now.outcome, script.addCase(now.progress, key.id, now.code));
      now.tell(script.summaryOf(definition, key, now.state));
    });
  const save = () => {
    practice.keep();
    practice.say(PRACTICE.saved);
  };
  const goOn = (to: CaseFace) => {
    practice.go(to);
    setShownCases((count) => count + 1);
    onShow?.(to);
    scrollTo(0, 0);
  };
  const openFile = (opened: Progress | null, joined: Progress) => {
    if (!opened) return practice.say(PRACTICE.notAFile);
    practice.openProgress(joined);
    practice.say(PRACTICE.opened(opened.cases.length));
  };

  const rows = formRows(definition);
  const open = rows.filter(({ items }) => items.some(({ id }) => state.answers[id] === undefined)).map(({ label }) => label);
  return (
    <div class="calc practice">
      <div class="case-column">
        <CaseFile definition={definition} face={face} heading={heading} />
      </div>
      <div class="answers" data-pagefind-ignore>
        <Form
          formRef={practice.form}
          definition={definition}
          state={state}
          outcome={shown}
          problems={practice.isChecked ? problemsOf(definition, state, shown) : NO_PROBLEMS}
          context={context}
          hasRules={false}
          practice={face.id}
          onChange={practice.change}
          onLeaveField={practice.leaveField}
          onEnd={() => commitButton.current?.focus()}
        >
          <div class="commit needs-script not-print">
            <p class="help" key={version}>
              {openText(open, rows.length)}
            </p>
            <button class="button" type="button" data-action="commit" ref={commitButton} onClick={commit}>
              {PRACTICE.commit}
            </button>
          </div>
        </Form>
      </div>
      <p class="practice-said" role="status" ref={practice.region} />
      {compared && part && keyed && (
        <ResultSection key={compared.round} round={compared.round}>
          <part.script.PracticeResult
            definition={definition}
            context={context}
            keyed={keyed}
            own={compared.state}
            outcome={compared.outcome}
          />
          <div class="row">
            {next && (
              <button class="button" type="button" data-action="next" onClick={() => goOn(next)}>
                {PRACTICE.next}
              </button>
            )}
            <button class="button plain" type="button" data-action="again" onClick={practice.again}>
              {PRACTICE.again}
            </button>
          </div>
          {!next && <p>{PRACTICE.allDone}</p>}
        </ResultSection>
      )}
      {part && (
        <part.script.ProgressSection
          definition={definition}
          cases={part.cases}
          progress={progress}
          version={version}
          onSave={save}
          onPrintKey={printed.print}
          onText={openFile}
        />
      )}
      <IdleWatch isActive={practice.isUsed} onClear={practice.clearIdle} />
      {printed.isPrinting && part && keyed && (
        <section class="only-print key-sheet">
          <h2>{PRACTICE.keyTitle(keyed.title)}</h2>
          <part.script.KeySheet definition={definition} context={context} keyed={keyed} />
        </section>
      )}
    </div>
  );
}
