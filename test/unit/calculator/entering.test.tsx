// @vitest-environment happy-dom
/** Entering answers: numbers as people type them, numbers and "unknown", Enter, and "Check your answers". */

import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { instruments } from '../../../src/scoring/index.ts';
import { CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { drawn, textOf } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';

const focused = () => (document.activeElement as HTMLInputElement | null)?.name;
const problems = (page: ReturnType<typeof drawn>) => page.all('.summary li').map(textOf);
const check = (page: ReturnType<typeof drawn>) => page.click('[data-action="check"]');

/** A full CPORT case with this age. */
function withAge(age: string) {
  const page = drawn('cport');
  page.fill({ ...cportCase(2), ageAtIndex: age });
  return page;
}

describe('numbers', () => {
  test.each(['30', ' 30 ', '30 years', '30y', '\u00a030', '３０', '٣٠', '30,0', '30.'])(
    'an age typed as “%s” is 30, and the field keeps what was typed',
    (age) => {
      const page = withAge(age);
      expect([page.status(), page.total()]).toEqual(['scored', '2']);
      expect(textOf(page.find('[data-part="total"] tbody tr'))).toMatch(/^Age at index30( years)?11$/);
      expect(page.control('ageAtIndex')?.value).toBe(age);
    },
  );

  // The scale gives 1 point below 35 and 0 from 35: a decimal comma that is lost or read as a point too many changes the score.
  test.each([
    ['34.9', '1 point'],
    ['34,9', '1 point'],
    ['34,95 years', '1 point'],
    ['35,0', '0 points'],
    ['٣٤٫٩', '1 point'],
  ])('Static-99R: an age of “%s” gives %s', (age, points) => {
    const page = drawn('static-99r');
    page.fill({ ageAtRelease: age });
    expect(textOf(page.find('#item-ageAtRelease .pts'))).toBe(points);
  });

  test('a decimal comma comes back from the code as the same number', () => {
    const comma = drawn('static-99r');
    comma.fill({ ageAtRelease: '34,9' });
    const code = comma.code();
    comma.main.remove();
    const point = drawn('static-99r');
    point.fill({ ageAtRelease: '34.9' });
    expect(point.code()).toBe(code);
    point.click('[data-action="clear"]');
    point.restore(code);
    expect(point.entered()).toEqual({ ageAtRelease: '34.9' });
  });

  test.each([
    ['17', 'Enter ‘Age at index’ as a number from 18 to 110.'],
    ['111', 'Enter ‘Age at index’ as a number from 18 to 110.'],
    ['-30', 'Enter ‘Age at index’ as a number from 18 to 110.'],
    ['30.5', 'Enter ‘Age at index’ as a whole number, without decimals.'],
    ['30,5', 'Enter ‘Age at index’ as a whole number, without decimals.'],
    ['abc', 'Enter ‘Age at index’ as a number, or mark it as unknown.'],
    ['1e2', 'Enter ‘Age at index’ as a number, or mark it as unknown.'],
    ['30 months', 'Enter ‘Age at index’ as a number, or mark it as unknown.'],
    ['1,030', '“1,030” can be read in two ways. Enter ‘Age at index’ in digits only, such as 35.'],
    ['1.030,5', '“1.030,5” can be read in two ways. Enter ‘Age at index’ in digits only, such as 35.'],
  ])('an age of “%s” is refused with the reason, and stays in the field', (age, message) => {
    const page = withAge(age);
    expect([page.status(), page.total(), page.code()]).toEqual(['invalid', null, '']);
    expect(page.part('total')).toContain(message);
    check(page);
    expect(problems(page)).toEqual([message]);
    expect(textOf(page.find('#item-ageAtIndex .problem'))).toBe(message);
    expect(page.find('#item-ageAtIndex')?.getAttribute('aria-describedby')).toMatch(/^problem-ageAtIndex /);
    expect(page.control('ageAtIndex')?.getAttribute('aria-invalid')).toBe('true');
    expect(page.control('ageAtIndex')?.value).toBe(age);
  });

  test('where decimals are allowed the message says how to type them', () => {
    const page = drawn('static-99r');
    page.fill({ ageAtRelease: '1,234' });
    expect(page.part('total')).toContain(
      'Enter ‘Age at release’ with a point or comma for decimals and nothing between thousands, such as 34.9.',
    );
  });

  test('an empty age is a blank, not a mistake', () => {
    const page = withAge(' ');
    expect(page.status()).toBe('incomplete');
    check(page);
    expect(problems(page)).toEqual(['Age at index: give an answer, or choose “Unknown”.']);
  });
});

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s: a number and "unknown"', (id, definition) => {
  const numbers = definition.items.filter((item) => item.kind === 'number');
  test.runIf(numbers.length > 0)('exclude each other', () => {
    const page = drawn(id);
    for (const { id: name } of numbers) {
      page.fill({ [name]: 'unknown' });
      page.fill({ [name]: '30' });
      expect([page.control(name)?.value, page.control(`${name}.unknown`)?.checked]).toEqual(['30', false]);
      page.fill({ [name]: 'unknown' });
      expect([page.control(name)?.value, page.control(`${name}.unknown`)?.checked]).toEqual(['', true]);
      expect(page.entered()[name]).toBeUndefined();
    }
  });
});

