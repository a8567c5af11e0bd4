// @vitest-environment happy-dom
/** The names that others rely on: controls, buttons, hooks of the result. From the definitions, so that a new instrument is covered. */
import { describe, expect, test } from 'vitest';
import { instruments } from '../../../src/scoring/index.ts';
import { drawn } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';

type Controls = Record<string, { type: string; values: string[] }>;

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  test('has its controls by the ids of its items, each with "unknown" as a choice, and the keys that a number needs', () => {
    const expected: Controls = {};
    const radio = (values: string[]) => ({ type: 'radio', values: [...values.filter((value) => value !== 'unknown'), 'unknown'].sort() });
    for (const { field, options } of definition.gate) expected[`facts.${field}`] = radio(options.map(({ value }) => value));
    const add = (prefix: string, items: typeof definition.items) => {
      for (const item of items) {
        const name = prefix + item.id;
        if (item.kind === 'choice') expected[name] = radio(item.options.map(({ value }) => String(value)));
        else {
          expected[name] = { type: 'text', values: [''] };
          expected[`${name}.unknown`] = { type: 'checkbox', values: ['unknown'] };
        }
      }
    };
    add('', definition.items);
    for (const { instrument } of definition.substitutes) add(`${instrument.id}.`, instrument.items);
    const found: Controls = {};
    const page = drawn(id);
    for (const control of page.all<HTMLInputElement>('form input')) {
      found[control.name] ??= { type: control.type, values: [] };
      found[control.name]?.values.push(control.value);
    }
    for (const control of Object.values(found)) control.values.sort();
    expect(found).toEqual(expected);
    const names = page.all<HTMLInputElement>('form input').map(({ name }) => name);
    for (const item of definition.items) {
      if (item.kind !== 'number') continue;
      expect(names[names.indexOf(item.id) + 1]).toBe(`${item.id}.unknown`);
      expect(page.control(item.id)?.inputMode).toBe(item.whole ? 'numeric' : 'decimal');
    }
  });

  test('has its buttons and the hooks of its result once each, one live region, and nothing that could send or remember', () => {
    const page = drawn(id);
    const actions = ['clear', 'copy', 'print', 'save', 'restore', 'compare', ...(definition.rule.kind === 'sum' ? ['own-norms'] : [])];
    for (const hook of [
      ...actions.map((action) => `button[data-action="${action}"]`),
      '#answer-code',
      '[data-answer-code]',
      '[data-outcome]',
      '[data-shown="total"]',
    ])
      expect([hook, page.all(hook).length]).toEqual([hook, 1]);
    expect(page.all('[role="status"], [role="alert"], [role="log"], [aria-live]').length).toBe(1);
    expect([page.form.getAttribute('method'), page.form.getAttribute('action'), page.form.getAttribute('autocomplete')]).toEqual([
      'dialog',
      null,
      'off',
    ]);
    expect(page.all('form').length).toBe(1);
    expect(page.all<HTMLButtonElement>('button').filter(({ type }) => type !== 'button')).toEqual([]);
    for (const field of page.all<HTMLInputElement>('input[type="text"], input:not([type])'))
      expect(field.getAttribute('autocomplete')).toBe('off');
    const event = new Event('submit', { bubbles: true, cancelable: true });
    page.form.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('says its outcome in attributes, without a total before it is scored', () => {
    const page = drawn(id);
    expect([page.status(), page.total()]).toEqual(['incomplete', null]);
    const { answers, outcome } = scoredCase(definition as Parameters<typeof scoredCase>[0]);
    page.fill(answers);
    expect([page.status(), page.total()]).toEqual(['scored', outcome.total === null ? null : String(outcome.total)]);
    if (outcome.total !== null) expect(page.shown()).toMatch(new RegExp(`^${String(outcome.total).replace('-', '[−-]')} `));
    if (outcome.band) expect(page.part('level')).toContain(outcome.band.label);
  });
});
