/**
 * Mutation testing of the instruments as data: every number, id, list entry and truth value of a definition is changed alone, and
 * each time the definition check, a published vector, the router table or the gate must notice. Labels and sources are left out.
 */
import { describe, expect, test } from 'vitest';
import { adviseFrom } from '../../src/scoring/advise-from.ts';
import { checkInstrument, checkProfile } from '../../src/scoring/define-instrument.ts';
import { type CaseFacts, type InstrumentDefinition, instruments, scoreInstrument } from '../../src/scoring/index.ts';
import type { ProfileOnly } from '../../src/scoring/instrument-schema.ts';
import { profileOnly } from '../../src/scoring/instruments/profile-only.ts';
import { type ExpectedInstrument, expected } from '../fixtures/scoring/expected.ts';
import { type DataMutant, mutantsOf } from '../helpers/definition-mutants.ts';
import { casesOfRouter, type ExpectedAdvice, ROUTER } from '../helpers/router-table.ts';
import { departures, readVectors } from '../helpers/scoring-vectors.ts';

const YES_NO = ['yes', 'no', 'unknown'];
/** Answers of the gate, as README.md of the scoring library lists them. */
const VALUES: Record<string, readonly string[]> = {
  sex: ['male', 'female', 'unknown'],
  ageGroup: ['adult', 'under18', 'unknown'],
  csem: ['convicted', 'accused', 'none', 'unknown'],
  contactOffence: YES_NO,
  csemProduction: YES_NO,
  luring: YES_NO,
  otherVictimOffence: YES_NO,
  jurisdiction: ['england-wales', 'other', 'unknown'],
};
/** A gate asks for the facts that exclude, and for nothing else. */
const gateOf = ({ excludedBy }: ExpectedInstrument) =>
  [...new Set(excludedBy.flatMap((facts) => Object.keys(facts)))].map((field) => [field, VALUES[field]]);

/** Changes that nothing can notice, because the two definitions say the same. One that no longer survives must leave this list. */
const EQUIVALENT: { of: string; what: RegExp; why: string }[] = [
  {
    of: 'dc-srp',
    what: /^items\.(8|9|10|11)\.(options|steps)\.\d\.points/,
    why: 'the optional items of the band reduction give no points',
  },
  { of: 'iic-srp', what: /^rule\.rows\.4\.when/, why: 'a case without any sanction is invalid, so the row before the last always holds' },
  { of: 'iic-srp', what: /^rule\.rows\.5\.probability/, why: 'for the same reason the last row never decides' },
  { of: 'iic-srp', what: /^bands\.list: entries/, why: 'bands without totals and without a reduction have no order' },
  { of: 'stable-2007', what: /^advice: entries 0 and 1 swapped/, why: 'both rules name the contact offence, each another value' },
  { of: 'rm2000-s', what: /^advice: entries (0 and 1|1 and 2) swapped/, why: 'the three rules name csem, each another value' },
  { of: 'acute-2007', what: /^advice: entries 0 and 1 swapped/, why: 'both rules name the contact offence, each another value' },
  { of: 'spj', what: /^advice: entries 3 and 4 swapped/, why: 'both rules name csem, each another value' },
  ...profileOnly.map(({ id }) => ({
    of: id,
    what: /^exclusions\.\d\.id/,
    why: 'a tool that is not scored hands out no reasons, so nothing reads the id',
  })),
];

const routerCases = [...casesOfRouter()];
/** For each profile the cases that differ in what the router says; most facts do not matter to most tools. */
const expectedAdvice = (id: string): [CaseFacts, ExpectedAdvice][] => {
  const rule = ROUTER[id];
  if (rule === undefined) throw new Error(`router-table: there must be a row for ${id}, got none`);
  return routerCases.map((facts) => [facts, rule(facts)]);
};
/** Nobody outside of adult men is supported, whatever speaks for a tool. */
const excluded: CaseFacts[] = (['convicted', 'accused'] as const).flatMap((csem) => [
  { sex: 'female', ageGroup: 'adult', csem, contactOffence: 'yes', jurisdiction: 'england-wales' },
  { sex: 'male', ageGroup: 'under18', csem, contactOffence: 'yes', jurisdiction: 'england-wales' },
]);

