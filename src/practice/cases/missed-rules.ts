/** Which rules were missed in the cases of a visit, and how often. No grade is made of it. No markup. */
import { decodeAnswers } from '../../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { Progress } from '../progress.ts';
import { keyRows, rulesOf } from './key-rows.ts';
import type { KeyedCase } from './keyed-case.ts';

export type MissedRule = { id: string; name: string; times: number };
export type Review = {
  /** So many cases were compared with their key. */
  cases: number;
  /** Cases whose questions have changed since they were scored. */
  unread: number;
  /** The most often missed first; otherwise in the order of the form. */
  missed: MissedRule[];
};

/**
 * Counts the rules that were missed, each at most once in a case. A question left blank is not answered, and misses no rule.
 *
 * @param definition - the instrument
 * @param cases - its cases with their keys
 * @param progress - what was scored; cases of other instruments are passed over
 */
export function missedRules(definition: InstrumentDefinition, cases: readonly KeyedCase[], progress: Progress): Review {
  const times = new Map<string, number>();
  let compared = 0;
  let unread = 0;
  for (const { id, code } of progress.cases) {
    const keyed = cases.find((each) => each.id === id);
    if (!keyed) continue;
    const decoded = decodeAnswers(definition, code);
    if (decoded.status !== 'ok') {
      unread += 1;
      continue;
    }
    compared += 1;
    const rows = keyRows(definition, keyed, decoded.value);
    const missed = rows.filter(({ agreement }) => agreement === 'different').flatMap(({ rules }) => rules);
    for (const rule of new Set(missed)) times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  const missed = [...rulesOf(definition).values()].flatMap(({ id, name }) => {
    const count = times.get(id);
    return count === undefined ? [] : [{ id, name, times: count }];
  });
  return { cases: compared, unread, missed: missed.sort((a, b) => b.times - a.times) };
}

/** Progress with what a file held: of a case that is in both, the answers of the file, which were given first. */
export const joinProgress = (opened: Progress, now: Progress): Progress => ({
  cases: [...opened.cases, ...now.cases.filter(({ id }) => !opened.cases.some((each) => each.id === id))],
});

/** Progress with a case added. The first comparison counts: later answers were given by someone who knew the key. */
export const addCase = (now: Progress, id: string, code: string): Progress =>
  code === '' ? now : joinProgress(now, { cases: [{ id, code }] });
