/** The data block that a page hands to its calculator. */
import { describe, expect, test } from 'vitest';
import { Calculator } from '../../../src/calculator/Calculator.tsx';
import { type CalculatorContext, toDataBlock } from '../../../src/calculator/context.ts';
import * as resultScript from '../../../src/calculator/result-script.tsx';
import { draw } from '../../../src/components/draw.ts';
import { instruments, scoreInstrument } from '../../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';

const context: CalculatorContext = { base: '/', citations: {}, read: {}, build: 'test' };
type Handed = { definition: InstrumentDefinition; context: CalculatorContext };
const handOver = (definition: object) => JSON.parse(toDataBlock(definition, context)) as Handed;

describe.each(instruments.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  test('is drawn the same from the block as from the whole definition', () => {
    expect(draw(Calculator, { definition: handOver(definition).definition, context, resultScript })).toBe(
      draw(Calculator, { definition: definition as InstrumentDefinition, context, resultScript }),
    );
  });

  test('scores the same from the block as from the whole definition', () => {
    const answers = Object.fromEntries(definition.items.map(({ id }) => [id, 'unknown']));
    const facts = { sex: 'male', ageGroup: 'adult', csem: 'convicted' } as const;
    expect(scoreInstrument(handOver(definition).definition, { answers, facts })).toEqual(scoreInstrument(definition, { answers, facts }));
  });
});

test('the whole definition is handed over', () => {
  const definition = { items: [1], licence: 'x', title: '<>' };
  expect(handOver(definition).definition).toEqual(definition);
});

test('no text can end the block', () => {
  expect(toDataBlock({ title: '</script><script>' }, context)).not.toContain('<');
});
