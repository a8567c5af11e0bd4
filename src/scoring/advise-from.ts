/** Verdicts of the router from given profiles. Run time: the page hands the profiles over, so no definition need be bundled. */
import { DefinitionError, describeValue } from './errors.ts';
import type { AdviceRule, Exclusion, FactCondition, ProfileOnly } from './instrument-schema.ts';
import { SEX_OR_AGE_UNKNOWN } from './messages.ts';
import { readFacts } from './read-input.ts';
import type { CaseFacts, InstrumentAdvice, Verdict } from './result.ts';
import { checkExclusion, firstAdvice } from './rules/decide.ts';

/** What decides on an instrument: the exclusions that hold, or else one rule, softened while sex or age is unknown. */
type Decision<E, R> = { exclusions: E[]; rule: R | null; verdict: Verdict; isSoftened: boolean };
type Excludes = { when: readonly FactCondition[] };
type Rules = { when: FactCondition[]; verdict: Verdict };

/**
 * Finds what decides on one instrument: exclusions first, then the first rule whose facts hold.
 *
 * @param profile - exclusions and rules; the last rule must always hold
 * @param facts - what is known of the case; absent or unrecognised facts read as unknown
 * @throws {DefinitionError} if no rule holds
 */
export function decide<E extends Excludes, R extends Rules>(
  profile: { id: string; exclusions: readonly E[]; advice: readonly R[] },
  facts: CaseFacts,
): Decision<E, R> {
  const known = readFacts(facts);
  const exclusions = profile.exclusions.filter(({ when }) => checkExclusion(when, known) === 'holds');
  if (exclusions.length > 0) return { exclusions, rule: null, verdict: 'notSupported', isSoftened: false };
  const rule = firstAdvice(profile.advice, known);
  if (rule === undefined)
    throw new DefinitionError(`adviseInstruments: advice of ${describeValue(profile.id)} must end in a rule that always holds, got none`);
  const isSoftened = rule.verdict === 'supported' && (known.sex === 'unknown' || known.ageGroup === 'unknown');
  return { exclusions, rule, verdict: isSoftened ? 'caution' : rule.verdict, isSoftened };
}

/** The verdict on one instrument with its reason and sources. */
export function adviseFrom(profile: Pick<ProfileOnly, 'id' | 'exclusions' | 'advice'>, facts: CaseFacts): InstrumentAdvice {
  const { exclusions, rule, verdict, isSoftened } = decide<Exclusion, AdviceRule>(profile, facts);
  const instrumentId = profile.id;
  if (rule === null)
    return { instrumentId, verdict, why: exclusions.map(({ label }) => label).join(' '), cite: exclusions.map(({ cite }) => cite) };
  return { instrumentId, verdict, why: isSoftened ? `${rule.why} ${SEX_OR_AGE_UNKNOWN}` : rule.why, cite: [...rule.cite] };
}
