/**
 * The result and the sheet, which are all that is told of a case beside its total, and what else is of use only once there are answers. It
 * is a script of its own, loaded as soon as the form can be used, so that answering begins with less; the calculator takes it as a whole.
 */
import { encodeAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { interpretOutcome } from '../scoring/interpret.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { Block } from './blocks.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { factRows, itemRows, sheetGroups } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import { type FormState, isTouched } from './form-state.ts';
import type { OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { Panel } from './Panel.tsx';
import { resultParts } from './result-parts.ts';
import { RunningHead, SheetHead } from './SheetHead.tsx';
import { sheetText, today } from './sheet-text.ts';
import { standIns } from './stand-in.ts';

export { IdleWatch } from '../components/IdleWatch.tsx';
export { decodeAnswers } from '../scoring/decode-answers.ts';

export type ResultScript = typeof import('./result-script.tsx');

/** A case, and what was opened beside it. */
export type TellableCase = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  state: FormState;
  outcome: ScoreOutcome;
  /** The outcome to tell of: without the number that is being typed. */
  shown: ScoreOutcome;
  own: OwnNormsInUse | null;
  /** The answers of another rater beside these. */
  comparison: readonly Block[];
};

function tell({ definition, context, state, shown, own }: TellableCase) {
  const panel = interpretOutcome(definition, shown);
  const parts = resultParts(panel, shown, {
    build: context.build,
    own: own?.figures(own.table, shown) ?? null,
    standIns: standIns(definition, state),
    takesOwnNorms: definition.rule.kind === 'sum',
  });
  return { parts, total: panel.total };
}

/** The answer code of a case; empty while there is nothing to encode. */
export function codeOf({ definition, state, outcome }: Pick<TellableCase, 'definition' | 'state' | 'outcome'>): string {
  return isTouched(state) && outcome.status !== 'invalid' ? encodeAnswers(definition, state) : '';
}

/** All answers, each with what is wrong with it. */
export function Check({
  tellable: { definition, state, outcome },
  round,
  version,
}: {
  tellable: TellableCase;
  round: number;
  version: number;
}) {
  return <CheckAnswers rows={[...factRows(definition, state), ...itemRows(definition, state, outcome)]} round={round} version={version} />;
}

/** The nine parts. */
export function Result({ tellable, onOwnNorms }: { tellable: TellableCase; onOwnNorms: () => void }) {
  const { definition, context } = tellable;
  return <Panel definition={definition} {...tell(tellable)} context={context} onOwnNorms={onOwnNorms} />;
}

/** Head of every page of the printed sheet. */
export function PageHead({ tellable }: { tellable: TellableCase }) {
  const { definition, context } = tellable;
  return <RunningHead definition={definition} code={codeOf(tellable)} build={context.build} edition={context.edition} />;
}

/** What was asked and answered, for print. */
export function Answers({ tellable: { definition, state, outcome } }: { tellable: TellableCase }) {
  return <SheetHead definition={definition} groups={sheetGroups(definition, state, outcome)} />;
}

/** The sheet as text. */
export function textOf(tellable: TellableCase): string {
  const { definition, context, state, outcome, comparison } = tellable;
  const code = codeOf(tellable);
  return sheetText({ ...tell(tellable), definition, groups: sheetGroups(definition, state, outcome), code, comparison, context }, today());
}
