/** Packages with code in the browser. Their licences ask that the notice goes along, which `/licences.txt` does. A test compares the list with what is bundled. */
import { readFileSync } from 'node:fs';

/** Name of each package, and where its licence lies in it. */
export const SHIPPED: Readonly<Record<string, string>> = {
  'd3-array': 'LICENSE',
  fzstd: 'LICENSE',
  minisearch: 'LICENSE.txt',
  pagefind: 'LICENSE/LICENSE',
  papaparse: 'LICENSE',
  preact: 'LICENSE',
  zod: 'LICENSE',
};

/** The licence of our own code and text, then that of every shipped package. */
export function licenceNotices(): string {
  const read = (path: string) => readFileSync(path, 'utf8').trim();
  const notices = Object.entries(SHIPPED).map(([name, file]) => {
    const { version } = JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string };
    return `${name} ${version}\n\n${read(`node_modules/${name}/${file}`)}`;
  });
  return `${[`IFSO Guide\n\n${read('LICENSE')}`, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
