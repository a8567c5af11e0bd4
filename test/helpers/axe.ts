/** Runs axe on a page: WCAG 2.2 A and AA and best practices. Used by the browser tests and by the audit. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Tags of the rules that are run. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };
/** What `npm run audit` looks at every page in. */
export const MODES = [
  { name: '320 px, light', viewport: NARROW, colorScheme: 'light' },
  { name: '320 px, dark', viewport: NARROW, colorScheme: 'dark' },
  { name: '1280 px, light', viewport: WIDE, colorScheme: 'light' },
  { name: '1280 px, dark', viewport: WIDE, colorScheme: 'dark' },
] as const;
/** What the tests look at one page of each kind in: every rule on both widths and in both schemes. */
export const OPPOSITES = MODES.filter(({ name }) => name === '320 px, dark' || name === '1280 px, light');

/** Fewer passed rules than this mean that axe did not see a page. */
const LEAST_PASSES = 6;

type Run = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]; passes: unknown[] };

/** What axe finds wrong with an open page in each mode: loaded once, then shown in one after the other. */
export async function violationsIn(modes: readonly (typeof MODES)[number][], page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, viewport, colorScheme } of modes) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }); // a colour that changes slowly would be judged on its way
    found.push(...(await violations(page, `${where}, ${name}`)));
  }
  return found;
}

/** What axe finds wrong with the page as it is, one line per element. */
export async function violations(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: found, passes } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run(context: Document, options: object): Promise<Run> } }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        // The style sheets are read again for one rule only, which is not among these.
        preload: false,
      }),
    AXE_TAGS,
  );
  if (passes.length < LEAST_PASSES)
    throw new Error(`axe: ${where} must pass at least ${LEAST_PASSES} rules, got ${passes.length}; is the page there?`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  );
}
