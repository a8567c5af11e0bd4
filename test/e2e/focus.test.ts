/** What axe cannot judge: where the focus is can be seen (WCAG 2.4.7), nothing covers it (2.4.11), Tab leaves every part (2.1.2), fields and focus stand out (1.4.11). */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../helpers/site.ts';

const site = useSite();
/** More stops than any of these pages has. */
const MOST_STOPS = 400;

/** The element that has the focus, and what is wrong with how it shows. */
const look = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    element.toggleAttribute('data-seen', true);
    const drawn = [element, element.closest('label'), element.parentElement].some((each) => {
      const style = each && getComputedStyle(each);
      return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
    const label = element.matches('input[type="radio"], input[type="checkbox"]') ? (element.closest('label') ?? element) : element;
    const boxes = [...label.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isUncovered = boxes.some(({ left, top, width, height }) => {
      const at = document.elementFromPoint(left + Math.min(width / 2, 12), top + height / 2);
      return at !== null && (label.contains(at) || at.contains(label));
    });
    const name = `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) || (element as HTMLInputElement).name || element.id}`;
    return { problems: [...(drawn ? [] : [`${name}: no ring`]), ...(isUncovered ? [] : [`${name}: covered`])] };
  });

describe.each([
  ['/', 1280],
  ['/guidance/how-often-men-reoffend/', 1280],
  ['/guidance/how-often-men-reoffend/', 390],
  ['/calculators/cport/', 1280],
  ['/calculators/cport/', 390],
  ['/calculators/which-tool/', 390],
  ['/about/', 390],
] as const)('Tab through %s at %i pixels', (path, width) => {
  test('the focus can be seen and is not covered at every stop, and the end is reached', async () => {
    const page = await site.open(path, { viewport: { width, height: 844 } });
    const problems: string[] = [];
    let stops = 0;
    for (; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press('Tab');
      const seen = await look(page);
      if (seen === null) break;
      problems.push(...seen.problems);
    }
    expect(problems).toEqual([]);
    expect(stops).toBeGreaterThan(10);
    expect(stops).toBeLessThan(MOST_STOPS);
    expect(await page.locator('footer a[data-seen]').count()).toBeGreaterThan(3);
  });
});

/** Contrast of the borders of fields, and of the ring of the focus, with what is behind them. */
const contrasts = (page: Page) =>
  page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one: string, other: string) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const behind = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return /rgba\(.*, 0\)|transparent/.test(colour) && element ? behind(element.parentElement) : colour;
    };
    const fields = [
      ...document.querySelectorAll<HTMLElement>(
        'main input:not([type="radio"], [type="checkbox"]), main select, main textarea, header input',
      ),
    ];
    return fields
      .filter((field) => field.getClientRects().length > 0)
      .flatMap((field) => {
        field.focus();
        const { borderTopColor, outlineColor } = getComputedStyle(field);
        const around = behind(field.parentElement);
        const name = field.getAttribute('name') ?? field.id;
        return [
          { what: `${name}: border`, ratio: ratio(borderTopColor, around) },
          { what: `${name}: ring`, ratio: ratio(outlineColor, around) },
        ];
      });
  });

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['/', '/about/', '/calculators/cport/', '/calculators/base-rate/', '/statement/'])(
    'fields of %s and their focus have a contrast of 3 to 1 with what is around them',
    async (path) => {
      const page = await site.open(path, { colorScheme, reducedMotion: 'reduce' });
      await page.waitForLoadState('load');
      const found = await contrasts(page);
      expect(found.length).toBeGreaterThan(1);
      expect(found.filter(({ ratio }) => ratio < 3)).toEqual([]);
    },
  );
});

test('a ring that is taken away, a cover over the page and a pale border are found', async () => {
  const page = await site.open('/about/');
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:9';
    document.body.append(cover);
    for (const element of document.querySelectorAll<HTMLElement>('a, input')) {
      element.style.setProperty('outline', '0', 'important');
      element.style.setProperty('border-color', '#eeeeee', 'important');
    }
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect((await look(page))?.problems).toEqual([expect.stringContaining('no ring'), expect.stringContaining('covered')]);
  expect((await contrasts(page)).filter(({ ratio }) => ratio < 3).length).toBeGreaterThan(0);
});
