/** The interval explorer without markup: what was typed, and three intervals for it. */
import { clopperPearsonInterval } from '../stats/clopper-pearson-interval.ts';
import type { Interval } from '../stats/interval.ts';
import { jeffreysInterval } from '../stats/jeffreys-interval.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import { type Problem, type Reading, readCount, readShare, type Typed } from './read-fields.ts';
import { fromPercentText, problemText, tooManyText } from './words.ts';

export type IntervalResult = {
  events: number;
  n: number;
  wilson: Interval;
  exact: Interval;
  jeffreys: Interval;
  /** How a percentage became a count. */
  notes: string[];
};

/** The longest computation that still follows a key stroke. */
const MOST_PEOPLE = 1_000_000;

export function readInterval(typed: Typed): Reading<IntervalResult> {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const all = readCount(typed['n'] ?? '');
  const n = all.status === 'read' && all.value >= 1 && all.value <= MOST_PEOPLE ? all.value : undefined;
  const text = typed['events'] ?? '';
  const [count, share] = [readCount(text), readShare(text)];
  let events: number | undefined;
  if (count.status === 'read') events = count.value;
  else if (share.status === 'read' && share.isPercent && share.value >= 0 && share.value <= 1) {
    // Without the number of people there is no count yet; nothing is wrong with the percentage.
    events = Math.round(share.value * (n ?? 0));
    if (n !== undefined) notes.push(fromPercentText(share.value, events, n));
  } else {
    const isAmbiguous = share.status === 'refused' && share.reason === 'ambiguous';
    problems.push({ field: 'events', message: problemText('events', isAmbiguous ? share : count) });
  }
  if (n === undefined) problems.push({ field: 'n', message: problemText('n', all) });
  else if (events !== undefined && events > n) problems.push({ field: 'events', message: tooManyText(n) });
  if (events === undefined || n === undefined || problems.length > 0) return { status: 'open', problems };
  const counts = { events, n };
  return {
    status: 'read',
    value: {
      ...counts,
      wilson: wilsonInterval(counts),
      exact: clopperPearsonInterval(counts),
      jeffreys: jeffreysInterval(counts),
      notes,
    },
  };
}
