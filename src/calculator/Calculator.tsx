import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IdleWatch } from '../components/IdleWatch.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { totalSoFar } from '../scoring/total-so-far.ts';
import { AnswerCode } from './AnswerCode.tsx';
import { cardOf } from './card-state.ts';
import { CompareDoor } from './compare/CompareDoor.tsx';
import type { CalculatorContext } from './context.ts';
import { Form } from './Form.tsx';
import { OwnNormsDoor } from './own-norms/OwnNormsDoor.tsx';
import { problemsOf } from './problems.ts';
import { focusResult } from './questions.ts';
import type { ResultScript, TellableCase } from './result-script.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { SheetActions } from './SheetActions.tsx';
import { useCalculator } from './use-calculator.ts';
import { useSheetMark } from './use-printing.ts';
import { UI } from './words.ts';

type Props = { definition: InstrumentDefinition; context: CalculatorContext; resultScript?: ResultScript | undefined };

const NO_PROBLEMS = new Map<string, string>();
const loadResultScript = (): Promise<ResultScript> => import('./result-script.tsx');

/**
 * The calculator: a native form that holds the answers, and the result that follows it.
 *
 * Everything that tells the result is drawn anew for each change, under a key that counts the changes. A browser that translates the
 * page replaces text nodes, and a new value written into a replaced one is never seen: the old result would stay beside new answers.
 */
export function Calculator({ definition, context, resultScript }: Props) {
  const calculator = useCalculator(definition);
  const { state, outcome, shown, code, typing, version, visit, checked, own, other, say } = calculator;
  const { part: script, isLost, use: useScript } = useLoaded(loadResultScript, resultScript);
  useEffect(() => useScript(() => {}), []);
  useSheetMark(script !== null);

  const total = totalSoFar(definition, shown);
  const comparison = other?.compare(definition, state, other.answers) ?? [];
  const tellable: TellableCase = { definition, context, state, shown, code, own, comparison, version };
  /** What waits for the script tells of the answers as they are when it has arrived. */
  const latest = useRef(tellable);
  latest.current = tellable;
  const withScript = (act: (script: ResultScript, now: TellableCase) => void) =>
    useScript((arrived) => (arrived ? act(arrived, latest.current) : say(UI.resultLost)));

  const askedAt = useRef<Element | null>(null);
  const check = () => {
    askedAt.current = document.activeElement;
    calculator.check();
    withScript(() => {});
  };
  const problems = checked > 0 ? problemsOf(definition, state, shown) : NO_PROBLEMS;
  return (
    <div class="calc" onInput={calculator.use}>
      <div class="only-print running-head needs-script">
        <Told version={version}>{script && <script.PageHead tellable={tellable} />}</Told>
      </div>
      <section class="only-print sheet needs-script">
        <Told version={version}>{script && <script.Answers tellable={tellable} />}</Told>
      </section>
      <div>
        {checked > 0 && script && <script.Check tellable={tellable} round={checked} askedAt={askedAt} />}
        <Form
          formRef={calculator.form}
          definition={definition}
          state={state}
          outcome={shown}
          problems={problems}
          context={context}
          hasRules={context.base !== ''}
          onChange={calculator.change}
          onLeaveField={calculator.leaveField}
          onEnd={focusResult}
        >
          <div class="row needs-script">
            <button class="button" type="button" data-action="check" onClick={check}>
              {UI.check}
            </button>
          </div>
        </Form>
      </div>
      <div class="beside">
        <ScoreCard
          card={cardOf(definition, state, shown, total, typing)}
          total={total}
          version={version}
          region={calculator.region}
          onUndo={calculator.undo}
          onClear={calculator.clear}
        >
          <SheetActions
            instrument={definition.id}
            withSheet={(act) =>
              withScript((arrived, now) =>
                act(
                  () => arrived.textOf(now),
                  () => calculator.keep(now.version),
                  arrived.saveFile,
                ),
              )
            }
            say={say}
          />
        </ScoreCard>
      </div>
      <section
        class="result needs-script"
        aria-label={UI.result}
        data-outcome
        data-status={outcome.status}
        data-total={outcome.status === 'scored' && outcome.total !== null ? outcome.total : undefined}
      >
        <h2>{UI.result}</h2>
        {isLost && <p class="notice">{UI.resultLost}</p>}
        <Told version={version}>{script && <script.Result tellable={tellable} />}</Told>
      </section>
      <section class="tools">
        <h2 class="needs-script not-print">{UI.tools}</h2>
        <AnswerCode
          key={`code-${visit}`}
          definition={definition}
          code={code}
          useScript={useScript}
          onRestore={calculator.restore}
          onProblem={calculator.sayAfterPause}
        />
        <OwnNormsDoor
          key={`own-norms-${calculator.stay}`}
          definition={definition}
          context={context}
          own={own}
          onOwn={calculator.openOwnNorms}
        />
        <CompareDoor
          key={`compare-${visit}`}
          definition={definition}
          context={context}
          blocks={comparison}
          version={version}
          onOther={calculator.compareWith}
        />
        <IdleWatch isActive={calculator.isUsed} onClear={calculator.clearIdle} />
      </section>
    </div>
  );
}

const NOTHING = { __html: '' };

/**
 * What the result script draws, anew for each version. Until it has arrived, what was written when the page was built stays, which is the
 * result of an empty form; once there are answers that would be wrong, so nothing is there.
 */
function Told({ version, children }: { version: number; children: ComponentChildren }) {
  if (children) return <div key={`told-${version}`}>{children}</div>;
  // Taking over a page, Preact leaves the content of such an element alone; it is always empty.
  return <div key={version === 0 ? 'written' : 'waiting'} dangerouslySetInnerHTML={NOTHING} />;
}
