/** The header in use: search box, doors and menu on every width, by mouse, keyboard and without script. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const WIDTHS = [320, 360, 390, 414, 480, 768, 1280];

/** What is left of an element's box when the window is taken away, in pixels: 0 if it is inside. */
const outside = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(0, -left, right - document.documentElement.clientWidth);
  });

test('search box, its results and the menu are inside the window on every width', async () => {
  const page = await site.open('/guidance/');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.locator('header input[name="q"]').fill('');
    await page.locator('header input[name="q"]').fill('luring');
    await page.locator('header .quick li').first().waitFor();
    expect([width, await outside(page, 'header form.find'), await outside(page, 'header .quick')]).toEqual([width, 0, 0]);
    expect((await page.locator('header input[name="q"]').boundingBox())?.width).toBeGreaterThan(90);
    await page.locator('.menu summary').click();
    expect([width, await outside(page, '.menu > nav')]).toEqual([width, 0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator('.menu summary').click();
  }
});

test('the header takes about 50 pixels on a desk, and two rows of about 100 on a phone', async () => {
  const heightAt = async (width: number) => {
    const page = await site.open('/calculators/cport/', { viewport: { width, height: 800 } });
    return (await page.locator('header').boundingBox())?.height;
  };
  expect(await heightAt(1280)).toBeLessThanOrEqual(55);
  expect(await heightAt(390)).toBeLessThanOrEqual(105);
  expect(await heightAt(320)).toBeLessThanOrEqual(105);
});

test('the doors are at the same place on every page', async () => {
  const places = await site.tour(
    ['/', '/guidance/', '/calculators/cport/', '/glossary/iioc/', '/search/', '/about/'],
    { viewport: { width: 1280, height: 800 } },
    async (page) => [
      JSON.stringify(await page.locator('.doors li').evaluateAll((doors) => doors.map((door) => door.getBoundingClientRect()))),
    ],
  );
  expect(new Set(places).size).toBe(1);
});

describe('the menu', () => {
  const isOpen = (page: Page) => page.locator('.menu').evaluate((menu) => (menu as HTMLDetailsElement).open);

  test('closes on Escape and gives the focus back', async () => {
    const page = await site.open('/guidance/');
    await page.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Guidance');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  test('closes on a click outside, not on one inside', async () => {
    const page = await site.open('/guidance/');
    await page.locator('.menu summary').click();
    await page.locator('.menu b').first().click();
    expect(await isOpen(page)).toBe(true);
    await page.mouse.click(600, 780);
    expect(await isOpen(page)).toBe(false);
  });

  test('closes when Tab leaves it, so that it hides nothing that has the focus', async () => {
    const page = await site.open('/guidance/');
    await page.locator('.menu summary').click();
    await page.locator('.menu a').last().focus();
    await page.keyboard.press('Tab');
    expect(await isOpen(page)).toBe(false);
  });

  test('closes when it leads to another part of the same page', async () => {
    const page = await site.open('/about/');
    await page.locator('.menu summary').click();
    await page.locator('.menu').getByRole('link', { name: 'Help' }).click();
    await page.waitForURL(/#help$/);
    expect(await isOpen(page)).toBe(false);
  });

  test('opens and leads on without script', async () => {
    const page = await site.open('/glossary/iioc/', { javaScriptEnabled: false });
    await page.locator('.menu summary').click();
    await page.locator('.menu').getByRole('link', { name: 'Static-99R' }).click();
    await page.waitForURL(`${site.address}calculators/static-99r/`);
  });
});

test('on a phone the row of sections shows where the reader is', async () => {
  const page = await site.open('/calculators/iic-srp/', { viewport: { width: 390, height: 844 } });
  await expect.poll(() => outside(page, '.sections [aria-current]')).toBe(0);
});

// WCAG 1.4.3; axe does not look at placeholders.
describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('placeholders have a contrast of 4.5 to 1 with the box around them', async () => {
    const page = await site.open('/', { colorScheme });
    const ratios = await page.locator('input[placeholder]').evaluateAll((inputs) => {
      const luminance = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
          .map((part) => Number(part) / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return inputs.map((input) => {
        const placeholder = getComputedStyle(input, '::placeholder');
        const pair = [luminance(placeholder.color), luminance(getComputedStyle(input).backgroundColor)].sort((a, b) => b - a);
        return { opacity: placeholder.opacity, ratio: ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05) };
      });
    });
    expect(ratios.length).toBe(2);
    for (const { ratio, opacity } of ratios) {
      expect(opacity).toBe('1');
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  });
});
