/** axe on every page, narrow and wide, in light and dark. */
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/dev/serve.ts';
import { NARROW, violations, WIDE } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import type { AuditRow } from './row.ts';

const MODES = [
  { name: '320 px, light', viewport: NARROW, colorScheme: 'light' },
  { name: '320 px, dark', viewport: NARROW, colorScheme: 'dark' },
  { name: '1280 px, light', viewport: WIDE, colorScheme: 'light' },
  { name: '1280 px, dark', viewport: WIDE, colorScheme: 'dark' },
] as const;

/** Opens one path after the other in a few tabs and gathers what axe finds. */
async function scan(browser: Browser, address: string, paths: readonly string[], { name: _, ...options }: (typeof MODES)[number]) {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block', locale: 'en-GB' });
  const waiting = [...paths];
  const found: string[] = [];
  const walk = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(address + path.slice(1), { waitUntil: 'load' });
      found.push(...(await violations(page, path)));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, walk));
  await context.close();
  return found;
}

export async function auditAxe({
  root,
  paths,
  onRow,
}: {
  root: string;
  paths: readonly string[];
  onRow: (row: AuditRow) => void;
}): Promise<void> {
  const server = await serve({ root });
  const browser = await launchBrowser();
  try {
    for (const mode of MODES) {
      const problems = await scan(browser, server.address, paths, mode);
      onRow({
        what: `axe, ${mode.name}`,
        outcome: problems.length === 0 && paths.length > 0 ? 'pass' : 'fail',
        measure: `${problems.length} violations on ${paths.length} pages`,
        limit: '0 violations, every page',
        command: 'npm run audit -- axe',
        problems,
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
