/** Writes a new content file to be filled in. Usage: npm run new -- term|finding|reference|instrument|case|gap|guidance|change ID [--dry-run] */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadContent } from '../content-model/load-content.ts';
import { planEntry } from './plan-entry.ts';

const root = new URL('../../', import.meta.url);
const DRY_RUN = '--dry-run';
const args = process.argv.slice(2);
const plan = planEntry({
  args: args.filter((arg) => arg !== DRY_RUN),
  readme: readFileSync(new URL('content/README.md', root), 'utf8'),
  files: loadContent().files,
  today: new Date().toISOString().slice(0, 10),
});
if ('problem' in plan) {
  console.error(`new: ${plan.problem}`);
  process.exitCode = 1;
} else if (args.includes(DRY_RUN)) {
  console.log(`${plan.path} would be written:\n\n${plan.text}`);
} else {
  writeFileSync(new URL(plan.path, root), plan.text, { flag: 'wx' });
  console.log([`Written: ${plan.path}`, ...plan.next].join('\n'));
}
