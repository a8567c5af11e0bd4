/** Words of the router that its script needs; the rest is in the page. */

import { countOf, joinWords } from '../phrases.ts';
import type { Verdict } from '../scoring/result.ts';

/** The groups of the list, in its order, and the verdict in the rules. */
export const VERDICT_LABELS: Record<Verdict, string> = {
  supported: 'Fits this case',
  caution: 'With caution',
  notSupported: 'Not for this case',
};
export const VERDICTS = Object.keys(VERDICT_LABELS) as Verdict[];

type Counts = Record<Verdict, number>;

/** One line for the bar of a phone. */
export const inShort = ({ supported, caution, notSupported }: Counts): string =>
  `${supported} fit${supported === 1 ? 's' : ''} · ${caution} with caution · ${notSupported} not`;

type Moved = { title: string; verdict: Verdict };

/** Full sentences for the live region: how many, for whom there is no tool, and what has moved since this was last said. */
export function routerSays({ supported, caution, notSupported }: Counts, refused: readonly string[], moved: readonly Moved[]): string {
  const fits = `${countOf(supported, 'tool fits', 'tools fit')} this case, ${caution} with caution, ${notSupported} not for this case.`;
  const moves = VERDICTS.flatMap((verdict) => {
    const titles = moved.filter((each) => each.verdict === verdict).map(({ title }) => title);
    return titles.length === 0 ? [] : `Now under “${VERDICT_LABELS[verdict]}”: ${joinWords(titles)}.`;
  });
  return [fits, ...refused.map((title) => `${title}: no validated tool.`), ...moves].join(' ');
}
