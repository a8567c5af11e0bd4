/** The nine parts of the result: always all, always in one order, nothing that is not published (product.md, section 3). */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Answers, CPORT_WITH_CASIC, cportCase, expectOutcome, fill, outcomeOf, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

const PARTS = ['total', 'comparison', 'percentile', 'rates', 'ratio', 'level', 'elsewhere', 'notCovered', 'versions'];

const part = (page: Page, name: string) => textOf(outcomeOf(page).locator(`[data-part="${name}"]`));

async function scored(answers: Answers, total: string): Promise<Page> {
  const page = await site.open('/calculators/cport/');
  await fill(page, answers);
  await expectOutcome(page, 'scored', total);
  return page;
}

describe('order', () => {
  test.each<[string, Answers, string, string | null]>([
    ['nothing answered', {}, 'incomplete', null],
    ['a scored case', cportCase(4), 'scored', '4'],
    ['a refused case', { ...cportCase(4), 'facts.sex': 'female' }, 'notApplicable', null],
    ['an invalid answer', { ...cportCase(4), ageAtIndex: '17' }, 'invalid', null],
  ])('%s shows all nine parts in their order, open, each with a heading and text', async (_, answers, status, total) => {
    const page = await site.open('/calculators/cport/');
    await fill(page, answers);
    await expectOutcome(page, status, total);
    const parts = outcomeOf(page).locator('[data-part]');
    expect(await parts.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-part')))).toEqual(PARTS);
    for (const each of await parts.all()) {
      expect(await each.locator('h3').count()).toBe(1);
      expect((await textOf(each)).length).toBeGreaterThan((await textOf(each.locator('h3'))).length + 3);
    }
    expect(await outcomeOf(page).locator('details, [aria-expanded], [hidden]').count()).toBe(0);
  });

  test('no part speaks in traffic-light words or recommends a sanction', async () => {
    const page = await scored(cportCase(6), '6');
    expect(await textOf(outcomeOf(page))).not.toMatch(
      /\b(red|amber|green|badge|high risk|low risk|recommend(s|ed)? (custody|treatment|sentence))\b/i,
    );
  });
});

describe('total', () => {
  test('each item stands with its answer, points and the running sum', async () => {
    const page = await scored(CPORT_WITH_CASIC, '3');
    const rows = await outcomeOf(page)
      .locator('[data-part="total"] tbody tr')
      .evaluateAll((elements) => elements.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    expect(rows.map(([, , points]) => points)).toEqual(['1', '1', '0', '0', '1', '0', '0']);
    expect(rows.map(([, , , sum]) => sum)).toEqual(['1', '2', '2', '2', '3', '3', '3']);
    expect(rows[0]?.slice(0, 2)).toEqual(['Age at index', '30 years']);
  });

  test('the substitution is named with the total of CASIC and the points it gives', async () => {
    const page = await scored(CPORT_WITH_CASIC, '3');
    expect(await part(page, 'total')).toContain(
      'CASIC stands in for ‘Indication of sexual interest’: its total is 3, and 3 or more counts as present. The item scores 1.',
    );
  });

  test('a CASIC that can still go either way leaves the item open', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...CPORT_WITH_CASIC, 'casic.stories': 'unknown' });
    await expectOutcome(page, 'incomplete');
    expect(await part(page, 'total')).toContain('CASIC cannot yet stand in');
    expect(await outcomeOf(page).locator('.total b').innerText()).toBe('2 to 3');
  });

  test('the range with one item scored otherwise is given', async () => {
    const page = await scored(cportCase(3), '3');
    expect(await part(page, 'total')).toContain('If one answered item had been scored one step otherwise: 2 to 4.');
  });

  test('unknown items widen the range and nothing else', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...cportCase(2), moreBoyThanGirlCsem: 'unknown', moreBoyThanGirlOther: 'unknown' });
    await expectOutcome(page, 'incomplete');
    expect(await outcomeOf(page).locator('.total b').innerText()).toBe('2 to 4');
    expect(await part(page, 'total')).toContain('5 of 7 items answered');
    for (const name of ['percentile', 'ratio', 'rates']) expect(await part(page, name)).toContain('Shown once every item is answered.');
  });
});

describe('percentile', () => {
  test('a total of 2 stands at the 64th percentile, whose definition is not stated', async () => {
    const page = await scored(cportCase(2), '2');
    expect(await part(page, 'percentile')).toContain('64th percentile');
    expect(await part(page, 'percentile')).toContain('How that source defines its percentile is not stated in what we read.');
  });

  test.each([0, 1, 3, 4, 5, 6, 7])('a total of %i has no percentile, and the part says why', async (total) => {
    const page = await scored(cportCase(total), String(total));
    const text = await part(page, 'percentile');
    expect(text).not.toMatch(/This total stands at/);
    expect(text).toContain('not reproduced here');
    // The one published place may be named as such, never as the place of this total.
    expect(text.match(/\d+(st|nd|rd|th) percentile/g)).toEqual(['64th percentile']);
  });
});