function routerNotices(profile: ProfileOnly, cases: readonly [CaseFacts, ExpectedAdvice][]): boolean {
  const isWrong = ([facts, { verdict, about }]: readonly [CaseFacts, ExpectedAdvice]): boolean => {
    const advice = adviseFrom(profile, facts);
    return advice.verdict !== verdict || (about !== undefined && !about.test(advice.why));
  };
  // Both reasons, that of sex first, as in the gate.
  const { why } = adviseFrom(profile, { sex: 'female', ageGroup: 'under18' });
  if (!/\bmen\b.*(under 18|adult|aged 18)/.test(why)) return true;
  return cases.some(isWrong) || excluded.some((facts) => adviseFrom(profile, facts).verdict !== 'notSupported');
}

/** True if a row written by hand for the shared suite gets other points. */
function rowsNotice(copy: InstrumentDefinition, { baseline, points }: ExpectedInstrument): boolean {
  return Object.entries(points).some(([unit, rows]) =>
    rows.some(({ answers, points: wanted }) => {
      const outcome = scoreInstrument(copy, { answers: { ...baseline, ...answers } });
      return outcome.status !== 'scored' || outcome.contributions.find(({ itemId }) => itemId === unit)?.points !== wanted;
    }),
  );
}

/** True if the call says so or throws: a definition that cannot be read at all is noticed by everybody. */
function noticed(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return true;
  }
}

function survivorsOf(
  data: { id: string },
  checks: readonly ((mutant: never) => boolean)[],
): { survivors: string[]; unused: string[]; count: number } {
  const survivors: string[] = [];
  const exceptions = EQUIVALENT.filter(({ of }) => of === data.id);
  const used = new Set<string>();
  let count = 0;
  for (const mutant of mutantsOf(data) as Generator<DataMutant & { data: never }>) {
    count += 1;
    if (checks.some((check) => noticed(() => check(mutant.data)))) continue;
    const exception = exceptions.find(({ what }) => what.test(mutant.what));
    if (exception) used.add(exception.why);
    else survivors.push(mutant.what);
  }
  return { survivors, unused: exceptions.map(({ why }) => why).filter((why) => !used.has(why)), count };
}

describe('no deciding value of a definition can be changed unnoticed', () => {
  for (const definition of instruments) {
    test(definition.id, () => {
      const file = readVectors(definition.id);
      const cases = expectedAdvice(definition.id);
      const values = expected[definition.id];
      if (values === undefined) throw new Error(`expected: there must be values for ${definition.id}, got none`);
      const order = [...Object.keys(values.baseline), ...values.optional].join();
      const { survivors, unused, count } = survivorsOf(definition, [
        (copy: InstrumentDefinition) => copy.id !== file.instrument || copy.edition !== file.edition,
        (copy: InstrumentDefinition) => copy.items.map(({ id }) => id).join() !== order,
        (copy: InstrumentDefinition) => (copy.bands?.reduction?.notice.id ?? 'bandReduced') !== 'bandReduced',
        (copy: InstrumentDefinition) =>
          file.vectors.some((vector) => departures(vector, scoreInstrument(copy, vector.input), file).length > 0),
        (copy: InstrumentDefinition) => rowsNotice(copy, values),
        (copy: InstrumentDefinition) => routerNotices(copy, cases),
        ({ gate: asked }: InstrumentDefinition) =>
          JSON.stringify(asked.map(({ field, options }) => [field, options.map(({ value }) => value)])) !== JSON.stringify(gateOf(values)),
        (copy: InstrumentDefinition) => checkInstrument(copy) === undefined,
      ]);
      expect({ survivors, unused }).toEqual({ survivors: [], unused: [] });
      expect(count).toBeGreaterThan(80);
    });
  }
  for (const profile of profileOnly) {
    test(profile.id, () => {
      const cases = expectedAdvice(profile.id);
      const { survivors, unused } = survivorsOf(profile, [
        (copy: ProfileOnly) => copy.id !== profile.id,
        (copy: ProfileOnly) => routerNotices(copy, cases),
        (copy: ProfileOnly) => checkProfile(copy) === undefined,
      ]);
      expect({ survivors, unused }).toEqual({ survivors: [], unused: [] });
    });
  }
});
