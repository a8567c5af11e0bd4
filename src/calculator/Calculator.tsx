import { useState } from 'preact/hooks';
import { IdleWatch } from '../components/IdleWatch.tsx';
import { encodeAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { interpretOutcome } from '../scoring/interpret.ts';
import { AnswerCode } from './AnswerCode.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { cardOf } from './card-state.ts';
import { factRows, itemRows, sheetGroups } from './check-rows.ts';
import { CompareDoor, type OtherRater } from './compare/CompareDoor.tsx';
import type { CalculatorContext } from './context.ts';
import { Form } from './Form.tsx';
import { isTouched } from './form-state.ts';
import { goToOwnNorms, OwnNormsDoor } from './own-norms/OwnNormsDoor.tsx';
import { Panel } from './Panel.tsx';
import { resultParts } from './result-parts.ts';
import { ScoreCard } from './ScoreCard.tsx';
import { SheetActions } from './SheetActions.tsx';
import { RunningHead, SheetHead } from './SheetHead.tsx';
import { sheetText, today } from './sheet-text.ts';
import { standIns } from './stand-in.ts';
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
  const [rater, setRater] = useState<{ visit: number; other: OtherRater } | null>(null);
  const other = rater?.visit === visit ? rater.other : null;
  const parts = resultParts(panel, shown, {
    build: context.build,
    own: own?.figures(own.table, shown) ?? null,
    standIns: standIns(definition, state),
    takesOwnNorms: definition.rule.kind === 'sum',
  });
  const rows = itemRows(definition, state, outcome);
  const problems = new Map(checked > 0 ? rows.map((row) => [row.name, row.problem]) : []);
  const code = isTouched(state) && outcome.status !== 'invalid' ? encodeAnswers(definition, state) : '';
  const groups = sheetGroups(definition, state, outcome);
  const comparison = other?.compare(definition, state, other.answers) ?? [];
  const sheet = { definition, groups, code, parts, total: panel.total, comparison, context };
  return (
    <div class="calc" onInput={calculator.use}>
      <div class="only-print running-head needs-script">
        <div key={version}>
          <RunningHead definition={definition} code={code} build={context.build} />
        </div>
      </div>
      <section class="only-print sheet needs-script">
        <div key={version}>
          <SheetHead definition={definition} groups={groups} />
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
        <SheetActions instrument={definition.id} text={() => sheetText(sheet, today())} say={calculator.say} onKept={calculator.keep} />
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
          <Panel definition={definition} parts={parts} total={panel.total} context={context} onOwnNorms={goToOwnNorms} />
        </div>
      </section>
      <section class="tools">
        <h2 class="needs-script not-print">{UI.tools}</h2>
        <AnswerCode
          key={`code-${visit}`}
          definition={definition}
          code={code}
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
          onOther={(next) => setRater(next && { visit, other: next })}
        />
        <IdleWatch isActive={calculator.isUsed} onClear={calculator.clearIdle} />
      </section>
    </div>
  );
}
