/** The examples in docstrings, run as they are written there. */
import { expect, test } from 'vitest';
import { answerText } from '../../../src/scoring/answer-text.ts';
import { checkInstrument } from '../../../src/scoring/define-instrument.ts';
import { adviseInstruments, DefinitionError, getInstrument, NormLookupError, scoreInstrument } from '../../../src/scoring/index.ts';
import { interpretOutcome, perPeople } from '../../../src/scoring/interpret.ts';
import { lookUpNorm } from '../../../src/scoring/norms.ts';
import { probabilityAt } from '../../../src/scoring/rules/totals.ts';

test('scoreInstrument', () => {
  expect(scoreInstrument(getInstrument('casic'), { answers: { videos: 'yes' } })).toMatchObject({
    status: 'incomplete',
    range: { min: 1, max: 6 },
  });
});
test('adviseInstruments', () => {
  expect(adviseInstruments({ sex: 'female' })[0]?.verdict).toBe('notSupported');
});
test('getInstrument', () => {
  expect(getInstrument('cport').title).toBe('CPORT');
});
test('interpretOutcome', () => {
  const casic = getInstrument('casic');
  expect(interpretOutcome(casic, scoreInstrument(casic, { answers: {} })).percentile.withheld).toEqual({ kind: 'notScored' });
});
test('answerText', () => {
  const ageAtIndex = getInstrument('cport').items[0];
  expect(ageAtIndex && answerText(ageAtIndex, 36)).toBe('36 years');
});
test('perPeople', () => {
  expect(perPeople(0.0281)).toEqual({ count: 3, outOf: 100, formulaReturnsZero: false });
});
test('lookUpNorm', () => {
  expect(lookUpNorm({ rows: [{ total: 2 }], withheld: 'Not published.' }, 3)).toEqual({ status: 'noNorm', withheld: 'Not published.' });
});
test('probabilityAt', () => {
  const cite = { ref: 'demo', provenance: 'primary' } as const;
  expect(probabilityAt({ intercept: 0, slope: 1, zeroReturnsZero: false, cite }, 0)).toBe(0.5);
});
test('checkInstrument', () => {
  expect(() => checkInstrument({})).toThrow(DefinitionError);
});
test('errors carry their explicit names', () => {
  expect([new DefinitionError('x').name, new NormLookupError('x').name]).toEqual(['DefinitionError', 'NormLookupError']);
});
