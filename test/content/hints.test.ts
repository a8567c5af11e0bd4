/** A hint says no more than the rule that the page shows with its sources. */
import { expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../src/scoring/instrument-schema.ts';

const numbersIn = (text: string): string[] => text.replaceAll('−', '-').match(/-?\d+(\.\d+)?/g) ?? [];

test.each(instruments.map((definition) => [definition.id, definition as InstrumentDefinition] as const))(
  '%s: every number of a hint is in the points, the rows or the sentences with sources of its item',
  (_, { items, rule }) => {
    for (const item of items) {
      const steps = item.kind === 'number' ? item.steps : item.options;
      const rowsOf = rule.kind === 'firstMatch' ? rule.rows.flatMap(({ label }, index) => [label, String(index + 1)]) : [];
      const texts = [...item.known.map(({ text }) => text), ...steps.map(({ label, points }) => `${label} ${points}`), ...rowsOf];
      const known = new Set(texts.flatMap(numbersIn));
      for (const number of numbersIn(item.hint ?? '')) expect([item.id, number, known.has(number)]).toEqual([item.id, number, true]);
    }
  },
);
