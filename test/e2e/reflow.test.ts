/** At 320 pixels, which is also 400% zoom on a laptop, nothing scrolls sideways but tables in their own box. One page of each kind; `npm run audit -- reflow` looks at every page. */
import { describe, expect, test } from 'vitest';
import { builtPages, onePerKind } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill } from '../helpers/calculator-page.ts';
import { overflow, sideways } from '../helpers/reflow.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const NARROW = { width: 320, height: 640 };

test('no kind of page scrolls sideways at 320 pixels', async () => {
  const paths = onePerKind(await builtPages()).map(({ path }) => path);
  expect(await site.tour(paths, { viewport: NARROW }, sideways)).toEqual([]);
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

  // WCAG 1.4.12: a reader may set text so wide.
  test('text with more space between letters, words, lines and paragraphs is neither cut off nor too wide', async () => {
    const page = await (await site.visitor({ viewport: NARROW })).newPage();
    const found: unknown[] = [];
    for (const { path } of onePerKind(await builtPages())) {
      await page.goto(site.address + path.slice(1), { waitUntil: 'domcontentloaded' });
      const cut = await page.evaluate(() => {
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
      const { width, wide } = await overflow(page);
      if (cut.length > 0 || width > NARROW.width) found.push([path, cut, width, wide]);
    }
    expect(found).toEqual([]);
  });

  test('text at twice its size does not scroll sideways', async () => {
    const page = await (await site.visitor({ viewport: { width: 640, height: 900 } })).newPage();
    for (const { path } of onePerKind(await builtPages())) {
      await page.goto(site.address + path.slice(1), { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect([path, await overflow(page)]).toEqual([path, { width: 640, wide: [] }]);
    }
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