describe('ratio', () => {
  test('a total of 5 is about five times the rate at the median, with the base rate in the same sentence or its absence', async () => {
    const page = await scored(cportCase(5), '5');
    expect(await part(page, 'ratio')).toContain(
      'About five times the rate at the median total of 2. Base rate not published in what we read.',
    );
  });

  test('a total of 6 is said to be higher, without a number', async () => {
    const page = await scored(cportCase(6), '6');
    expect(await part(page, 'ratio')).toContain('Higher than at a total of 5; the abstract gives no figure.');
    expect(await part(page, 'ratio')).not.toMatch(/times/);
  });

  test('a total of 2 is the reference itself', async () => {
    const page = await scored(cportCase(2), '2');
    expect(await part(page, 'ratio')).toContain('The reference itself');
  });

  test.each([0, 1, 3, 4, 7])('a total of %i has no ratio, and the part says why', async (total) => {
    const page = await scored(cportCase(total), String(total));
    expect(await part(page, 'ratio')).not.toMatch(/\btimes\b/);
    expect(await part(page, 'ratio')).toContain('Other ratios are not reproduced here.');
  });
});

describe('rates', () => {
  test.each([0, 2, 5, 7])('a total of %i gets no rate of its own', async (total) => {
    const page = await scored(cportCase(total), String(total));
    const text = await part(page, 'rates');
    expect(text).toContain('No rate for a single total is published in what we read.');
    expect(text).toContain('Whole groups, whatever the total:');
    expect(text).toContain('The abstract does not say which total each end belongs to.');
  });

  test('the rates part is the same for every total', async () => {
    const low = await part(await scored(cportCase(0), '0'), 'rates');
    expect(await part(await scored(cportCase(7), '7'), 'rates')).toBe(low);
  });

  test('each group rate names its people, outcome, years, sample, n and source', async () => {
    const page = await scored(cportCase(1), '1');
    const lines = outcomeOf(page).locator('[data-part="rates"] li');
    expect(await lines.count()).toBeGreaterThan(5);
    for (const line of await lines.all()) {
      const text = await textOf(line);
      expect(text).toMatch(/about \d[\d,]* of (100|1,000|10,000) did, \d[\d,]* did not \([\d.]+%/i);
      expect(text).toMatch(/Outcome: [^;]+; [^;]*(year|not stated)[^;]*; [^.]+n = [\d,]+/);
      expect(await line.getByRole('link').getAttribute('href')).toMatch(/^\/references\//);
    }
  });

  test('the icon array has a description', async () => {
    const page = await scored(cportCase(1), '1');
    expect(await outcomeOf(page).locator('[data-part="rates"] svg[role="img"]').getAttribute('aria-label')).toMatch(/^\d+ of 100/);
  });

  test('a refused case gets no group rate, since he belongs to none of the groups', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...cportCase(2), 'facts.csem': 'none' });
    await expectOutcome(page, 'notApplicable');
    expect(await part(page, 'rates')).not.toMatch(/\d+(\.\d+)?%/);
  });
});

describe('the other parts', () => {
  test('the level is withheld with its reason', async () => {
    const page = await scored(cportCase(6), '6');
    expect(await part(page, 'level')).toContain('No source of the developers that we read gives levels for this tool.');
  });

  test('the comparison groups come with country, n and source', async () => {
    const page = await scored(cportCase(2), '2');
    const text = await part(page, 'comparison');
    expect(text).toMatch(/n = 956/);
    expect(text).toMatch(/Canada.*n = 266/);
    expect(await outcomeOf(page).locator('[data-part="comparison"] a').count()).toBeGreaterThanOrEqual(3);
  });

  test('Spain stands as the place where calibration differed', async () => {
    const page = await scored(cportCase(2), '2');
    expect(await part(page, 'elsewhere')).toContain('In Spain far fewer men reoffended');
  });

  test('what is not covered names change over time, treatment, years without an offence and undetected offending', async () => {
    const page = await scored(cportCase(2), '2');
    const text = (await part(page, 'notCovered')).toLowerCase();
    for (const words of ['change over time', 'treatment', 'lived without an offence', 'never detected']) expect(text).toContain(words);
  });

  test('versions name edition, norms, build and days', async () => {
    const page = await scored(cportCase(2), '2');
    expect(await part(page, 'versions')).toMatch(
      /2015\. Norms: .+ looked up \d+ \w+ 20\d\d\. Site build \d+\.\d+\.\d+.*\. Last checked \d+ \w+ 20\d\d, next due \w+ 20\d\d\./,
    );
  });
});

test('the result is announced once, after a pause, as a full sentence', async () => {
  const page = await site.open('/calculators/cport/');
  const live = page.locator('.calc > [role="status"]');
  await live.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await fill(page, cportCase(2));
  await expect.poll(() => live.innerText(), { timeout: 4000 }).toBe('Scored. Total 2.');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((text) => text.startsWith('Scored'))).toEqual(['Scored. Total 2.']);
});
