/** A new instrument needs its definition and nothing else: form, gate, sheet and panel come from it. Shown with a made-up one. */
import { describe, expect, test } from 'vitest';
import { Calculator } from '../../../src/calculator/Calculator.tsx';
import { factRows, itemRows, sheetGroups } from '../../../src/calculator/check-rows.ts';
import * as resultScript from '../../../src/calculator/result-script.tsx';
import { draw } from '../../../src/components/draw.ts';
import { adviseFrom } from '../../../src/scoring/advise-from.ts';
import { encodeAnswers } from '../../../src/scoring/answer-code.ts';
import { decodeAnswers } from '../../../src/scoring/decode-answers.ts';
import { checkInstrument } from '../../../src/scoring/define-instrument.ts';
import { scoreInstrument } from '../../../src/scoring/score.ts';
import { demo3 } from '../../fixtures/scoring/demo-3.ts';

const html = draw(Calculator, {
  definition: checkInstrument(demo3),
  context: { base: '/', citations: {}, read: {}, build: 'test' },
  resultScript,
});
const names = new Set([...html.matchAll(/\bname="([^"]+)"/g)].map(([, name]) => name));

describe('a made-up instrument', () => {
  test('gets a form with a control named after each item, fact and substitute', () => {
    expect(html).toContain(`data-instrument="${demo3.id}"`);
    for (const item of demo3.items) {
      expect(names).toContain(item.id);
      if (item.kind === 'number') expect(names).toContain(`${item.id}.unknown`);
    }
    for (const { field } of demo3.gate) expect(names).toContain(`facts.${field}`);
    for (const { instrument } of demo3.substitutes)
      for (const item of instrument.items) expect(names).toContain(`${instrument.id}.${item.id}`);
  });

  test('gets the nine parts of the panel and its caveats', () => {
    expect([...html.matchAll(/data-part="(\w+)"/g)].map(([, part]) => part)).toEqual([
      'total',
      'comparison',
      'percentile',
      'rates',
      'ratio',
      'level',
      'elsewhere',
      'notCovered',
      'versions',
    ]);
    for (const caveat of demo3.norms.caveats) expect(html).toContain(caveat);
  });

  test('gets a sheet with every question', () => {
    const state = { facts: {}, answers: {}, substitutes: {} };
    const outcome = scoreInstrument(demo3, { answers: {} });
    expect(factRows(demo3, state).length).toBe(demo3.gate.length);
    expect(itemRows(demo3, state, outcome).length).toBe(
      demo3.items.length + demo3.substitutes.reduce((sum, { instrument }) => sum + instrument.items.length, 0),
    );
    expect(sheetGroups(demo3, state, outcome).flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(
      demo3.gate.length + demo3.items.length,
    );
  });

  test('gets an answer code', () => {
    const [item] = demo3.items;
    if (!item) throw new Error('DEMO-3 must have items');
    const state = { facts: {}, answers: { [item.id]: 'unknown' }, substitutes: {} };
    expect(decodeAnswers(demo3, encodeAnswers(demo3, state))).toEqual({ status: 'ok', value: state });
  });

  test('gets a verdict from the router', () => {
    expect(adviseFrom(demo3, { sex: 'female' })).toMatchObject({ instrumentId: demo3.id });
    expect(['supported', 'caution', 'notSupported']).toContain(adviseFrom(demo3, {}).verdict);
  });
});
