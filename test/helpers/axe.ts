/** Runs axe on a page: WCAG 2.2 A and AA and best practices. Used by the browser tests and by the audit. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/** Fewer passed rules than this mean that axe did not see a page. */
const LEAST_PASSES = 6;

type Run = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]; passes: unknown[] };

/** What axe finds wrong with the page as it stands, one line per element. */
export async function violations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found, passes } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run(context: Document, options: object): Promise<Run> } }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    RULES,
  );
  if (passes.length < LEAST_PASSES)
    throw new Error(`axe: ${where} must pass at least ${LEAST_PASSES} rules, got ${passes.length}; is the page there?`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  );
}
