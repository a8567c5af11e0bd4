// @vitest-environment happy-dom
/** Script put into every field of a calculator, one attack after the other, stays text. The whole page, with its policy, is tried in a browser. */
import { describe, expect, test } from 'vitest';
import { instruments } from '../../../src/scoring/index.ts';
import { ATTACKS, findIntruders } from '../../helpers/attacks.ts';
import { drawn, textOf } from '../../helpers/drawn-calculator.tsx';

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  test('numbers and the answer code', () => {
    const page = drawn(id);
    const numbers = definition.items.filter((item) => item.kind === 'number');
    page.click('[data-action="check"]');
    for (const attack of ATTACKS) {
      page.fill(Object.fromEntries(numbers.map((item) => [item.id, attack])));
      page.restore(attack);
      expect(textOf(page.find('#answer-code-problem'))).not.toBe('');
      if (numbers.length > 0) expect(page.status()).toBe('invalid');
      expect([attack, findIntruders(page.main)]).toEqual([attack, []]);
    }
  });
});

test('an attack that is taken for markup is found', () => {
  const page = drawn('casic');
  const [hole] = page.all('.help');
  if (hole) hole.innerHTML = '<img src=x onerror=trip()>';
  expect(findIntruders(page.main)).toEqual(['img has onerror', 'there is a picture that nobody put there']);
});
