// @vitest-environment happy-dom
/** The score card in each of its states. It tells the total and what is open, never a rate or a level. */
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { mayBecomeValid } from '../../../src/calculator/typing.ts';
import { getInstrument, instruments } from '../../../src/scoring/index.ts';
import type { NumberItem } from '../../../src/scoring/instrument-schema.ts';
import { CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { type Drawn, drawn, textOf } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';
import { resolvedDefinition } from '../../helpers/resolved-definition.ts';

const state = (page: Drawn) => textOf(page.find('.score-card .state'));
const rows = (page: Drawn) =>
  page
    .all('.score-card li')
    .filter((row) => !row.closest('.scale'))
    .map(textOf);
const sentence = (page: Drawn) => textOf(page.find('.score-card .sentence'));
const open = (page: Drawn) => textOf(page.find('.score-card .open-rows'));
const focus = (page: Drawn, name: string) => act(() => page.control(name)?.focus());

describe('CPORT', () => {
  test('empty: every item is open, with the points it can give', () => {
    const page = drawn('cport');
    expect([state(page), page.shown()]).toEqual(['Total so far', '0 to 7 on a scale of 0 to 7 · 0 of 7 answered']);
    expect(rows(page)[0]).toBe('1 Age at index: open0 or 1');
    expect(rows(page).length).toBe(7);
    expect(open(page)).toBe('Open: 1, 2, 3, 4 and 3 more');
    expect(sentence(page)).toBe('No group figure while items are open.');
  });

  test('partial: points for what is answered, a link to what is open or unknown', () => {
    const page = drawn('cport');
    page.fill({ ...cportCase(2), moreBoyThanGirlCsem: 'unknown' });
    expect([state(page), page.shown()]).toEqual(['Total so far', '2 to 3 on a scale of 0 to 7 · 6 of 7 answered']);
    expect(rows(page)[0]).toBe('1 Age at index1');
    expect(rows(page)[5]).toBe('6 More boy than girl content in CSEM: unknown0 or 1');
    expect([page.all('.score-card a').length, open(page)]).toEqual([1, 'Open: 6']);
    page.click('.score-card a');
    expect((document.activeElement as HTMLInputElement).name).toBe('moreBoyThanGirlCsem');
    expect(location.hash).toBe('');
  });

  test('scored', () => {
    const page = drawn('cport');
    page.fill(cportCase(4));
    expect([state(page), page.shown()]).toEqual(['Total', '4 on a scale of 0 to 7 · 7 of 7 answered']);
    expect([page.all('.score-card a').length, open(page)]).toEqual([0, '']);
    expect(sentence(page)).toBe('Group figures, limits and caveats are below the form.');
  });

  test('scored by CASIC: the row says where its point comes from', () => {
    const page = drawn('cport');
    page.fill(CPORT_WITH_CASIC);
    expect(rows(page)[4]).toBe('5 Indication of sexual interest: CASIC 3 of 61');
  });

  test('refused: says so and why, shows no number, and still counts what is filled in', () => {
    const page = drawn('cport');
    page.fill({ ...CPORT_WITH_CASIC, 'facts.sex': 'female' });
    expect([state(page), page.shown()]).toEqual(['Does not apply', '– no total: this tool does not apply']);
    expect(sentence(page)).toBe(
      'CPORT was developed and studied in men. There is no research on women. 7 of 7 answered; nothing is counted.',
    );
    expect(rows(page)).toEqual([]);
    expect(textOf(page.find('#items'))).toBe('Not counted: the tool does not apply');
    expect(page.find('#item-facts\\.sex > .refusal')).not.toBe(null);
  });

  test('an answer to correct: the other points stay, and the wrong one is linked', () => {
    const page = drawn('cport');
    page.fill({ ...cportCase(4), ageAtIndex: '17' });
    expect([state(page), page.shown()]).toEqual(['1 answer to correct', '– no total while an answer has to be corrected']);
    expect(rows(page).slice(0, 2)).toEqual(['1 Age at index: to correct–', '2 Prior criminal history1']);
    expect(sentence(page)).toBe('Enter ‘Age at index’ as a number from 18 to 110.');
  });

  test('restored from a code: says so, with the focus on the first question', () => {
    const page = drawn('cport');
    page.fill(cportCase(3));
    const code = page.code();
    page.click('[data-action="clear"]');
    page.restore(code);
    expect([page.said(), page.shown().slice(0, 2)]).toEqual(['The answers of the code are back in the form. Scored. Total 3.', '3 ']);
    expect((document.activeElement as HTMLInputElement).name).toBe('facts.sex');
  });

  test('what an action said goes with the next answer', () => {
    const page = drawn('cport');
    page.fill({ ageAtIndex: '30' });
    page.click('[data-action="clear"]');
    expect(page.said()).toBe('Everything was cleared.');
    page.fill({ ageAtIndex: '30' });
    expect(page.said()).toBe('');
  });
});

describe('while a number is being typed', () => {
  test('nothing flips: the other answers are shown, the card says "typing", and the status follows', () => {
    const page = drawn('cport');
    page.fill({ ...cportCase(4), ageAtIndex: '' });
    const before = { shown: page.shown(), rows: rows(page), parts: page.part('total') };
    focus(page, 'ageAtIndex');
    page.type('ageAtIndex', '3');
    expect({ shown: page.shown(), rows: rows(page), parts: page.part('total') }).toEqual(before);
    expect([state(page), page.status()]).toEqual(['Age at index: typing', 'invalid']);
    page.type('ageAtIndex', '36');
    expect([state(page), page.shown().slice(0, 2), page.status()]).toEqual(['Total', '3 ', 'scored']);
  });

  test('a number that replaces another shows the range without it, not the old total', () => {
    const page = drawn('cport');
    page.fill(cportCase(4));
    focus(page, 'ageAtIndex');
    page.type('ageAtIndex', '3');
    expect(page.shown()).toMatch(/^3 to 4 /);
  });

  test('is over when the field is left', () => {
    const page = drawn('cport');
    focus(page, 'ageAtIndex');
    page.type('ageAtIndex', '3');
    focus(page, 'ageAtIndex.unknown');
    expect(state(page)).toBe('1 answer to correct');
  });

  test('says nothing of a mistake after a pause', () => {
    vi.useFakeTimers();
    const page = drawn('cport');
    focus(page, 'ageAtIndex');
    page.type('ageAtIndex', '3');
    vi.advanceTimersByTime(1000);
    expect(page.said()).toBe('7 items open. Still possible: 0 to 7.');
  });

  const years = { min: 18, max: 110 } as NumberItem;
  test.each([
    ['1', true],
    ['3', true],
    ['9', true],
    ['11', true],
    ['12', false],
    ['17', false],
    ['0', false],
    ['-3', false],
    ['abc', false],
    ['', false],
  ])('18 to 110: “%s” may become valid: %s', (typed, may) => {
    expect(mayBecomeValid(years, typed)).toBe(may);
  });
});

describe('numbers beside the questions', () => {
  test.each([
    ['static-99r', 10],
    ['dc-srp', 8],
    ['stable-2007', 13],
    ['cport', 7],
    ['casic', 6],
    ['iic-srp', 4],
  ])('%s counts to %i, as "n of m answered" does; optional items have none', (id, last) => {
    const page = drawn(id);
    const numbers = page.all('form > fieldset > legend > .num').map(textOf);
    expect(numbers).toEqual(Array.from({ length: last }, (_, index) => String(index + 1)));
    expect(page.shown()).toContain(`0 of ${last} answered`);
    const optional = (getInstrument(id).items as { id: string; optional?: true }[]).filter((item) => item.optional);
    for (const item of optional) expect(page.find(`#item-${item.id} > legend > .num`)).toBe(null);
    expect(page.all('form > h3').length).toBe(optional.length > 0 ? 1 : 0);
  });

  test('Static-99R: charges and convictions are one row with two fields, open until both are there', () => {
    const page = drawn('static-99r');
    const pair = page.find('#item-priorSexualCharges')?.parentElement?.closest('fieldset');
    expect(textOf(pair?.querySelector('legend'))).toMatch(/^5 ?How many charges and convictions/);
    expect(pair?.contains(page.find('#item-priorSexualConvictions'))).toBe(true);
    page.fill({ priorSexualCharges: '2' });
    expect([page.shown().includes('0 of 10'), rows(page)[4]]).toEqual([
      true,
      '5 Prior sexual offences: charges or convictions: open0 to 3',
    ]);
    page.fill({ priorSexualConvictions: '2' });
    expect([page.shown().includes('1 of 10'), rows(page)[4]]).toEqual([true, '5 Prior sexual offences: charges or convictions2']);
  });
});

describe('IIC-SRP, which has rows and no points', () => {
  // The rows of the code of August 2026: two or more image sanctions, one; two or more contact sanctions against children, one; any other; none.
  test.each<[Record<string, string>, string, string]>([
    [{}, 'Rows 1 to 6', 'Rows that can still apply'],
    [{ imageSanctions: '0' }, 'Rows 3 to 6', 'Rows that can still apply'],
    [{ imageSanctions: '2' }, 'Row 1', 'Rows that can still apply'],
    [
      { imageSanctions: '2', childContactSanctions: '0', adultContactSanctions: '0', otherNonContactSanctions: '0' },
      'Row 1',
      'The first row that applies',
    ],
    [
      { imageSanctions: '0', childContactSanctions: '1', adultContactSanctions: '0', otherNonContactSanctions: '0' },
      'Row 4',
      'The first row that applies',
    ],
  ])('%j: %s', (answers, figure, line) => {
    const page = drawn('iic-srp');
    page.fill(answers);
    expect([page.shown().startsWith(`${figure} `), state(page)]).toEqual([true, line]);
  });

  test('says what its row is, and nothing of points in form or card', () => {
    const page = drawn('iic-srp');
    page.fill({ imageSanctions: '3', childContactSanctions: '0', adultContactSanctions: '0', otherNonContactSanctions: '0' });
    expect(page.shown()).toBe('Row 1 Two or more image sanctions · 4 of 4 answered');
    expect(rows(page)[0]).toBe('1 Image sanctions3');
    expect(textOf(page.form) + textOf(page.find('.score-card'))).not.toMatch(/point/i);
  });

  // A row that is certain to hold ends the list, because the first that holds decides; one that a missing count can decide stays open.
  test.each<[Record<string, string>, string, string[]]>([
    [{ imageSanctions: '1' }, 'Row 2', ['2']],
    [{ imageSanctions: 'unknown', childContactSanctions: '2' }, 'Rows 1 to 3', ['1', '2', '3']],
    [{ imageSanctions: '0', childContactSanctions: '0', adultContactSanctions: '1' }, 'Row 5', ['5']],
    [{ childContactSanctions: '0', adultContactSanctions: '1' }, 'Rows 1, 2 or 5', ['1', '2', '5']],
  ])('%j: the card and the table of rows agree on %s', (answers, figure, numbers) => {
    const page = drawn('iic-srp');
    page.fill(answers);
    const possible = page
      .all('[data-part="total"] tbody tr')
      .map((row) => [...row.querySelectorAll('td')].map(textOf))
      .filter(([, , met]) => met === 'open' || met?.startsWith('yes'));
    expect([page.shown().startsWith(`${figure} `), possible.map(([number]) => number)]).toEqual([true, numbers]);
  });
});

test.each(instruments.map(({ id }) => id))('%s: the card of a scored case holds no rate, percentage or level', (id) => {
  const definition = resolvedDefinition(id);
  const page = drawn(definition);
  const { answers, outcome } = scoredCase(definition);
  page.fill(answers);
  const text = textOf(page.find('.score-card'));
  expect(text).not.toMatch(/%|percent|\bof 100\b|probab|\blevel\b/i);
  if (outcome.band) expect(text).not.toContain(outcome.band.label);
});
