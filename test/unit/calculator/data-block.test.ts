/** The data block that a page hands to its calculator. */
import { describe, expect, test } from 'vitest';
import { type CalculatorContext, toDataBlock } from '../../../src/calculator/context.ts';
import { drawCalculator } from '../../../src/calculator/draw.tsx';
import { instruments, scoreInstrument } from '../../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';

const context: CalculatorContext = { base: '/', citations: {}, build: 'test' };
type Handed = { definition: InstrumentDefinition; context: CalculatorContext };
const handOver = (definition: object) => JSON.parse(toDataBlock(definition, context)) as Handed;

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  test('is drawn the same from the block as from the whole definition', () => {
    expect(drawCalculator(handOver(definition).definition, context)).toBe(drawCalculator(definition as InstrumentDefinition, context));
  });

  test('scores the same from the block as from the whole definition', () => {
    const answers = Object.fromEntries(definition.items.map(({ id }) => [id, 'unknown']));
    const facts = { sex: 'male', ageGroup: 'adult', csem: 'convicted' } as const;
    expect(scoreInstrument(handOver(definition).definition, { answers, facts })).toEqual(scoreInstrument(definition, { answers, facts }));
  });
});

test('no text can end the block', () => {
  expect(toDataBlock({ title: '</script><script>' }, context)).not.toContain('<');
});

test('a part that the calculator reads is handed over', () => {
  expect(handOver({ items: [1], licence: 'x' }).definition).toEqual({ items: [1] });
});
