/** Lists entries whose check against their sources is overdue, or due by a day. Usage: npm run due [-- 2027-06-01]. Exit 1 if any is. */
import { loadContent } from '../content-model/load-content.ts';

const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
  console.error(`due: the day must be written as 2027-06-01, got ${day}`);
  process.exit(2);
}

type Reviewed = { checked: { date: string }; reviewBy: string };
const { entries } = loadContent();
const rows = Object.entries(entries).flatMap(([collection, map]) =>
  [...(map as ReadonlyMap<string, Reviewed | { data: Reviewed }>)].map(([id, entry]) => {
    const { checked, reviewBy } = 'data' in entry ? entry.data : entry;
    return { name: `${collection}/${id}`, checked: checked.date, reviewBy };
  }),
);
const due = rows.filter(({ reviewBy }) => reviewBy < day).sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));
for (const { name, checked, reviewBy } of due) console.log(`${reviewBy}  ${name}  (last checked ${checked})`);
const next = rows.map(({ reviewBy }) => reviewBy).sort()[0];
console.log(
  due.length === 0
    ? `Nothing due by ${day}; the next of ${rows.length} entries is due on ${next}.`
    : `${due.length} of ${rows.length} entries due by ${day}.`,
);
process.exitCode = due.length > 0 ? 1 : 0;
