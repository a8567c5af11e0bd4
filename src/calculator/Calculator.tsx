import { IdleWatch } from '../components/IdleWatch.tsx';
import { encodeAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { interpretOutcome } from '../scoring/interpret.ts';
import { AnswerCode } from './AnswerCode.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { cardOf } from './card-state.ts';
import { factRows, itemRows, sheetRows } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import { Form } from './Form.tsx';
import { isTouched } from './form-state.ts';
import { OwnNormsDoor } from './own-norms/OwnNormsDoor.tsx';
import { Panel } from './Panel.tsx';
import { resultParts } from './result-parts.ts';
import { ScoreCard } from './ScoreCard.tsx';
import { SheetActions } from './SheetActions.tsx';
import { SheetHead } from './SheetHead.tsx';
import { sheetText } from './sheet-text.ts';
import { useCalculator } from './use-calculator.ts';
import { UI } from './words.ts';

type Props = { definition: InstrumentDefinition; context: CalculatorContext };

/**
 * The calculator: a native form that holds the answers, and the result that follows it.
 *
 * Everything that tells the result is drawn anew for each change, under a key that counts the changes. A browser that translates the
 * page replaces text nodes, and a new value written into a replaced one is never seen: the old result would stay beside new answers.
 */
export function Calculator({ definition, context }: Props) {
  const calculator = useCalculator(definition);
  const { state, outcome, shown, typing, version, visit, checked, own } = calculator;
  const panel = interpretOutcome(definition, shown);
  const parts = resultParts(panel, shown, context.build, own?.part(own.table, shown) ?? null);
  const rows = itemRows(definition, state, outcome);
  const problems = new Map(checked > 0 ? rows.map((row) => [row.name, row.problem]) : []);
  const code = isTouched(state) && outcome.status !== 'invalid' ? encodeAnswers(definition, state) : '';
  const sheet = { definition, rows: sheetRows(definition, state, outcome), code, parts, total: panel.total, context };
  return (
    <div class="calc" onInput={calculator.use}>
      <section class="only-print sheet needs-script">
        <div key={version}>
          <SheetHead definition={definition} rows={sheet.rows} code={code} build={context.build} />
        </div>
      </section>
      <div class="questions">
        {checked > 0 && <CheckAnswers rows={[...factRows(definition, state), ...rows]} round={checked} version={version} />}
        <Form
          formRef={calculator.form}
          definition={definition}
          state={state}
          outcome={shown}
          problems={problems}
          context={context}
          onChange={calculator.change}
          onLeaveField={calculator.leaveField}
          onCheck={calculator.check}
        />
      </div>
      <ScoreCard
        card={cardOf(definition, state, shown, panel.total, typing)}
        total={panel.total}
        version={version}
        region={calculator.region}
        onUndo={calculator.undo}
        onClear={calculator.clear}
      >
        <SheetActions instrument={definition.id} text={() => sheetText(sheet)} say={calculator.say} onKept={calculator.keep} />
      </ScoreCard>
      <section
        class="result needs-script"
        aria-label={UI.result}
        data-outcome
        data-status={outcome.status}
        data-total={outcome.status === 'scored' && outcome.total !== null ? outcome.total : undefined}
      >
        <h2>{UI.result}</h2>
        <div key={version}>
          <Panel parts={parts} total={panel.total} context={context} />
        </div>
      </section>
      <div class="tools">
        <AnswerCode
          key={`code-${visit}`}
          definition={definition}
          code={code}
          onRestore={calculator.restore}
          onProblem={calculator.sayAfterPause}
        />
        <OwnNormsDoor key={`own-norms-${visit}`} definition={definition} context={context} own={own} onOwn={calculator.openOwnNorms} />
        <IdleWatch isActive={calculator.isUsed} onClear={calculator.clearIdle} />
      </div>
    </div>
  );
}
