/** The printed sheet: its pages, the size of its letters, everything that must not be dropped, and nowhere to write a name. */
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../src/scoring/instrument-schema.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import { scoredCase } from '../helpers/generated-case.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

/** Page objects of a PDF; the tree above them is of type Pages. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;

async function printed(answers: Record<string, string>, status: string, total: string | null): Promise<Page> {
  const page = await site.open('/calculators/cport/');
  await fill(page, answers);
  await expectOutcome(page, status, total);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** Made-up numbers, in the form of the template: one figure for each total of the instrument. */
const ownTable = ({ id, rule }: InstrumentDefinition): string =>
  rule.kind !== 'sum'
    ? ''
    : `# instrument: ${id}\n# title: Made-up table\n# source: Made-up workbook, table 1\n# sample: Made-up men\n# outcome: any made-up outcome\n# followUpYears: 5\ntotal,percentile,rate,rateLower,rateUpper,ratio\n${Array.from({ length: rule.max - rule.min + 1 }, (_, index) => `${rule.min + index},50,0.05,0.02,0.09,1`).join('\n')}\n`;

/** Smallest letters on paper, in points: of every element with text of its own that is displayed. */
const smallestType = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => {
    const sizes = [...main.querySelectorAll('*')]
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((each) => each.getClientRects().length > 0 && !each.closest('[aria-hidden], .hide'))
      .map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    return Math.round(Math.min(...sizes) * 0.75 * 100) / 100;
  });

/** What is wrong with the sheet of the open page: too many pages, or letters that are too small. */
async function problemsOnPaper(page: Page, id: string, what: string): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const problems: string[] = [];
  const size = await smallestType(page);
  if (size < 8) problems.push(`${what}: letters of ${size} points`);
  for (const format of ['A4', 'Letter']) {
    const pages = countPages(await page.pdf({ format, preferCSSPageSize: true }));
    if (pages === 0 || pages > (id === 'cport' ? 2 : 1)) problems.push(`${what}: ${pages} pages of ${format}`);
  }
  await page.emulateMedia({ media: 'screen' });
  return problems;
}

// Facts left open leave notices, CASIC has items of its own, a norm table adds figures: each makes the sheet longer.
describe.each(instruments.map((each) => [each.id, each as InstrumentDefinition] as const))('%s', (id, definition) => {
  const { answers } = scoredCase(definition);
  const withoutFacts = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('facts.')));

  test('is one page of A4 and of Letter, two of CPORT, with nothing below 8 points', async () => {
    const page = await site.open(`/calculators/${id}/`);
    const problems = await problemsOnPaper(page, id, 'nothing entered');
    await fill(page, withoutFacts(answers));
    problems.push(...(await problemsOnPaper(page, id, 'gate left open')));
    await fill(page, answers);
    problems.push(...(await problemsOnPaper(page, id, 'gate answered')));
    expect(problems).toEqual([]);
  });

  test.runIf(definition.rule.kind === 'sum')('is no longer with an own norm table', async () => {
    const page = await site.open(`/calculators/${id}/`);
    await page.locator('[data-action="own-norms"]').click();
    await page.locator('#own-norms').setInputFiles({ name: 'norms.csv', mimeType: 'text/csv', buffer: Buffer.from(ownTable(definition)) });
    await page.locator('[data-own-norms] [role="status"]', { hasText: 'In use' }).waitFor();
    await fill(page, withoutFacts(answers));
    const problems = await problemsOnPaper(page, id, 'gate left open');
    if (id === 'cport') {
      await fill(page, withoutFacts(CPORT_WITH_CASIC));
      problems.push(...(await problemsOnPaper(page, id, 'with CASIC')));
    }
    expect(problems).toEqual([]);
  });
});

test('a refusal fits one page', async () => {
  const page = await printed({ 'facts.sex': 'female' }, 'notApplicable', null);
  expect(countPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
});

test('where the sheet goes on to a second page, tool, code and caveat are at its head again, and the picture is printed', async () => {
  const page = await printed(CPORT_WITH_CASIC, 'scored', '3');
  expect(await page.locator('.result figure svg').evaluateAll((all) => all.every((each) => each.getClientRects().length > 0))).toBe(true);
  const code = await textOf(page.locator('.running-head code'));
  const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  expect(text.length).toBe(countPages(pdf));
  for (const each of text) {
    const words = each.replace(/\s+/g, '');
    for (const wanted of ['CPORT, edition 2015', code, 'Not validated for women']) expect(words).toContain(wanted.replace(/\s+/g, ''));
  }
  const [first = ''] = text;
  expect(first.replace(/\s+/g, '')).toContain('Caveatsthatstaywiththeresult');
});

test('pages of a longer document are counted', async () => {
  const page = await site.open('/references/');
  expect(countPages(await page.pdf({ format: 'A4' }))).toBeGreaterThan(5);
});

describe('the sheet', () => {
  test('holds instrument, edition, eligibility, answers, code, all nine parts and the caveats, and no control or place for a name', async () => {
    const page = await printed(CPORT_WITH_CASIC, 'scored', '3');
    const text = await textOf(page.locator('main'));
    for (const words of [
      'Child Pornography Offender Risk Tool, edition 2015.',
      'For education. Scoring a real case needs the current manual and training.',
      'CPORT, edition 2015',
      'Is the person a man or a woman? A man',
      'Was he 18 or over? 18 or over',
      'Is there a CSEM offence? Convicted',
      `Answer code: ${await textOf(page.locator('.running-head code'))}`,
      'Caveats that stay with the result',
      'CASIC stands in for',
    ])
      expect(text).toContain(words);
    expect(await page.locator('[data-part]').evaluateAll((parts) => parts.filter((part) => part.getClientRects().length > 0).length)).toBe(
      9,
    );
    expect(
      await page
        .locator('input, textarea, select, button')
        .evaluateAll((controls) => controls.filter((control) => control.getClientRects().length > 0).map((control) => control.outerHTML)),
    ).toEqual([]);
    expect(text).not.toMatch(/\b(client|person|subject|assessor|rater)’?s? name\b|\bname:|\bsignature\b|\bdate of birth\b/i);
  });

  test('the print button asks the browser to print', async () => {
    const page = await site.open('/calculators/cport/', {
      before: () => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      },
    });
    await page.locator('[data-action="print"]').click();
    expect(await page.locator('html[data-printed]').count()).toBe(1);
  });
});
