/**
 * Independent enumeration of CPORT and CASIC: shares no code and no data with `src/scoring`. Rules by hand from the references
 * seto-eke-2015, seto-eke-2017 and french-scales-app: every yes is a point, 35 or younger is a point, and a CASIC total of 3 or more
 * scores item five where its own answer is missing.
 */
export type Triple = 'yes' | 'no' | 'unknown';
export const TRIPLES: readonly Triple[] = ['yes', 'no', 'unknown'];

export const CPORT_CHOICES = [
  'priorCriminalHistory',
  'contactSexualOffending',
  'conditionalReleaseFailure',
  'sexualInterest',
  'moreBoyThanGirlCsem',
  'moreBoyThanGirlOther',
] as const;
export const CASIC_CHOICES = ['neverMarried', 'videos', 'stories', 'durationTwoYears', 'volunteered', 'onlineCommunication'] as const;

/** Every way to answer six questions with yes, no or unknown: 3^6. */
export function* sixTriples(): Generator<Triple[]> {
  for (let code = 0; code < 3 ** 6; code += 1) {
    const digits = code.toString(3).padStart(6, '0');
    yield [...digits].map((digit) => TRIPLES[Number(digit)] as Triple);
  }
}

export function toAnswers(ids: readonly string[], triples: readonly Triple[]): Record<string, Triple> {
  return Object.fromEntries(ids.map((id, position) => [id, triples[position] as Triple]));
}

/** Every total that can still come true, by trying each completion of the unknowns one after the other. */
export function possibleTotals(triples: readonly Triple[]): Set<number> {
  let totals = new Set([0]);
  for (const answer of triples) {
    const next = new Set<number>();
    for (const sum of totals) {
      if (answer !== 'no') next.add(sum + 1);
      if (answer !== 'yes') next.add(sum);
    }
    totals = next;
  }
  return totals;
}

/** What CASIC says about item five: settled only if every completion agrees. */
export function standIn(casic: readonly Triple[]): Triple {
  const verdicts = new Set([...possibleTotals(casic)].map((total) => total >= 3));
  if (verdicts.size === 2) return 'unknown';
  return verdicts.has(true) ? 'yes' : 'no';
}
