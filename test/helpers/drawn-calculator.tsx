/** A calculator in happy-dom: written as the page is built, then taken over by its script, and used as a reader would. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { Calculator } from '../../src/calculator/Calculator.tsx';
import type { CalculatorContext } from '../../src/calculator/context.ts';
import { mount } from '../../src/calculator/mount.tsx';
import * as resultScript from '../../src/calculator/result-script.tsx';
import { draw } from '../../src/components/draw.ts';
import { getInstrument } from '../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../src/scoring/instrument-schema.ts';
import type { Answers } from './calculator-page.ts';

const CONTEXT: CalculatorContext = { base: '/', citations: {}, read: {}, build: '0.0.0 (test)' };

/** Text of an element with single spaces; empty where there is no such element. */
export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export type Drawn = ReturnType<typeof drawn>;

let started: Element[] = [];
afterEach(() => {
  for (const element of started) act(() => render(null, element));
  started = [];
  document.body.replaceChildren();
  vi.doUnmock(RESULT_SCRIPT);
  vi.useRealTimers();
});

const RESULT_SCRIPT = '../../src/calculator/result-script.tsx';

/**
 * The same while its result script is still on the way: `arrive` lets it come, `lose` loses it.
 */
export function drawnWaiting(instrument: string) {
  let arrive = () => {};
  let lose = () => {};
  const coming = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    lose = () => reject(new TypeError('Failed to fetch dynamically imported module'));
  });
  coming.catch(() => {});
  vi.doMock(RESULT_SCRIPT, async () => {
    await coming;
    return { ...resultScript };
  });
  vi.resetModules();
  const page = drawn(instrument, () => {}, null);
  const settle = (end: () => void) =>
    act(async () => {
      end();
      await vi.dynamicImportSettled();
    });
  return { ...page, arrive: () => settle(arrive), lose: () => settle(lose) };
}

/** Writes the page of an instrument and starts its script. `between` happens before the script runs; without `script` the page loads it. */
export function drawn(
  instrument: string | InstrumentDefinition,
  between: (root: HTMLElement) => void = () => {},
  script: typeof resultScript | null = resultScript,
) {
  const definition = typeof instrument === 'string' ? (getInstrument(instrument) as InstrumentDefinition) : instrument;
  const main = document.createElement('main');
  main.innerHTML = `<div data-calculator>${draw(Calculator, { definition, context: CONTEXT, resultScript })}</div>`;
  document.body.append(main);
  const element = main.firstElementChild as HTMLElement;
  between(main);
  act(() => {
    mount(element, definition, CONTEXT, script ?? undefined);
  });
  started.push(element);

  const find = <T extends Element = HTMLElement>(selector: string) => main.querySelector<T>(selector);
  const all = <T extends Element = HTMLElement>(selector: string) => [...main.querySelectorAll<T>(selector)];
  const form = find<HTMLFormElement>('form[data-instrument]') as HTMLFormElement;
  const inputs = [...form.querySelectorAll('input')];
  const control = (name: string) => inputs.find((each) => each.name === name);
  const enter = (name: string, value: string) => {
    const field = control(name);
    if (field?.type !== 'text') throw new Error(`enter: ${name} must be a text field`);
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return {
    main,
    form,
    find,
    all,
    control,
    type: (name: string, value: string) => act(() => enter(name, value)),
    /** Enters answers one after the other, with the events that a hand would cause. */
    fill(answers: Answers) {
      act(() => {
        for (const [name, value] of Object.entries(answers)) {
          const radio = inputs.find((each) => each.type === 'radio' && each.name === name && each.value === value);
          const unknown = control(`${name}.unknown`);
          if (radio) radio.click();
          else if (value === 'unknown' && unknown) unknown.click();
          else enter(name, value);
        }
      });
    },
    press(selector: string, key: string) {
      const target = find(selector);
      if (!target) throw new Error(`press: there must be ${selector}`);
      act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
    },
    click(selector: string) {
      const target = find(selector);
      if (!target) throw new Error(`click: there must be ${selector}`);
      act(() => target.click());
    },
    restore(code: string) {
      (find<HTMLInputElement>('#answer-code') as HTMLInputElement).value = code;
      act(() => find('[data-action="restore"]')?.click());
    },
    /** Everything in the form, by control name. */
    entered: (): Answers =>
      Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== '')),
    status: () => find('[data-outcome]')?.getAttribute('data-status') ?? '',
    total: () => find('[data-outcome]')?.getAttribute('data-total') ?? null,
    shown: () => textOf(find('[data-shown="total"]')),
    part: (name: string) => textOf(find(`[data-part="${name}"]`)),
    code: () => textOf(find('[data-answer-code]')),
    said: () => textOf(find('[role="status"]')),
    sheet: () => textOf(find('.sheet')),
  };
}
