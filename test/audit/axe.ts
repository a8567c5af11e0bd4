/** axe on every page, narrow and wide, in light and dark; and that no page scrolls sideways. */
import { availableParallelism } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/dev/serve.ts';
import { MODES, NARROW, violationsIn } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { sideways } from '../helpers/reflow.ts';
import type { AuditRow } from './row.ts';

type Look = (page: Page, path: string) => Promise<string[]>;

/** Opens one path after the other in a few tabs and gathers what is found on each. */
async function scan(browser: Browser, address: string, paths: readonly string[], options: BrowserContextOptions, look: Look) {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block', locale: 'en-GB' });
  const waiting = [...paths];
  const found: string[] = [];
  const walk = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(address + path.slice(1), { waitUntil: 'load' });
      found.push(...(await look(page, path)));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, walk));
  await context.close();
  return found;
}

type Every = { root: string; paths: readonly string[]; onRow: (row: AuditRow) => void };

/** Serves a build and hands a browser to the work. */
async function inBrowser(root: string, work: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const server = await serve({ root });
  const browser = await launchBrowser();
  try {
    await work(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}

const rowOf = (what: string, section: string, found: string, paths: readonly string[], problems: readonly string[]): AuditRow => ({
  what,
  outcome: problems.length === 0 && paths.length > 0 ? 'pass' : 'fail',
  measure: `${problems.length} ${found} on ${paths.length} pages`,
  limit: `0 ${found}, every page`,
  command: `npm run audit -- ${section}`,
  problems,
});

export const auditAxe = ({ root, paths, onRow }: Every): Promise<void> =>
  inBrowser(root, async (browser, address) => {
    const found = await scan(browser, address, paths, {}, (page, path) => violationsIn(MODES, page, path));
    onRow(rowOf('axe at 320 and 1280 px, light and dark', 'axe', 'violations', paths, found));
  });

/** Long words stand in titles and addresses, so every page is looked at, not one of each kind. */
export const auditReflow = ({ root, paths, onRow }: Every): Promise<void> =>
  inBrowser(root, async (browser, address) => {
    onRow(rowOf('Reflow at 320 px', 'reflow', 'overflows', paths, await scan(browser, address, paths, { viewport: NARROW }, sideways)));
  });
