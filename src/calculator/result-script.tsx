/**
 * The result and the sheet, which are all that is told of a case beside its total, and what else is of use only once there are answers. It
 * is a script of its own, loaded as soon as the form can be used, so that answering begins with less; the calculator takes it as a whole.
 */
import type { RefObject } from 'preact';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { interpretOutcome } from '../scoring/interpret.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { Block } from './blocks.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { factRows, itemRows, sheetGroups } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import type { FormState } from './form-state.ts';
import { goToOwnNorms } from './own-norms/go-to-own-norms.ts';
import type { OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { Panel } from './Panel.tsx';
import { resultParts } from './result-parts.ts';
import { RunningHead, SheetHead } from './SheetHead.tsx';
import { sheetText, today } from './sheet-text.ts';
import { standIns } from './stand-in.ts';

export { saveFile } from '../components/save-file.ts';
export { restoreCode } from './restore-code.ts';

export type ResultScript = typeof import('./result-script.tsx');

/** A case, and what was opened beside it. */
export type TellableCase = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  state: FormState;
  /** The outcome to tell of: without the number that is being typed. */
  shown: ScoreOutcome;
  /** The answer code; empty while there is nothing to encode. */
  code: string;
  own: OwnNormsInUse | null;
  /** The answers of another rater beside these. */
  comparison: readonly Block[];
  /** Changes with all of the above. */
  version: number;
};

function tell({ definition, context, state, shown, own }: TellableCase) {
  const panel = interpretOutcome(definition, shown);
  const parts = resultParts(panel, shown, {
    build: context.build,
    own: own?.figures(own.table, shown) ?? null,
    standIns: standIns(definition, state),
  });
  return { parts, total: panel.total };
}

/** All answers, each with what is wrong with it. */
export function Check({ tellable, ...focus }: { tellable: TellableCase; round: number; askedAt: RefObject<Element> }) {
  const { definition, state, shown, version } = tellable;
  return <CheckAnswers rows={[...factRows(definition, state), ...itemRows(definition, state, shown)]} version={version} {...focus} />;
}

/** The nine parts. */
export function Result({ tellable }: { tellable: TellableCase }) {
  const { definition, context } = tellable;
  return <Panel definition={definition} {...tell(tellable)} context={context} onOwnNorms={goToOwnNorms} />;
}

/** Head of every page of the printed sheet. */
export function PageHead({ tellable: { definition, code, context } }: { tellable: TellableCase }) {
  return <RunningHead definition={definition} code={code} build={context.build} edition={context.edition} />;
}

/** What was asked and answered, for print. */
export function Answers({ tellable: { definition, state, shown } }: { tellable: TellableCase }) {
  return <SheetHead definition={definition} groups={sheetGroups(definition, state, shown)} />;
}

/** The sheet as text. */
export function textOf(tellable: TellableCase): string {
  const { definition, context, state, shown, code, comparison } = tellable;
  return sheetText({ ...tell(tellable), definition, groups: sheetGroups(definition, state, shown), code, comparison, context }, today());
}
