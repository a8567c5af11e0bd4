import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type InstrumentDefinition,
  instruments,
  type Range,
  type Scored,
  type ScoreInput,
  scoreInstrument,
} from '../../../src/scoring/index.ts';
import { type Answers, expected } from '../../fixtures/scoring/expected.ts';
import { completeAnswers, hide, knownAnswer, partlyHidden } from '../../helpers/scoring-arbitraries.ts';
import { unitOf } from '../../helpers/scoring-shared-suite.ts';

const facts = { sex: 'male', ageGroup: 'adult', csem: 'convicted', contactOffence: 'yes', jurisdiction: 'england-wales' } as const;
/** Instruments that are a sum; IIC-SRP is a table and has no range. */
const sums = instruments.filter(({ rule }) => rule.kind === 'sum');
/** Enough to meet every pair of neighbouring answers; keeps this file well under two seconds per property. */
const RUNS = { numRuns: 200 };

/** The outcome of a case that must be scored; anything else does not count as a run. */
function mustScore(definition: InstrumentDefinition, answers: Answers): Scored {
  const outcome = scoreInstrument(definition, { answers, facts });
  fc.pre(outcome.status === 'scored');
  return outcome as Scored;
}
/** The range of a case that is scored or incomplete. */
function mustHaveRange(definition: InstrumentDefinition, answers: Answers): Range {
  const outcome = scoreInstrument(definition, { answers, facts });
  const range = outcome.status === 'scored' || outcome.status === 'incomplete' ? outcome.range : null;
  fc.pre(range !== null);
  return range as Range;
}
const named = (list: readonly InstrumentDefinition[]) => list.map((definition) => [definition.id, definition] as const);

describe.each(named(sums))('%s', (id, definition) => {
  test('the range contains every completion', () => {
    fc.assert(
      fc.property(partlyHidden(definition), ({ complete, hidden, blank }) => {
        const isStrangerGuess = hidden.includes('strangerVictim') && blank === 'unknown' && id === 'dc-srp';
        fc.pre(!isStrangerGuess); // unknown is an answer there, not a gap: it scores 0
        const { total } = mustScore(definition, complete);
        const part = mustHaveRange(definition, hide(complete, hidden, blank));
        expect(part.min).toBeLessThanOrEqual(Number(total));
        expect(part.max).toBeGreaterThanOrEqual(Number(total));
      }),
      RUNS,
    );
  });
  test('knowing more never widens the range', () => {
    fc.assert(
      fc.property(partlyHidden(definition), fc.nat(), ({ complete, hidden, blank }, pick) => {
        const less = mustHaveRange(definition, hide(complete, hidden, blank === 'unknown' ? null : blank));
        const revealed = hidden.filter((_, position) => position !== pick % Math.max(1, hidden.length));
        const more = mustHaveRange(definition, hide(complete, revealed, null));
        expect(more.min).toBeGreaterThanOrEqual(less.min);
        expect(more.max).toBeLessThanOrEqual(less.max);
      }),
      RUNS,
    );
  });
  test('one item either way agrees with trying every other answer to every item', () => {
    const { points, baselinePoints } = expected[id] as (typeof expected)[string];
    fc.assert(
      fc.property(completeAnswers(definition), (answers) => {
        const outcome = mustScore(definition, answers);
        const total = Number(outcome.total);
        let { min, max } = { min: total, max: total };
        for (const unit of Object.keys(baselinePoints)) {
          const own = outcome.contributions.find(({ itemId }) => itemId === unit)?.points ?? 0;
          const others = (points[unit] ?? []).map((row) => row.points);
          const below = Math.max(...others.filter((each) => each < own));
          const above = Math.min(...others.filter((each) => each > own));
          if (Number.isFinite(below)) min = Math.min(min, total - own + below);
          if (Number.isFinite(above)) max = Math.max(max, total - own + above);
        }
        expect(outcome.oneItemEitherWay).toEqual({ min, max });
      }),
      RUNS,
    );
  });
  test('random complete cases are scored, so that these properties are about something', () => {
    const statuses = fc
      .sample(completeAnswers(definition), RUNS.numRuns)
      .map((answers) => scoreInstrument(definition, { answers, facts }).status);
    expect(statuses.filter((status) => status === 'scored')).toHaveLength(RUNS.numRuns);
  });
  test('the total is the sum of the contributions and lies within the limits', () => {
    fc.assert(
      fc.property(completeAnswers(definition), (answers) => {
        const outcome = mustScore(definition, answers);
        const sum = outcome.contributions.reduce((total, { points }) => total + points, 0);
        const { total } = expected[id] as (typeof expected)[string];
        expect(outcome.total).toBe(sum);
        expect(sum).toBeGreaterThanOrEqual(total?.min ?? 0);
        expect(sum).toBeLessThanOrEqual(total?.max ?? 0);
      }),
      RUNS,
    );
  });
});

