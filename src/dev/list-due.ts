/** Everything on the site that is checked against its sources, with the day of the next check. */
import type { Entries } from '../content-model/entries.ts';
import { baseRateReview, intervalReview } from '../explorers/review.ts';
import { instruments } from '../scoring/index.ts';
import { routerReview } from '../scoring/instruments/router-profiles.ts';

/** What is checked, when it last was, and when it is due again; days as 2027-05-22. */
export type Review = { name: string; checked: string; due: string };

type Reviewed = { checked: { date: string }; reviewBy: string };

/** Entries of content/, then the definitions, the router and the explorers, which are code. */
export function listReviews(entries: Entries): Review[] {
  // What changed on a day stays true; it is not checked again.
  const { changes, ...reviewed } = entries;
  const content = Object.entries(reviewed).flatMap(([collection, map]) =>
    [...(map as ReadonlyMap<string, Reviewed | { data: Reviewed }>)].map(([id, entry]): Review => {
      const { checked, reviewBy } = 'data' in entry ? entry.data : entry;
      return { name: `${collection}/${id}`, checked: checked.date, due: reviewBy };
    }),
  );
  return [
    ...content,
    ...instruments.map(({ id, lastChecked, nextDue }) => ({ name: `definition of ${id}`, checked: lastChecked, due: nextDue })),
    { name: 'rules of the router', checked: routerReview.checked, due: routerReview.reviewBy },
    { name: 'base rate explorer', checked: baseRateReview.checked, due: baseRateReview.nextDue },
    { name: 'interval explorer', checked: intervalReview.checked, due: intervalReview.nextDue },
  ];
}

/** What is due before a day, the longest overdue first. */
export const dueBefore = (reviews: readonly Review[], day: string): Review[] =>
  reviews.filter(({ due }) => due < day).sort((a, b) => a.due.localeCompare(b.due));