test('emptying a number leaves "unknown" as it is', () => {
  const page = drawn('cport');
  page.fill({ ageAtIndex: 'unknown' });
  page.type('ageAtIndex', '');
  expect(page.control('ageAtIndex.unknown')?.checked).toBe(true);
});

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s: Enter', (id, definition) => {
  test('goes from question to question and from the last to the result, and complains about nothing on the way', () => {
    const page = drawn(id);
    const order = [...definition.gate.map(({ field }) => `facts.${field}`), ...definition.items.map((item) => item.id)];
    page.control(order[0] ?? '')?.focus();
    for (const name of order) {
      expect(focused()).toBe(name);
      const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      act(() => void document.activeElement?.dispatchEvent(key));
      expect(key.defaultPrevented).toBe(true);
    }
    expect(document.activeElement).toBe(page.find('section[data-outcome]'));
    expect(page.all('.summary, .problem:not(#answer-code-problem)').length).toBe(0);
  });
});

describe('Enter on CPORT', () => {
  test('goes into CASIC while that is open, and on behind it', () => {
    const page = drawn('cport');
    page.fill({ sexualInterest: 'unknown' });
    page.press('[name="sexualInterest"]', 'Enter');
    expect(focused()).toBe('casic.neverMarried');
    page.press('[name="casic.onlineCommunication"]', 'Enter');
    expect(focused()).toBe('moreBoyThanGirlCsem');
  });

  test('goes to the answer that was given, where there is one', () => {
    const page = drawn('cport');
    page.fill({ priorCriminalHistory: 'no' });
    page.press('[name="ageAtIndex"]', 'Enter');
    expect([focused(), (document.activeElement as HTMLInputElement).value]).toEqual(['priorCriminalHistory', 'no']);
  });

  test('does nothing while an input method is composing', () => {
    const page = drawn('cport');
    page.control('ageAtIndex')?.focus();
    act(
      () =>
        void page.control('ageAtIndex')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    expect(focused()).toBe('ageAtIndex');
  });
});

describe('CASIC within CPORT', () => {
  const isOpen = (page: ReturnType<typeof drawn>) => (page.find('#substitute-casic') as HTMLDetailsElement).open;
  const summary = (page: ReturnType<typeof drawn>) => textOf(page.find('#substitute-casic > summary'));
  const CASIC_NO = Object.fromEntries(
    Object.entries(CPORT_WITH_CASIC)
      .filter(([name]) => name.startsWith('casic.'))
      .map(([name]) => [name, 'no']),
  );

  test('opens when sexual interest is unknown, and closes when it gets its own answer', () => {
    const page = drawn('cport');
    expect(isOpen(page)).toBe(false);
    page.fill({ sexualInterest: 'unknown' });
    expect(isOpen(page)).toBe(true);
    page.fill({ sexualInterest: 'no' });
    expect(isOpen(page)).toBe(false);
    expect(summary(page)).toBe('CASIC is not needed: item 5 has its own answer');
  });

  test('stays open beside an own answer while it holds answers, and says that they do not count', () => {
    const page = drawn('cport');
    page.fill({ sexualInterest: 'unknown', 'casic.videos': 'yes' });
    page.fill({ sexualInterest: 'no' });
    expect([isOpen(page), summary(page)]).toEqual([true, 'CASIC is not needed: item 5 has its own answer']);
    expect(textOf(page.find('#substitute-casic > p'))).toBe('Answers given here are kept but do not count.');
  });

  // 3 of the 6 items are enough.
  test.each<[Record<string, string>, string]>([
    [{}, 'CASIC can stand in for item 5 where it is unknown'],
    [{ 'casic.videos': 'yes', 'casic.stories': 'yes' }, 'CASIC stands in for item 5: 2 of 6, 3 needed, 4 open'],
    [{ 'casic.videos': 'yes', 'casic.stories': 'yes', 'casic.neverMarried': 'yes' }, 'CASIC stands in for item 5: 3 of 6, enough, 3 open'],
    [{ ...CASIC_NO, 'casic.videos': 'yes' }, 'CASIC stands in for item 5: 1 of 6, 3 needed'],
  ])('its heading tells how far it has come: %j', (answers, words) => {
    const page = drawn('cport');
    page.fill({ sexualInterest: 'unknown', ...answers });
    expect(summary(page)).toBe(words);
  });

  test('comes directly after the item that it stands in for', () => {
    expect(drawn('cport').find('#item-sexualInterest')?.nextElementSibling?.id).toBe('substitute-casic');
  });

  test('opens when its answers come back from a code', () => {
    const page = drawn('cport');
    page.fill(CPORT_WITH_CASIC);
    const code = page.code();
    page.click('[data-action="clear"]');
    expect(isOpen(page)).toBe(false);
    page.restore(code);
    expect(isOpen(page)).toBe(true);
  });

  test('is left as the reader has it while other answers change', () => {
    const page = drawn('cport');
    page.fill({ sexualInterest: 'unknown' });
    (page.find('#substitute-casic') as HTMLDetailsElement).open = false;
    page.fill({ ageAtIndex: '30' });
    expect(isOpen(page)).toBe(false);
  });
});

describe('checking', () => {
  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s: the summary takes the focus, names every blank item, leads to each, and keeps what was typed',
    (id, definition) => {
      const page = drawn(id);
      const number = definition.items.find((item) => item.kind === 'number' && !item.optional);
      if (number) page.type(number.id, 'abc');
      check(page);
      expect(document.activeElement).toBe(page.find('.summary'));
      const wanted = definition.items.filter((item) => !item.optional);
      expect(problems(page).length).toBe(wanted.length);
      for (const [index, item] of wanted.entries()) {
        expect(problems(page)[index]).toContain(item.label);
        act(() => page.all('.summary a')[index]?.click());
        expect(focused()).toBe(item.id);
      }
      expect(page.entered()).toEqual(number ? { [number.id]: 'abc' } : {});
    },
  );

  test('nothing is named before the answers are checked', () => {
    const page = drawn('cport');
    page.fill({ ageAtIndex: '17' });
    expect(page.all('.summary, fieldset.wrong').length).toBe(0);
  });

  test('unknown is an answer: it is not named as a problem', () => {
    const page = withAge('unknown');
    check(page);
    expect(page.all('.summary').length).toBe(0);
    expect(textOf(document.activeElement)).toBe('Your answers');
    expect(page.all('tr').map(textOf)).toContain('Age at indexUnknownChange Age at index');
  });

  test('CASIC is asked for only while sexual interest is unknown', () => {
    const page = drawn('cport');
    page.fill({ ...cportCase(2), sexualInterest: 'unknown' });
    check(page);
    expect(problems(page).length).toBe(6);
    page.fill({ sexualInterest: 'no' });
    expect(problems(page)).toEqual([]);
  });

  test('a line about CASIC opens it', () => {
    const page = drawn('cport');
    page.fill({ sexualInterest: 'unknown' });
    check(page);
    (page.find('#substitute-casic') as HTMLDetailsElement).open = false;
    act(() => page.all('.summary a').at(-1)?.click());
    expect([focused(), (page.find('#substitute-casic') as HTMLDetailsElement).open]).toEqual(['casic.onlineCommunication', true]);
  });

  test('every answer is listed, with a link to the answer that was given', () => {
    const page = withAge('30');
    check(page);
    const rows = page.all('tr').filter((row) => row.querySelector('a[href^="#item-"]'));
    expect(rows.length).toBe(3 + 7 + 6);
    page.fill({ priorCriminalHistory: 'no' });
    act(() => page.all('a[href="#item-priorCriminalHistory"]').at(-1)?.click());
    expect((document.activeElement as HTMLInputElement).value).toBe('no');
    expect(location.hash).toBe('');
  });

  test('correcting the answer takes the summary away and scores the case, and the focus stays in the form', () => {
    const page = withAge('17');
    check(page);
    page.control('ageAtIndex')?.focus();
    page.type('ageAtIndex', '30');
    expect(page.all('.summary, fieldset.wrong').length).toBe(0);
    expect(page.total()).toBe('2');
    expect(focused()).toBe('ageAtIndex');
  });
});

describe('what is heard', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a score', cportCase(2), /^Scored\. Total 2\.$/],
    ['what is open', { ageAtIndex: '30' }, /^6 items open\. Still possible: 1 to 7\.$/],
    ['a refusal', { 'facts.sex': 'female' }, /^This tool does not apply\. CPORT was developed and studied in men\./],
    ['what is wrong', { ageAtIndex: '17' }, /^1 answer to correct\. Enter ‘Age at index’/],
  ])('%s, once, after a pause', (_, answers, sentence) => {
    vi.useFakeTimers();
    const page = drawn('cport');
    for (const [name, value] of Object.entries(answers)) {
      page.fill({ [name]: value });
      vi.advanceTimersByTime(300);
      expect(page.said()).toBe('');
    }
    vi.advanceTimersByTime(900);
    expect(page.said()).toMatch(sentence);
  });
});

test.each(instruments.map((definition) => [definition.id, definition] as const))('%s: each change is read once', (id, definition) => {
  const page = drawn(id);
  const { answers } = scoredCase(definition as Parameters<typeof scoredCase>[0]);
  const read = vi.spyOn(globalThis, 'FormData');
  page.fill(answers);
  expect(read.mock.calls.length).toBe(Object.keys(answers).length);
  read.mockRestore();
});
