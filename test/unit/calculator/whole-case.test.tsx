// @vitest-environment happy-dom
/** A case from answering to leaving: what is told, taken, kept and dropped on the way. */
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { today } from '../../../src/calculator/sheet-text.ts';
import { cportCase } from '../../helpers/calculator-page.ts';
import { drawn, textOf } from '../../helpers/drawn-calculator.tsx';

/** CPORT with "3" typed where an age from 18 is asked for, and the field still in use. */
function typingAge() {
  const page = drawn('cport');
  page.fill(cportCase(4));
  act(() => page.control('ageAtIndex')?.focus());
  page.type('ageAtIndex', '3');
  return page;
}

describe('a number that is being typed', () => {
  test('is no mistake while the answers are being corrected, until its field is left', () => {
    const page = drawn('cport');
    page.fill(cportCase(4));
    page.click('[data-action="check"]');
    act(() => page.control('ageAtIndex')?.focus());
    page.type('ageAtIndex', '3');
    expect(page.all('form .problem').map(textOf)).toEqual([]);
    act(() => page.control('priorCriminalHistory')?.focus());
    expect(page.all('form .problem').map(textOf)).toEqual(['Enter ‘Age at index’ as a number from 18 to 110.']);
  });

  test('is an answer on paper: card, result and sheet name it as one to correct', () => {
    const page = typingAge();
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(page.part('total')).toContain('Enter ‘Age at index’ as a number from 18 to 110.');
    expect(textOf(page.find('.score-card .state'))).toBe('1 answer to correct');
  });
});

test('Enter with Ctrl, Alt or Command is left to the browser; alone it goes on to the next question', () => {
  const page = drawn('cport');
  const pressEnter = (with_: KeyboardEventInit) => {
    act(() => page.control('ageAtIndex')?.focus());
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...with_ });
    act(() => void page.control('ageAtIndex')?.dispatchEvent(event));
    return [event.defaultPrevented, (document.activeElement as HTMLInputElement).name];
  };
  for (const key of ['ctrlKey', 'altKey', 'metaKey']) expect(pressEnter({ [key]: true })).toEqual([false, 'ageAtIndex']);
  expect(pressEnter({})).toEqual([true, 'priorCriminalHistory']);
});

test('restoring a code can be taken back', () => {
  const other = drawn('cport');
  other.fill(cportCase(2));
  const code = other.code();
  other.main.remove();
  const page = drawn('cport');
  page.fill(cportCase(5));
  const before = page.entered();
  page.restore(code);
  expect(page.total()).toBe('2');
  const undo = page.all<HTMLButtonElement>('.score-card button').find((button) => textOf(button) === 'Undo');
  act(() => undo?.click());
  expect([page.total(), page.entered()]).toEqual(['5', before]);
});

test('where nothing is counted no answer has points', () => {
  const page = drawn('cport');
  page.fill({ ...cportCase(4), 'facts.sex': 'female' });
  expect(page.status()).toBe('notApplicable');
  expect(textOf(page.form)).not.toMatch(/\d points?\b/);
});

test('CASIC is told in the same way in card, form and result', () => {
  const page = drawn('cport');
  page.fill({ sexualInterest: 'unknown', 'casic.videos': 'yes', 'casic.stories': 'yes', 'casic.neverMarried': 'yes' });
  const told = 'CASIC 3 of 6, 3 open';
  expect(page.all('.score-card .list li').map(textOf)[4]).toContain(told);
  expect(textOf(page.find('#substitute-casic summary'))).toBe('CASIC stands in for item 5: 3 of 6, enough, 3 open');
  expect(page.part('total')).toContain('CASIC stands in: 3 of 6, 3 open');
});

test('the answers of another rater go with the case', async () => {
  const page = drawn('cport');
  page.fill(cportCase(2));
  const code = page.code();
  await act(async () => {
    page.click('[data-action="compare"]');
    await vi.dynamicImportSettled();
  });
  await vi.waitFor(() => expect(page.find('#other-code')).not.toBe(null));
  (page.find<HTMLInputElement>('#other-code') as HTMLInputElement).value = code;
  act(() =>
    page
      .all<HTMLButtonElement>('[data-compare] button')
      .find((button) => textOf(button) === 'Compare')
      ?.click(),
  );
  expect(page.all('[data-compare] table').length).toBe(1);
  act(() => void dispatchEvent(new Event('pagehide')));
  page.fill(cportCase(3));
  expect(page.all('[data-compare] table').length).toBe(0);
});

test('IIC-SRP has no total: the first part names the row that applies', () => {
  expect(drawn('iic-srp').part('total')).toMatch(/^Row that applies/);
  expect(drawn('cport').part('total')).toMatch(/^Total/);
});

test('the day of a sheet is an ISO date', () => {
  vi.useFakeTimers({ now: new Date(2026, 1, 3, 12) });
  expect(today()).toBe('2026-02-03');
});
