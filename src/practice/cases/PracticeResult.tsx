import type { CalculatorContext } from '../../calculator/context.ts';
import type { FormState } from '../../calculator/form-state.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import { KeyTable, OutcomeTable } from './KeyTable.tsx';
import { keyOutcome } from './key-outcome.ts';
import { keyRows } from './key-rows.ts';
import type { KeyedCase } from './keyed-case.ts';
import { outcomeRows } from './outcome-rows.ts';
import { RESULT, summaryText } from './result-words.ts';
import { SecondKey } from './SecondKey.tsx';

type Props = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  keyed: KeyedCase;
  own: FormState;
  outcome: ScoreOutcome;
};

/** So many of the answers are those of the key. */
export function summaryOf(definition: InstrumentDefinition, keyed: KeyedCase, own: FormState): string {
  const rows = keyRows(definition, keyed, own);
  return summaryText(rows.filter(({ agreement }) => agreement === 'same').length, rows.length);
}

/** The answers beside the key, what follows from either, and what may be said. */
export function PracticeResult({ definition, context, keyed, own, outcome }: Props) {
  return (
    <>
      <p class="measure">{summaryOf(definition, keyed, own)}</p>
      <KeyTable rows={keyRows(definition, keyed, own)} context={context} hasOwn />
      <h3>{RESULT.outcome}</h3>
      <OutcomeTable rows={outcomeRows(definition, outcome, keyOutcome(definition, keyed))} hasOwn />
      <p class="measure">{keyed.why}</p>
      <SecondKey keyed={keyed} />
      <p class="notice">{RESULT.certifies}</p>
    </>
  );
}
