/** Random cases for property tests, drawn from what a definition accepts. */
import fc from 'fast-check';
import type { InstrumentDefinition } from '../../src/scoring/index.ts';
import type { Item } from '../../src/scoring/instrument-schema.ts';
import type { Answers } from '../fixtures/scoring/expected.ts';

/** A valid known answer. Small counts and the neighbourhood of every cut are as likely as anything else. */
export function knownAnswer(item: Item): fc.Arbitrary<string | number> {
  if (item.kind === 'choice') return fc.constantFrom(...item.options.map(({ value }) => value));
  const edges = item.steps
    .flatMap(({ below }) => (below === null ? [] : [below - 1, below]))
    .filter((edge) => edge >= item.min && edge <= item.max);
  const whole = fc.oneof(fc.integer({ min: item.min, max: item.max }), fc.constantFrom(item.min, item.max, ...edges));
  return item.whole ? whole : fc.oneof(whole, fc.double({ min: item.min, max: item.max, noNaN: true }));
}

export const missingAnswer = fc.constantFrom('unknown', null, undefined);

/** Most sanctions of one kind in a random case, and most beyond the sexual ones: around every cut, and small enough to fit. */
const MOST_SANCTIONS = 4;

/** A case in which every item is known. The counts of DC-SRP are made to fit each other, or nearly all cases would contradict themselves. */
export function completeAnswers({ id, items }: InstrumentDefinition): fc.Arbitrary<Answers> {
  const cases: fc.Arbitrary<Answers> = fc.record(Object.fromEntries(items.map((item) => [item.id, knownAnswer(item)])));
  if (id !== 'dc-srp') return cases;
  const count = fc.nat(MOST_SANCTIONS);
  return fc.tuple(cases, count, count, count, count, count).map(([answers, adult, child, other, image, beyond]) => {
    const sexual = adult + child + other + image;
    return {
      ...answers,
      adultContactSanctions: adult,
      childContactSanctions: child,
      otherNonContactSanctions: other,
      imageSanctions: sexual === 0 ? 1 : image,
      totalSanctions: Math.max(1, sexual) + beyond,
    };
  });
}

/** A complete case and which of its items are hidden. */
export function partlyHidden(
  definition: InstrumentDefinition,
): fc.Arbitrary<{ complete: Answers; hidden: string[]; blank: 'unknown' | null | undefined }> {
  return fc.record({
    complete: completeAnswers(definition),
    hidden: fc.subarray(definition.items.map(({ id }) => id)),
    blank: missingAnswer,
  });
}

export function hide(answers: Answers, hidden: readonly string[], blank: 'unknown' | null | undefined): Answers {
  return { ...answers, ...Object.fromEntries(hidden.map((id) => [id, blank])) };
}
