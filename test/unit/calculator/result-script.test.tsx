// @vitest-environment happy-dom
/** The result is written by a script of its own, which may be late or lost. The form works without it, and nothing is said to be kept that is not. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cportCase } from '../../helpers/calculator-page.ts';
import { type Drawn, drawn, drawnWaiting, textOf } from '../../helpers/drawn-calculator.tsx';

const LOST =
  'The part of this page that writes the result did not arrive. What the card says is right. To get the rest, note the answer code, reload the page and enter the code.';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function codeOf(total: number): string {
  const page = drawn('cport');
  page.fill(cportCase(total));
  const code = page.code();
  page.main.remove();
  return code;
}

const asksBeforeLeaving = () => {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
};
const printed = () => act(() => void dispatchEvent(new Event('afterprint')));
const canPrintSheet = () => document.documentElement.hasAttribute('data-sheet');

function clipboard() {
  const writeText = vi.fn((_: string) => Promise.resolve());
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
  return writeText;
}

describe.each<[string, (page: ReturnType<typeof drawnWaiting>) => Promise<void>]>([
  ['late', async () => {}],
  ['lost', (page) => page.lose()],
])('while it is %s', (_, happen) => {
  async function answered() {
    const page = drawnWaiting('cport');
    await happen(page);
    page.fill(cportCase(4));
    return page;
  }

  test('the form scores, the card tells the total, and the answer code is shown', async () => {
    const page = await answered();
    expect([page.status(), page.total(), page.shown().slice(0, 2)]).toEqual(['scored', '4', '4 ']);
    expect(page.code()).toBe(codeOf(4));
  });

  test('no sheet is printed in place of the form, and printing keeps nothing', async () => {
    await answered();
    expect([document.documentElement.hasAttribute('data-running'), canPrintSheet()]).toEqual([true, false]);
    printed();
    expect(asksBeforeLeaving()).toBe(true);
  });

  test('an abandoned case is cleared after thirty minutes', async () => {
    const page = drawnWaiting('cport');
    await happen(page);
    vi.useFakeTimers();
    page.fill(cportCase(4));
    act(() => void vi.advanceTimersByTime(29.5 * 60_000));
    expect(page.find('.idle')).not.toBe(null);
    act(() => void vi.advanceTimersByTime(60_000));
    expect([page.entered(), page.said()]).toEqual([{}, 'Everything was cleared after thirty minutes without activity.']);
  });
});

describe('what waits for it', () => {
  const waiting = () => {
    const page = drawnWaiting('cport');
    page.fill(cportCase(4));
    return page;
  };

  test('the sheet can be printed once it has arrived, and is then kept', async () => {
    const page = waiting();
    await page.arrive();
    expect(canPrintSheet()).toBe(true);
    expect(page.part('total')).toContain('4 on a scale of 0 to 7');
    printed();
    expect(asksBeforeLeaving()).toBe(false);
  });

  test('Print prints when the sheet is written, not before', async () => {
    const page = waiting();
    const print = vi.fn(() => [canPrintSheet(), page.sheet() !== '']);
    vi.stubGlobal('print', print);
    page.click('[data-action="print"]');
    expect([print.mock.calls.length, page.said()]).toEqual([0, '']);
    await page.arrive();
    expect(print.mock.results.map(({ value }) => value)).toEqual([[true, true]]);
  });

  test('Copy copies the answers as they are when it has arrived', async () => {
    const page = waiting();
    const writeText = clipboard();
    page.click('[data-action="copy"]');
    page.fill(cportCase(5));
    expect([writeText.mock.calls.length, page.said()]).toEqual([0, '']);
    await page.arrive();
    expect(writeText.mock.calls[0]?.[0]).toContain('TOTAL\n5 on a scale of 0 to 7');
    expect(page.said()).toBe('Copied.');
    await vi.waitFor(() => expect(asksBeforeLeaving()).toBe(false));
  });

  test('Save saves it', async () => {
    const page = waiting();
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:sheet');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    page.click('[data-action="save"]');
    expect([saved.mock.calls.length, page.said()]).toEqual([0, '']);
    await page.arrive();
    expect([saved.mock.calls.length, page.said()]).toEqual([1, 'The file was handed to your browser, which saves it or asks where to.']);
  });

  test('a code is restored', async () => {
    const code = codeOf(2);
    const page = drawnWaiting('cport');
    page.restore(code);
    expect([page.entered(), textOf(page.find('#answer-code-problem'))]).toEqual([{}, '']);
    await page.arrive();
    expect([page.total(), page.said()]).toEqual(['2', 'The answers of the code are back in the form. Scored. Total 2.']);
  });

  test('a code that waits goes with the rest when the page is emptied', async () => {
    const code = codeOf(2);
    const page = drawnWaiting('cport');
    page.restore(code);
    page.click('[data-action="clear"]');
    await page.arrive();
    expect([page.entered(), textOf(page.find('#answer-code-problem'))]).toEqual([{}, '']);
  });

  test('the list of answers comes, and takes the focus', async () => {
    const page = drawnWaiting('cport');
    page.click('[data-action="check"]');
    expect([page.find('.checked'), page.all('form .problem').length]).toEqual([null, 7]);
    await page.arrive();
    expect(document.activeElement).toBe(page.find('.checked .summary'));
  });

  test('but leaves it with a reader who has moved on', async () => {
    const page = drawnWaiting('cport');
    page.click('[data-action="check"]');
    act(() => page.control('ageAtIndex')?.focus());
    await page.arrive();
    expect([page.find('.checked .summary') !== null, document.activeElement]).toEqual([true, page.control('ageAtIndex')]);
  });
});

describe('when it is lost', () => {
  const lost = async () => {
    const page = drawnWaiting('cport');
    page.fill(cportCase(4));
    await page.lose();
    return page;
  };
  /** A lost script is asked for once more, and lost again. */
  const press = (page: Drawn, selector: string) =>
    act(async () => {
      page.find(selector)?.click();
      await vi.dynamicImportSettled();
    });

  test('the page says so in place of the result', async () => {
    expect(textOf((await lost()).find('.result'))).toBe(`Result${LOST}`);
  });

  test.each(['print', 'copy', 'save', 'check'])('%s says so, and does nothing else', async (action) => {
    const page = await lost();
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const writeText = clipboard();
    const saved = vi.spyOn(URL, 'createObjectURL');
    expect(page.said()).toBe('');
    await press(page, `[data-action="${action}"]`);
    expect(page.said()).toBe(LOST);
    expect([print, writeText, saved].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    expect(asksBeforeLeaving()).toBe(true);
  });

  test('a code stays in its field, with the reason', async () => {
    const page = await lost();
    (page.find<HTMLInputElement>('#answer-code') as HTMLInputElement).value = 'ABC';
    await press(page, '[data-action="restore"]');
    expect([page.find<HTMLInputElement>('#answer-code')?.value, textOf(page.find('#answer-code-problem'))]).toEqual([
      'ABC',
      'This part could not be loaded. Try again when you are online or the site is ready offline.',
    ]);
  });
});
