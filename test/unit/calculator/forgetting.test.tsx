// @vitest-environment happy-dom
/** Leaving and thirty idle minutes empty everything that was entered or opened; "Clear" leaves an own norm table. Leaving asks first. */
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { type Drawn, drawn, textOf } from '../../helpers/drawn-calculator.tsx';

const MINUTE = 60_000;
const TABLE = `# instrument: cport
# title: Made-up table
# source: Made-up workbook, table 1
# sample: Made-up men
# outcome: any made-up outcome
# followUpYears: 5
total,rate
3,0.1
`;

/** Everything that can be entered or opened: answers, gate, checked list, a code half typed, a norm table, a file. */
async function everything(): Promise<Drawn> {
  const page = drawn('cport');
  page.fill(CPORT_WITH_CASIC);
  page.click('[data-action="check"]');
  await act(async () => {
    page.find('[data-action="own-norms"]')?.click();
    await vi.dynamicImportSettled();
  });
  const file = page.find<HTMLInputElement>('#own-norms') as HTMLInputElement;
  const chosen = new File([TABLE], 'norms.csv', { type: 'text/csv' });
  Object.defineProperty(file, 'files', { configurable: true, value: [chosen] });
  await act(async () => {
    file.dispatchEvent(new Event('change', { bubbles: true }));
    await chosen.text();
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  });
  await vi.waitFor(() => expect(page.main.textContent).toContain('Made-up table'));
  const ownCode = page.code();
  await act(async () => {
    page.find('[data-action="compare"]')?.click();
    await vi.dynamicImportSettled();
  });
  await vi.waitFor(() => expect(page.find('#other-code')).not.toBe(null));
  (page.find<HTMLInputElement>('#other-code') as HTMLInputElement).value = ownCode;
  page.press('#other-code', 'Enter');
  expect(page.find('[data-compare] table')).not.toBe(null);
  const code = page.find<HTMLInputElement>('#answer-code') as HTMLInputElement;
  code.value = 'HALF-TYPED';
  act(() => void code.dispatchEvent(new InputEvent('input', { bubbles: true })));
  expect([page.total(), Object.keys(page.entered()).length > 10]).toEqual(['3', true]);
  return page;
}

const fresh = () => {
  const page = drawn('cport');
  const text = textOf(page.main);
  page.main.remove();
  return text;
};

function expectNothingLeft(page: Drawn, message = '') {
  expect(page.entered()).toEqual({});
  expect([page.status(), page.total(), page.code()]).toEqual(['incomplete', null, '']);
  expect(page.find<HTMLInputElement>('#answer-code')?.value).toBe('');
  expect(page.find<HTMLInputElement>('#own-norms')?.files?.length ?? 0).toBe(0);
  expect(page.said()).toBe(message);
  expect(textOf(page.main).replace(message, '').replace(/\s+/g, ' ').trim()).toBe(fresh());
}

