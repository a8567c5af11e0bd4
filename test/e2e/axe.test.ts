/** Accessibility: WCAG 2.2 A and AA and best practices, on one page of each kind, narrow in dark and wide in light. `npm run audit -- axe` looks at every page in every mode. */
import { describe, expect, test } from 'vitest';
import { NARROW, OPPOSITES, violations, violationsIn, WIDE } from '../helpers/axe.ts';
import { builtPages, onePerKind, stays } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, cportCase, expectOutcome, fill } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

/** Two looks at every kind of page, on two busy cores. */
const TOUR_MILLISECONDS = 300_000;

const kinds = onePerKind(builtPages().filter(stays));

test(
  'one page of each kind is free of violations, narrow in dark and wide in light',
  async () => {
    expect(kinds.length).toBeGreaterThan(10);
    expect(
      await site.tour(
        kinds.map(({ path }) => path),
        {},
        async (page, path) => {
          await page.waitForLoadState('load');
          return violationsIn(OPPOSITES, page, path);
        },
      ),
    ).toEqual([]);
  },
  TOUR_MILLISECONDS,
);

describe('pages in use are free of violations', () => {
  const modes = [
    ['light, wide', { viewport: WIDE, colorScheme: 'light' as const }],
    ['dark, narrow', { viewport: NARROW, colorScheme: 'dark' as const }],
  ] as const;

  test.each(modes)('a scored case, its answers checked, in %s', async (mode, options) => {
    const page = await site.open('/calculators/cport/', options);
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    expect(await violations(page, `scored, ${mode}`)).toEqual([]);
  });

  test.each(modes)('an error summary in %s', async (mode, options) => {
    const page = await site.open('/calculators/cport/', options);
    await fill(page, { ...cportCase(2), ageAtIndex: '17', priorCriminalHistory: 'unknown' });
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await page.locator('.summary').waitFor();
    expect(await violations(page, `errors, ${mode}`)).toEqual([]);
  });

  test.each(modes)('a refusal in %s', async (mode, options) => {
    const page = await site.open('/calculators/cport/', options);
    await fill(page, { 'facts.sex': 'female' });
    await expectOutcome(page, 'notApplicable');
    expect(await violations(page, `refusal, ${mode}`)).toEqual([]);
  });

  test.each(modes)('an open source card in %s', async (mode, options) => {
    const page = await site.open('/guidance/how-often-men-reoffend/', options);
    await page.locator('main a[data-card]').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page, `card, ${mode}`)).toEqual([]);
  });

  test.each(modes)('search results in %s', async (mode, options) => {
    const page = await site.open('/search/?q=CPORT', options);
    await expect.poll(() => page.locator('#results > li').count(), { timeout: 8000 }).toBeGreaterThan(3);
    expect(await violations(page, `results, ${mode}`)).toEqual([]);
  });
});

test('a picture without a text and a pale word are found', async () => {
  const page = await site.open('/');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const picture = document.createElement('img');
    picture.src = 'icons/icon.svg';
    const word = document.createElement('p');
    word.textContent = 'pale';
    word.style.color = '#eeeeee';
    main?.append(picture, word);
  });
  const found = (await violations(page, 'spoilt')).join('\n');
  expect(found).toContain('image-alt');
  expect(found).toContain('color-contrast');
});
