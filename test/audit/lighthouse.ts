/** Lighthouse with its mobile settings on one page of each kind: performance, accessibility, best practices, findability. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import type Result from 'lighthouse/types/lhr/lhr.js';
import { chromium } from 'playwright-core';
import { serve } from '../../src/dev/serve.ts';
import { findBrowser } from '../helpers/browser.ts';
import type { AuditRow } from './row.ts';

type AuditedPage = { path: string; isHidden: boolean; takesCase: boolean };

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FULL_MARKS = 100;
/** Timings differ from run to run; the median of so many decides. Two runs with the same scores decide it early. */
const RUNS = 3;

/** Audits that a page fails on purpose. */
const HIDDEN_ON_PURPOSE = ['is-crawlable']; // a page marked noindex: the search itself and "not found"
const CANNOT_ASK = ['robots-txt']; // Lighthouse fetches the file from within the page, and where a case can be entered nothing may be fetched

type Scores = Record<(typeof CATEGORIES)[number], number>;

/** A copy of a built site with a `.gz` beside every text file, for a server that answers compressed. */
function compressedCopy(source: string): string {
  const root = mkdtempSync(join(tmpdir(), 'ifso-lighthouse-'));
  cpSync(source, root, { recursive: true });
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|css|js|json|svg|txt|xml|webmanifest)$/.test(name))
      writeFileSync(`${root}/${name}.gz`, gzipSync(readFileSync(`${root}/${name}`)));
  return root;
}

/** A port that is free now. Canonical addresses name it, so it is found before the site is built. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('lighthouse: a port must be free, got none')),
      );
    });
  });

/** What keeps a category below full marks: its weighted audits that are not perfect. */
const shortfalls = ({ categories, audits }: Result): string[] =>
  Object.values(categories).flatMap((category) =>
    category.auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit && audit.score !== null && audit.score < 1
        ? [`${category.id} ${id} ${audit.displayValue ?? ''} (${audit.score})`]
        : [];
    }),
  );

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
const text = (scores: Scores) => CATEGORIES.map((category) => scores[category]).join(' / ');

/** One run in a browser of its own: a crash costs this run only. */
async function run(address: string, skipAudits: string[]): Promise<Result> {
  const port = await freePort();
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`], headless: true });
  try {
    const outcome = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES], skipAudits });
    if (!outcome) throw new Error(`lighthouse: ${address} must give a result, got none`);
    if (outcome.lhr.runtimeError) throw new Error(`lighthouse: ${address} must load, got ${outcome.lhr.runtimeError.message}`);
    return outcome.lhr;
  } finally {
    await browser.close();
  }
}

/** A run, and one more if the browser failed on the way; a run that ends counts, whatever its scores. */
const runTwiceIfBroken = (address: string, skipAudits: string[]): Promise<Result> =>
  run(address, skipAudits).catch(() => run(address, skipAudits));

/** The row of one page. */
async function auditPage(address: string, { path, isHidden, takesCase }: AuditedPage): Promise<AuditRow> {
  const runs: Scores[] = [];
  const problems: string[] = [];
  const isDecided = () => runs.length === RUNS || (runs.length === 2 && runs[0] && runs[1] && text(runs[0]) === text(runs[1]));
  while (!isDecided()) {
    const result = await runTwiceIfBroken(address + path.slice(1), [
      ...(isHidden ? HIDDEN_ON_PURPOSE : []),
      ...(takesCase ? CANNOT_ASK : []),
    ]);
    runs.push(
      Object.fromEntries(
        CATEGORIES.map((category) => [category, Math.round((result.categories[category]?.score ?? 0) * FULL_MARKS)]),
      ) as Scores,
    );
    problems.push(...shortfalls(result).map((problem) => `run ${runs.length}: ${problem}`));
  }
  const middle = Object.fromEntries(CATEGORIES.map((category) => [category, median(runs.map((scores) => scores[category]))])) as Scores;
  const isFull = CATEGORIES.every((category) => middle[category] === FULL_MARKS);
  return {
    what: `Lighthouse mobile, ${path}${isHidden ? ' (noindex on purpose, not judged)' : ''}${takesCase ? ' (robots.txt not judged)' : ''}`,
    outcome: isFull ? 'pass' : 'fail',
    measure: `${text(middle)} (median of ${runs.length}; load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores)`,
    limit: CATEGORIES.map(() => FULL_MARKS).join(' / '),
    command: `npm run audit -- lighthouse ${path}`,
    problems: isFull ? [] : problems,
  };
}

/**
 * One row per page. The site must have been built with its own address, so that canonical links are there to be judged. Timings are
 * those of the machine as it is: on a busy one the script of a calculator looks slower than it is, so each row names the load.
 */
export async function auditLighthouse({
  root: source,
  port,
  pages,
  onRow,
}: {
  root: string;
  port: number;
  pages: readonly AuditedPage[];
  onRow: (row: AuditRow) => void;
}): Promise<void> {
  const root = compressedCopy(source);
  const server = await serve({ root, port, gzip: true });
  try {
    for (const page of pages) onRow(await auditPage(server.address, page));
  } finally {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  }
}