describe.each(named(instruments))('%s', (_id, definition) => {
  test('the order of keys is irrelevant', () => {
    fc.assert(
      fc.property(
        partlyHidden(definition),
        fc.shuffledSubarray(
          definition.items.map(({ id }) => id),
          { minLength: definition.items.length },
        ),
        ({ complete, hidden, blank }, order) => {
          const answers = hide(complete, hidden, blank);
          const shuffled = Object.fromEntries(order.map((id) => [id, answers[id]]));
          expect(scoreInstrument(definition, { answers: shuffled, facts })).toEqual(scoreInstrument(definition, { answers, facts }));
        },
      ),
      RUNS,
    );
  });
  test('the input stays as it is, and the same input gives the same outcome', () => {
    fc.assert(
      fc.property(partlyHidden(definition), ({ complete, hidden, blank }) => {
        const input = { answers: hide(complete, hidden, blank), facts: { ...facts } };
        const before = structuredClone(input);
        const first = scoreInstrument(definition, input);
        expect(input).toEqual(before);
        expect(scoreInstrument(definition, input)).toEqual(first);
      }),
      RUNS,
    );
  });
  test('scored only if nothing is missing: unknown, null and undefined are never a "no"', () => {
    fc.assert(
      fc.property(partlyHidden(definition), ({ complete, hidden, blank }) => {
        const outcome = scoreInstrument(definition, { answers: hide(complete, hidden, blank), facts });
        fc.pre(outcome.status !== 'invalid');
        const counted = hidden.filter((id) => !definition.items.find((item) => item.id === id)?.optional);
        const gaps = definition.id === 'dc-srp' && blank === 'unknown' ? counted.filter((id) => id !== 'strangerVictim') : counted;
        expect(outcome.status === 'incomplete' ? outcome.missing : []).toEqual(gaps);
      }),
      RUNS,
    );
  });
  test('anything at all as input gives one of four outcomes, without NaN', () => {
    const messy = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
    });
    const keys = fc.constantFrom(...definition.items.map(({ id }) => id), '__proto__', 'constructor', 'toString', 'x');
    const input = fc.oneof(
      messy,
      fc.record({
        answers: fc.oneof(messy, fc.dictionary(keys, messy)),
        facts: messy,
        substitutes: fc.oneof(messy, fc.dictionary(fc.constantFrom('casic', 'x'), messy)),
      }),
    );
    fc.assert(
      fc.property(input, (value) => {
        const outcome = scoreInstrument(definition, value as ScoreInput);
        expect(['scored', 'incomplete', 'notApplicable', 'invalid']).toContain(outcome.status);
        expect(numbersIn(outcome).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

/** The numbers that scoring itself works out. */
function numbersIn(outcome: ReturnType<typeof scoreInstrument>): number[] {
  if (outcome.status === 'invalid' || outcome.status === 'notApplicable') return [];
  const own =
    outcome.status === 'scored' ? [outcome.total ?? 0, outcome.probability ?? 0, ...Object.values(outcome.oneItemEitherWay ?? {})] : [];
  return [...own, ...Object.values(outcome.range ?? {}), ...outcome.contributions.map(({ points }) => points)];
}

/** Items whose points never fall as the answer rises, by instrument: counts, and ratings. */
const RISING: [string, string[]][] = [
  ['static-99r', ['priorSexualCharges', 'priorSexualConvictions', 'priorSentencingDates']],
  ['dc-srp', ['adultContactSanctions', 'childContactSanctions', 'otherNonContactSanctions', 'imageSanctions', 'ageAtLastSexualOffence']],
  ['stable-2007', ['sexDrive', 'socialInfluences', 'cooperationWithSupervision']],
];
/** Items whose points never rise with age. */
const FALLING: [string, string][] = [
  ['cport', 'ageAtIndex'],
  ['static-99r', 'ageAtRelease'],
  ['dc-srp', 'ageAtFollowUpStart'],
];

describe('monotone where the rules are', () => {
  const check = (id: string, itemId: string, sign: 1 | -1) => {
    const definition = instruments.find((each) => each.id === id);
    const item = definition?.items.find((each) => each.id === itemId);
    if (!definition || !item) throw new Error(`${id} has no ${itemId}`);
    fc.assert(
      fc.property(completeAnswers(definition), knownAnswer(item), knownAnswer(item), (answers, a, b) => {
        const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
        const pointsAt = (answer: string | number) => {
          const { contributions } = mustScore(definition, { ...answers, [itemId]: answer });
          return contributions.find((each) => each.itemId === unitOf(definition, itemId))?.points ?? Number.NaN;
        };
        expect(sign * (pointsAt(high) - pointsAt(low))).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  };
  for (const [id, itemIds] of RISING)
    for (const itemId of itemIds) test(`${id}: more ${itemId} never scores less`, () => check(id, itemId, 1));
  for (const [id, itemId] of FALLING) test(`${id}: a higher ${itemId} never scores more`, () => check(id, itemId, -1));
  test('dc-srp: a higher total never has a lower probability or band', () => {
    const definition = instruments.find(({ id }) => id === 'dc-srp');
    if (!definition) throw new Error('no dc-srp');
    const order = ['low', 'medium', 'high', 'veryHigh'];
    fc.assert(
      fc.property(completeAnswers(definition), completeAnswers(definition), (a, b) => {
        const bare = { inCustody: null };
        const first = mustScore(definition, { ...a, ...bare });
        const second = mustScore(definition, { ...b, ...bare });
        const [low, high] = (first.total ?? 0) <= (second.total ?? 0) ? [first, second] : [second, first];
        expect(high.probability ?? 0).toBeGreaterThanOrEqual(low.probability ?? 0);
        expect(order.indexOf(high.band?.id ?? '')).toBeGreaterThanOrEqual(order.indexOf(low.band?.id ?? ''));
      }),
      RUNS,
    );
  });
});
