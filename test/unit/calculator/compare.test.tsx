// @vitest-environment happy-dom
/** Two raters of one case, item by item: on the page, in the copy, never as a statistic. Cases are made up; what differs is counted by hand. */
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { getInstrument } from '../../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';
import { type Answers, CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { type Drawn, drawn, textOf } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';

function codeOf(id: string, answers: Answers): string {
  const page = drawn(id);
  page.fill(answers);
  const code = page.code();
  page.main.remove();
  return code;
}

async function compared(id: string, own: Answers, code: string): Promise<Drawn> {
  const page = drawn(id);
  page.fill(own);
  await act(async () => {
    page.find('[data-action="compare"]')?.click();
    await vi.dynamicImportSettled();
  });
  await vi.waitFor(() => expect(page.find('#other-code')).not.toBe(null));
  enter(page, code);
  return page;
}

function enter(page: Drawn, code: string): void {
  (page.find<HTMLInputElement>('#other-code') as HTMLInputElement).value = code;
  page.press('#other-code', 'Enter');
}

const summary = (page: Drawn) => textOf(page.find('[data-compare] strong'));
const rows = (page: Drawn) => page.all('[data-compare] tbody tr').map((row) => [...row.children].map(textOf));
const problem = (page: Drawn) => textOf(page.find('#other-code-problem'));

describe('two raters', () => {
  test('are set side by side, item by item, with both totals and no statistic', async () => {
    const page = await compared(
      'cport',
      cportCase(4),
      codeOf('cport', { ...cportCase(4), moreBoyThanGirlOther: 'yes', sexualInterest: 'yes' }),
    );
    expect(page.all('[data-compare] th').map(textOf)).toEqual(['Item', 'This form', 'Other code', 'Same']);
    expect(summary(page)).toBe('5 of 7 items the same; totals 4 and 6.');
    expect(rows(page).length).toBe(7);
    expect(rows(page)[0]).toEqual(['Age at index', '30 years', '30 years', 'yes']);
    expect(
      rows(page)
        .filter(([, , , same]) => same === 'no')
        .map(([item]) => item),
    ).toEqual(['Indication of sexual interest', 'More boy than girl content in other depictions']);
    expect(textOf(page.find('[data-compare]'))).not.toMatch(/kappa|κ/i);
  });

  test('follow every answer', async () => {
    const page = await compared('cport', cportCase(4), codeOf('cport', cportCase(5)));
    expect(summary(page)).toBe('6 of 7 items the same; totals 4 and 5.');
    page.fill({ sexualInterest: 'yes' });
    expect(summary(page)).toBe('7 of 7 items the same; totals 5 and 5.');
  });

  test('a fact in which they differ is named; an answer that one did not give is not compared', async () => {
    const { moreBoyThanGirlCsem: _, ...open } = cportCase(2);
    const page = await compared('cport', cportCase(2), codeOf('cport', { ...open, 'facts.csem': 'unknown' }));
    expect(rows(page)[0]).toEqual(['Is there a CSEM offence?', 'Convicted', 'Unknown', 'no']);
    expect(textOf(page.find('[data-compare] .said'))).toBe(
      '6 of 7 items the same; totals 2 and 2 to 3. 1 item cannot be compared, because a rater gave no answer.',
    );
  });

  test('items that stand in are shown, and are not counted among the items', async () => {
    const page = await compared('cport', CPORT_WITH_CASIC, codeOf('cport', { ...CPORT_WITH_CASIC, 'casic.stories': 'no' }));
    expect(summary(page)).toBe('7 of 7 items the same; totals 3 and 2.');
    expect(rows(page).filter(([item]) => item?.startsWith('CASIC: ')).length).toBe(6);
  });

  test('two counts that are scored as one are compared as one', async () => {
    const { answers } = scoredCase(getInstrument('static-99r') as InstrumentDefinition, 3);
    const charges = answers['priorSexualCharges'] === '2' ? '3' : '2';
    const page = await compared('static-99r', answers, codeOf('static-99r', { ...answers, priorSexualCharges: charges }));
    expect(summary(page)).toMatch(/^9 of 10 items the same; totals /);
    expect(rows(page).length).toBe(10);
  });

  test('of a table of rows are compared by the row that applies', async () => {
    const counts = { childContactSanctions: '0', adultContactSanctions: '0', otherNonContactSanctions: '0' };
    const page = await compared('iic-srp', { imageSanctions: '2', ...counts }, codeOf('iic-srp', { imageSanctions: '1', ...counts }));
    expect(summary(page)).toBe('3 of 4 items the same; rows 1 and 2.');
  });

  test('are copied with the sheet, as a table', async () => {
    const page = await compared('cport', cportCase(4), codeOf('cport', cportCase(5)));
    const writeText = vi.fn((_: string) => Promise.resolve());
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
    await act(async () => page.find('[data-action="copy"]')?.click());
    const text = writeText.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('\nTWO RATERS\n6 of 7 items the same; totals 4 and 5.');
    expect(text).toContain('\nIndication of sexual interest\tNo\tYes\tno\n');
    vi.restoreAllMocks();
  });

  test('are printed once there is something to compare, and not before', async () => {
    const page = drawn('cport');
    expect(page.find('[data-compare]')?.classList.contains('not-print')).toBe(true);
    const full = await compared('cport', cportCase(4), codeOf('cport', cportCase(5)));
    expect(full.find('[data-compare]')?.classList.contains('not-print')).toBe(false);
    expect(full.find('#other-code')?.closest('.not-print')).not.toBe(null);
  });
});

describe('a code that cannot be compared', () => {
  test.each<[string, () => string, RegExp]>([
    [
      'of another tool',
      () => codeOf('casic', { videos: 'yes' }),
      /^This code is not one of CPORT, edition 2015\. Ask the other rater for the code of this calculator/,
    ],
    [
      'mistyped',
      () => codeOf('cport', cportCase(2)).replace(/^./, (first) => (first === '7' ? '8' : '7')),
      /^This code has a typing error\. Compare it with the other rater’s sheet/,
    ],
    ['nothing', () => '', /^This code has a typing error/],
  ])('%s: says how to go on, and shows no table', async (_, wrong, message) => {
    const page = await compared('cport', cportCase(4), wrong());
    expect(problem(page)).toMatch(message);
    expect(page.find('[data-compare] table')).toBe(null);
    expect(document.activeElement).toBe(page.find('#other-code'));
    enter(page, codeOf('cport', cportCase(4)));
    expect([problem(page), summary(page)]).toEqual(['', '7 of 7 items the same; totals 4 and 4.']);
  });
});

test('"Clear" takes the other rater away too', async () => {
  const page = await compared('cport', cportCase(4), codeOf('cport', cportCase(5)));
  page.click('[data-action="clear"]');
  expect(page.find('[data-compare] table')).toBe(null);
  expect(page.find('#other-code')).toBe(null);
  expect(page.find('[data-action="compare"]')).not.toBe(null);
});
