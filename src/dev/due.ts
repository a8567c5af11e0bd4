/** Lists what is due, or overdue, for a check against its sources by a day. Usage: npm run due [-- 2027-06-01]. Exit 1 if anything is. */
import { loadContent } from '../content-model/load-content.ts';
import { dueBefore, listReviews } from './list-due.ts';

const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
  console.error(`due: the day must be written as 2027-06-01, got ${day}`);
  process.exit(2);
}

const reviews = listReviews(loadContent().entries);
const due = dueBefore(reviews, day);
for (const { name, checked, due: by } of due) console.log(`${by}  ${name}  (last checked ${checked})`);
const next = reviews.map((review) => review.due).sort()[0];
console.log(
  due.length === 0
    ? `Nothing is due by ${day}; the next of ${reviews.length} checks is due on ${next}.`
    : `${due.length} of ${reviews.length} checks are due by ${day}.`,
);
process.exitCode = due.length > 0 ? 1 : 0;
