import type { CalculatorContext } from '../../calculator/context.ts';
import { EMPTY } from '../../calculator/form-state.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { KeyTable, OutcomeTable } from './KeyTable.tsx';
import { keyOutcome } from './key-outcome.ts';
import { keyRows } from './key-rows.ts';
import type { KeyedCase } from './keyed-case.ts';
import { outcomeRows } from './outcome-rows.ts';
import { RESULT } from './result-words.ts';
import { SecondKey } from './SecondKey.tsx';

type Props = { definition: InstrumentDefinition; context: CalculatorContext; keyed: KeyedCase };

/** The key of a case on a sheet of its own. */
export function KeySheet({ definition, context, keyed }: Props) {
  const outcome = keyOutcome(definition, keyed);
  return (
    <>
      <KeyTable rows={keyRows(definition, keyed, EMPTY)} context={context} hasOwn={false} />
      <h3>{RESULT.outcome}</h3>
      <OutcomeTable rows={outcomeRows(definition, outcome, outcome)} hasOwn={false} />
      <p>{keyed.why}</p>
      <SecondKey keyed={keyed} />
      <p>{RESULT.certifies}</p>
    </>
  );
}
