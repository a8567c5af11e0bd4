/** A number that is still being typed. No markup. */
import type { InstrumentDefinition, Item, NumberItem } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { FormState } from './form-state.ts';

/** True if more digits can make the number valid: "3" on the way to 36, but neither "17" nor "abc" where 18 to 110 is asked for. */
export function mayBecomeValid({ min, max }: NumberItem, typed: string): boolean {
  if (!/^[1-9]\d*$/.test(typed)) return false;
  const digits = Number(typed);
  for (let step = 10; digits * step <= max; step *= 10) if ((digits + 1) * step > min) return true;
  return false;
}

/** The item whose number is being typed: its field has the focus, its number is not valid yet and can still become so. */
export function itemBeingTyped(definition: InstrumentDefinition, state: FormState, outcome: ScoreOutcome, focused: string): Item | null {
  if (outcome.status !== 'invalid' || !outcome.issues.some(({ itemId }) => itemId === focused)) return null;
  const item = definition.items.find(({ id }) => id === focused);
  return item?.kind === 'number' && mayBecomeValid(item, state.answers[focused] ?? '') ? item : null;
}