describe('everything that was entered or opened goes', () => {
  test('with "Clear", but for a norm table, which serves the next case too', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const page = await everything();
    page.click('[data-action="clear"]');
    expect((document.activeElement as HTMLInputElement).name).toBe('facts.sex');
    act(() => void vi.advanceTimersByTime(10_000));
    expect(page.find('[data-action="undo"]')).toBe(null);
    expect(page.entered()).toEqual({});
    expect([page.status(), page.total(), page.code()]).toEqual(['incomplete', null, '']);
    expect(page.find<HTMLInputElement>('#answer-code')?.value).toBe('');
    expect(page.find('[data-compare] table, #other-code')).toBe(null);
    expect(textOf(page.find('[data-own-norms] [role="status"]'))).toContain('In use: Made-up table');
    page.fill(CPORT_WITH_CASIC);
    expect(page.part('rates')).toContain('About 10 of 100 did, 90 did not');
  });

  test('a norm table that is still open after "Clear" goes with thirty idle minutes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const page = await everything();
    page.click('[data-action="clear"]');
    act(() => void vi.advanceTimersByTime(31 * MINUTE));
    expect(page.main.textContent).not.toContain('Made-up table');
  });

  test.each(['pagehide', 'pageshow'])('when the page is left or comes back from memory: %s', async (type) => {
    const page = await everything();
    const event = Object.assign(new Event(type), { persisted: true });
    act(() => void dispatchEvent(event));
    expectNothingLeft(page);
  });

  test('after thirty idle minutes, with a warning a minute before', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const page = await everything();
    act(() => void vi.advanceTimersByTime(29 * MINUTE + 1000));
    expect(textOf(page.find('[role="alert"].idle'))).toContain('No activity for 29 minutes.');
    act(() => void vi.advanceTimersByTime(MINUTE));
    expectNothingLeft(page, 'Everything was cleared after thirty minutes without activity.');
  });

  test.each<[string, () => EventTarget, string]>([
    ['the tab is looked at again', () => document, 'visibilitychange'],
    ['the window is', () => window, 'focus'],
    ['a frozen tab goes on', () => document, 'resume'],
    ['the page is shown again', () => window, 'pageshow'],
    ['a key is pressed', () => document.body, 'keydown'],
    ['the pointer comes down', () => document.body, 'pointerdown'],
    ['something scrolls', () => document.body, 'scroll'],
  ])('after a sleep of thirty minutes, when %s', async (_, target, type) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const page = await everything();
    vi.setSystemTime(Date.now() + 31 * MINUTE);
    act(() => void target().dispatchEvent(new Event(type, { bubbles: true })));
    expectNothingLeft(page, 'Everything was cleared after thirty minutes without activity.');
  });
});

describe('taking "Clear" back', () => {
  const cleared = () => {
    const page = drawn('cport');
    page.fill(CPORT_WITH_CASIC);
    const before = { entered: page.entered(), total: page.total(), code: page.code() };
    page.click('[data-action="clear"]');
    return { page, before };
  };
  const undo = (page: Drawn) => page.find<HTMLButtonElement>('[data-action="undo"]');

  test('brings every answer back, says so, and is gone', () => {
    const { page, before } = cleared();
    page.click('[data-action="undo"]');
    expect({ entered: page.entered(), total: page.total(), code: page.code() }).toEqual(before);
    expect([page.said(), undo(page)]).toEqual(['The answers are back. Scored. Total 3.', null]);
    expect((document.activeElement as HTMLInputElement).name).toBe('facts.sex');
  });

  test('leaves an own norm table where it was: "Clear" had not taken it', async () => {
    const page = await everything();
    page.click('[data-action="clear"]');
    expect(page.main.textContent).toContain('Made-up table');
    page.click('[data-action="undo"]');
    expect(page.main.textContent).toContain('Made-up table');
  });

  test('can be done for ten seconds', () => {
    vi.useFakeTimers();
    const { page } = cleared();
    act(() => void vi.advanceTimersByTime(9_900));
    expect(undo(page)).not.toBe(null);
    act(() => void vi.advanceTimersByTime(200));
    expect(undo(page)).toBe(null);
  });

  test.each<[string, (page: Drawn) => void]>([
    ['the next answer', (page) => page.fill({ 'facts.sex': 'male' })],
    ['leaving', () => act(() => void dispatchEvent(new Event('pagehide')))],
    ['coming back from memory', () => act(() => void dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))],
  ])('ends with %s', (_, next) => {
    const { page } = cleared();
    next(page);
    expect(undo(page)).toBe(null);
  });

  test('is not offered where nothing was entered', () => {
    const page = drawn('cport');
    page.click('[data-action="clear"]');
    expect(undo(page)).toBe(null);
  });
});

