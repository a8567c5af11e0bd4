// @vitest-environment happy-dom
/** Keys that choose an answer while its group has the focus, and only then. */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { type Drawn, drawn } from '../../helpers/drawn-calculator.tsx';

function press(page: Drawn, name: string, key: string, more: KeyboardEventInit = {}) {
  const control = page.control(name);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  act(() => {
    control?.focus();
    control?.dispatchEvent(event);
  });
  return event;
}

describe('in a group of answers', () => {
  test.each([
    ['cport', 'priorCriminalHistory', 'y', 'yes'],
    ['cport', 'priorCriminalHistory', 'n', 'no'],
    ['cport', 'priorCriminalHistory', 'u', 'unknown'],
    ['cport', 'priorCriminalHistory', 'Y', 'yes'],
    ['cport', 'casic.videos', 'y', 'yes'],
    ['stable-2007', 'socialInfluences', '0', '0'],
    ['stable-2007', 'socialInfluences', '1', '1'],
    ['stable-2007', 'socialInfluences', '2', '2'],
    ['dc-srp', 'strangerVictim', 'u', 'unknown'],
    ['cport', 'facts.sex', 'u', 'unknown'],
  ])('%s, %s: %s chooses %s, which has the focus then', (id, name, key, value) => {
    const page = drawn(id);
    expect(press(page, name, key).defaultPrevented).toBe(true);
    expect(page.entered()).toEqual({ [name]: value });
    expect((document.activeElement as HTMLInputElement).value).toBe(value);
  });

  test.each([
    ['a value that the group does not have', 'priorCriminalHistory', '1', {}],
    ['another letter', 'priorCriminalHistory', 'x', {}],
    ['Control', 'priorCriminalHistory', 'y', { ctrlKey: true }],
    ['Alt', 'priorCriminalHistory', 'n', { altKey: true }],
    ['Command', 'priorCriminalHistory', 'u', { metaKey: true }],
    ['Shift', 'priorCriminalHistory', 'Y', { shiftKey: true }],
  ])('%s chooses nothing', (_, name, key, more) => {
    const page = drawn('cport');
    expect(press(page, name, key, more).defaultPrevented).toBe(false);
    expect(page.entered()).toEqual({});
  });

  test('the answer counts at once, like one that was clicked', () => {
    const page = drawn('cport');
    press(page, 'priorCriminalHistory', 'y');
    expect(page.shown()).toMatch(/^1 to 7 .* 1 of 7 answered$/);
  });
});

describe('in a number field', () => {
  test('U marks it as unknown and empties it; digits and other letters are typed', () => {
    const page = drawn('cport');
    page.fill({ ageAtIndex: '30' });
    for (const key of ['1', 'y', 'n']) expect(press(page, 'ageAtIndex', key).defaultPrevented).toBe(false);
    press(page, 'ageAtIndex', 'u');
    expect(page.entered()).toEqual({ 'ageAtIndex.unknown': 'unknown' });
  });
});

test('outside the questions keys choose nothing', () => {
  const page = drawn('cport');
  for (const key of ['y', 'n', 'u', '1'])
    act(() => {
      for (const place of [document.body, page.find('[data-action="check"]'), page.find('#answer-code')])
        place?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  expect(page.entered()).toEqual({});
});
