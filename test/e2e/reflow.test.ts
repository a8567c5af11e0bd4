/** At 320 pixels, which is also 400% zoom on a laptop, nothing scrolls sideways but tables in their own box. One page of each kind; `npm run audit -- reflow` looks at every page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages, onePerKind } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill } from '../helpers/calculator-page.ts';
import { overflow, sideways } from '../helpers/reflow.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const NARROW = { width: 320, height: 640 };

/** Elements whose text is cut off once text has as much space between letters, words, lines and paragraphs as a reader may set (WCAG 1.4.12). */
const cutOffWithSpacing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      element.style.setProperty('line-height', '1.5', 'important');
      element.style.setProperty('letter-spacing', '0.12em', 'important');
      element.style.setProperty('word-spacing', '0.16em', 'important');
      if (element.tagName === 'P') element.style.setProperty('margin-bottom', '2em', 'important');
    }
    return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowY, clipPath } = getComputedStyle(element);
        const isForSight = clipPath === 'none' && !element.closest('.hide, .table, svg');
        return isForSight && ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });

test('no kind of page scrolls sideways: at 320 pixels, with text at twice its size, or with wider spacing, which cuts nothing off', async () => {
  const paths = onePerKind(builtPages()).map(({ path }) => path);
  const setSize = (page: Page, size: string) =>
    page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
  const found = await site.tour(paths, { viewport: NARROW }, async (page, path) => {
    const problems = await sideways(page, path);
    await page.setViewportSize({ width: 640, height: 900 });
    await setSize(page, '200%');
    problems.push(...(await sideways(page, `${path}, twice the size`)));
    await setSize(page, '');
    await page.setViewportSize(NARROW);
    const cut = await cutOffWithSpacing(page);
    problems.push(...cut.map((element) => `${path}, wider spacing: ${element} is cut off`));
    problems.push(...(await sideways(page, `${path}, wider spacing`)));
    return problems;
  });
  expect(paths.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

describe('in use', () => {
  test('a scored case with its answers checked does not scroll sideways', async () => {
    const page = await site.open('/calculators/cport/', { viewport: NARROW });
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    expect(await overflow(page)).toEqual({ width: NARROW.width, wide: [] });
  });

  test('search results do not scroll sideways', async () => {
    const page = await site.open('/search/?q=Static-99R', { viewport: NARROW });
    await expect.poll(() => page.locator('#results > li').count(), { timeout: 8000 }).toBeGreaterThan(2);
    expect(await overflow(page)).toEqual({ width: NARROW.width, wide: [] });
  });

  test('an open source card does not scroll sideways', async () => {
    const page = await site.open('/guidance/how-often-men-reoffend/', { viewport: NARROW });
    await page.locator('main a[data-card]').first().click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= NARROW.width).toBe(true);
  });
});

test('a word that is too long is found', async () => {
  const page = await site.open('/', { viewport: NARROW });
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.className = 'too-wide';
    block.style.width = '500px';
    block.textContent = 'wide';
    document.querySelector('main')?.append(block);
  });
  const { width, wide } = await overflow(page);
  expect(width).toBeGreaterThan(400);
  expect(wide.join()).toContain('too-wide');
});