describe('the thirty minutes', () => {
  const started = () => {
    vi.useFakeTimers();
    const page = drawn('cport');
    page.fill(cportCase(2));
    return page;
  };
  const pass = (minutes: number) => act(() => void vi.advanceTimersByTime(minutes * MINUTE));
  const warning = (page: Drawn) => page.find('.idle');

  test.each(['keydown', 'pointerdown', 'input', 'wheel', 'scroll'])('start anew with any activity: %s', (type) => {
    const page = started();
    pass(28);
    act(() => void document.body.dispatchEvent(new Event(type, { bubbles: true })));
    pass(28);
    expect([warning(page), page.total()]).toEqual([null, '2']);
  });

  test('start anew with the button of the warning, which can be pressed, and the focus goes back to where it was', () => {
    const page = started();
    page.control('ageAtIndex')?.focus();
    pass(29.1);
    const keep = page.find('.idle button') as HTMLButtonElement;
    act(() => {
      keep.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      keep.dispatchEvent(new FocusEvent('focus', { relatedTarget: page.control('ageAtIndex') ?? null }));
    });
    expect(page.find('.idle button')).toBe(keep);
    act(() => keep.click());
    expect(warning(page)).toBe(null);
    expect((document.activeElement as HTMLInputElement).name).toBe('ageAtIndex');
    pass(28);
    expect(page.total()).toBe('2');
    pass(2);
    expect(page.entered()).toEqual({});
  });

  test('do not run while nothing is entered', () => {
    vi.useFakeTimers();
    const page = drawn('cport');
    pass(29.5);
    expect(warning(page)).toBe(null);
  });

  test('run for a code that was typed and not restored', () => {
    vi.useFakeTimers();
    const page = drawn('cport');
    const field = page.find<HTMLInputElement>('#answer-code') as HTMLInputElement;
    field.value = '2N2Y-M1R';
    act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    pass(31);
    expect(page.find<HTMLInputElement>('#answer-code')?.value).toBe('');
  });

  test('can be switched off, and the switch says what is so', () => {
    const page = started();
    const box = page.find<HTMLInputElement>('label input[type="checkbox"]:not([name])') as HTMLInputElement;
    expect(box.checked).toBe(true);
    act(() => box.click());
    pass(29.5);
    pass(60);
    expect([warning(page), page.total()]).toEqual([null, '2']);
  });

  test('the switch is on at the start, whatever the browser kept from an earlier visit', () => {
    const page = drawn('cport', (main) => {
      const box = main.querySelector<HTMLInputElement>('label input[type="checkbox"]:not([name])');
      if (box) box.checked = false;
    });
    const box = page.find<HTMLInputElement>('label input[type="checkbox"]:not([name])') as HTMLInputElement;
    expect(box.checked).toBe(true);
    box.checked = false;
    dispatchEvent(new Event('pageshow'));
    expect(box.checked).toBe(true);
  });
});

describe('leaving', () => {
  const asks = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('asks while something is entered, and only then', () => {
    const page = drawn('cport');
    expect(asks()).toBe(false);
    page.fill({ 'facts.sex': 'male' });
    expect(asks()).toBe(true);
    page.click('[data-action="clear"]');
    expect(asks()).toBe(false);
  });

  test('does not ask once the case is on paper, and asks again after the next change', () => {
    const page = drawn('cport');
    page.fill(cportCase(2));
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(asks()).toBe(false);
    page.fill({ ageAtIndex: '50' });
    expect(asks()).toBe(true);
  });
});

describe('answers given before the script came', () => {
  test('count', () => {
    const page = drawn('casic', (main) => {
      for (const radio of main.querySelectorAll<HTMLInputElement>('input[value="yes"]')) radio.checked = true;
    });
    expect([page.status(), page.total()]).toEqual(['scored', '6']);
    expect(page.code()).not.toBe('');
  });

  test('a number beside a ticked "unknown" goes, as if the box had been ticked now', () => {
    const page = drawn('cport', (main) => {
      for (const input of main.querySelectorAll<HTMLInputElement>('form input')) {
        if (input.name === 'ageAtIndex') input.value = '30';
        if (input.name === 'ageAtIndex.unknown') input.checked = true;
      }
    });
    expect(page.entered()).toEqual({ 'ageAtIndex.unknown': 'unknown' });
  });
});

describe('the mark of a running page', () => {
  test('is set once the script has taken over', () => {
    drawn('cport');
    expect(document.documentElement.hasAttribute('data-running')).toBe(true);
  });

  test('goes when the script fails, so that the page shows no result any more', () => {
    const page = drawn('cport');
    vi.spyOn(Element.prototype, 'insertBefore').mockImplementation(() => {
      throw new DOMException('The node is not a child of this node.');
    });
    expect(() => page.fill({ 'facts.sex': 'female' })).toThrow();
    vi.restoreAllMocks();
    expect(document.documentElement.hasAttribute('data-running')).toBe(false);
  });
});
