/** The explorers without a browser: what is read from the fields, what is refused, and what is drawn. */
import { describe, expect, test } from 'vitest';
import { readBaseRate } from '../../../src/explorers/base-rate-model.ts';
import { drawBaseRate, sayBaseRate } from '../../../src/explorers/base-rate-view.ts';
import { readInterval } from '../../../src/explorers/interval-model.ts';
import { axisEnd, drawInterval, sayInterval } from '../../../src/explorers/interval-view.ts';
import { type FieldReading, type Reading, readCoefficient, readCount, readShare } from '../../../src/explorers/read-fields.ts';

const numberOf = (reading: FieldReading) => (reading.status === 'read' ? Number(reading.value.toPrecision(12)) : reading.status);
const rates = { by: 'rates', baseRate: '3', sensitivity: '70', specificity: '70' };
const byAuc = { by: 'auc', baseRate: '10', auc: '.70', flaggedShare: '20' };

function read<T>(reading: Reading<T>): T {
  if (reading.status !== 'read') throw new Error(`the input must be readable, got ${JSON.stringify(reading.problems)}`);
  return reading.value;
}
const messages = <T>(reading: Reading<T>) => (reading.status === 'open' ? reading.problems.map(({ message }) => message) : []);

describe('a share', () => {
  test.each([
    ['5.9', 0.059],
    [' 5.9 % ', 0.059],
    ['59 of 1000', 0.059],
    ['59 out of 1,000', 0.059],
    ['59/1000', 0.059],
    ['100', 1],
    ['.5%', 0.005],
    ['', 'blank'],
    ['  ', 'blank'],
    ['5,9', 'wrong'],
    ['-5', 'wrong'],
    ['1e2', 'wrong'],
    ['abc', 'wrong'],
    ['5 of 0', 'wrong'],
    ['5%%', 'wrong'],
  ])('typed as “%s” is read as %s', (typed, expected) => {
    expect(numberOf(readShare(typed))).toBe(expected);
  });
});

test.each([
  ['12', 12],
  ['1,128', 1128],
  ['', 'blank'],
  ['1.5', 'wrong'],
  ['-1', 'wrong'],
])('a count typed as “%s” is read as %s', (typed, expected) => {
  expect(numberOf(readCount(typed))).toBe(expected);
});

test.each([
  ['.73', 0.73],
  ['0.73', 0.73],
  ['1', 1],
  ['', 'blank'],
  ['73', 'wrong'],
  ['73%', 'wrong'],
])('a coefficient typed as “%s” is read as %s', (typed, expected) => {
  expect(numberOf(readCoefficient(typed))).toBe(expected);
});

describe('the base rate explorer', () => {
  // The example of the terminology dossier: 3%, 70% and 70%.
  test('says the example of the dossier in whole people', () => {
    const html = drawBaseRate(read(readBaseRate(rates)));
    expect(html).toContain('Of 1,000 people, 30 have the outcome (base rate 3%) and 970 do not.');
    expect(html).toContain('Of 312 flagged, 21 have the outcome and 291 do not. Positive predictive value: 6.7%.');
    expect(html).toContain('Of 688 not flagged, 679 do not have the outcome and 9 do. Negative predictive value: 98.7%.');
    expect(html).toContain('A group figure');
    expect(html).not.toContain('This part is a model');
  });

  test('says its model wherever an AUC was used', () => {
    const html = drawBaseRate(read(readBaseRate(byAuc)));
    expect(html).toContain('An AUC of .70 puts the two groups 0.74 standard deviations apart');
    expect(html).toContain('Sensitivity 42.4%, specificity 82.5%.');
    expect(html).toContain('It is not the chance that someone reoffends');
    expect(html).toContain('This part is a model. It assumes');
    expect(html).not.toContain('was read as');
  });

  test('looks only at the fields of the chosen way', () => {
    expect(readBaseRate({ ...rates, auc: 'abc', flaggedShare: '' }).status).toBe('read');
    expect(readBaseRate({ ...byAuc, sensitivity: 'abc', specificity: '' }).status).toBe('read');
  });

  test('tells rates below one in a thousand out of 10,000, without a picture', () => {
    const html = drawBaseRate(read(readBaseRate({ ...rates, baseRate: '0.05%' })));
    expect(html).toContain('Of 10,000 people, 5 have the outcome');
    expect(html).not.toContain('<svg');
  });

  test('draws no picture of nobody', () => {
    const html = drawBaseRate(read(readBaseRate({ ...rates, sensitivity: '0', specificity: '100' })));
    expect(html).toContain('Nobody is flagged, so there is no positive predictive value.');
    expect(html.match(/<svg/g)).toHaveLength(1);
  });

  test('says so where everybody is flagged', () => {
    expect(sayBaseRate(read(readBaseRate({ ...rates, sensitivity: '100', specificity: '0' })))).toContain(
      'Everybody is flagged, so there is no negative predictive value.',
    );
  });

  test('warns where a decimal may have been meant as a share', () => {
    const html = drawBaseRate(read(readBaseRate({ ...rates, baseRate: '0.059' })));
    expect(html).toContain('Base rate was read as 0.059%. If you meant 5.9%, type 5.9.');
    expect(drawBaseRate(read(readBaseRate({ ...rates, baseRate: '0.059%' })))).not.toContain('If you meant');
  });

  test.each([
    [{ ...rates, baseRate: '' }, 'Base rate: enter a percentage from 0.01 to 99.99'],
    [{ ...rates, baseRate: '0' }, 'Base rate: enter a percentage'],
    [{ ...rates, baseRate: '100' }, 'Base rate: enter a percentage'],
    [{ ...rates, sensitivity: '101' }, 'Sensitivity: enter a percentage from 0 to 100'],
    [{ ...rates, specificity: 'most' }, 'Specificity: enter a percentage from 0 to 100'],
    [{ ...byAuc, auc: '.49' }, 'AUC: enter a decimal from .50 to .99'],
    [{ ...byAuc, auc: '1' }, 'AUC: enter a decimal from .50 to .99'],
    [{ ...byAuc, auc: '70%' }, 'AUC: enter a decimal from .50 to .99'],
    [{ ...byAuc, flaggedShare: '0' }, 'Share of everyone who is flagged: enter a percentage from 0.1 to 99.9'],
  ])('%# names the field and how to mend it', (typed, message) => {
    const found = messages(readBaseRate(typed));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('names every field of an empty form', () => {
    expect(messages(readBaseRate({}))).toHaveLength(3);
    expect(messages(readBaseRate({ by: 'auc' }))).toHaveLength(3);
  });

  test('takes the limits themselves', () => {
    for (const baseRate of ['0.01', '1 of 10000', '99.99']) expect(readBaseRate({ ...rates, baseRate }).status).toBe('read');
    for (const auc of ['.5', '.99']) expect(readBaseRate({ ...byAuc, auc }).status).toBe('read');
    for (const flaggedShare of ['0.1', '1 of 1000', '99.9']) expect(readBaseRate({ ...byAuc, flaggedShare }).status).toBe('read');
  });
});

describe('the interval explorer', () => {
  // Limits from R: test/vectors/stats.json, 12 of 80.
  test('gives three intervals with what each is for', () => {
    const html = drawInterval(read(readInterval({ events: '12', n: '80' })));
    expect(html).toContain('12 of 80 people: 15.0%.');
    for (const limits of ['8.8% to 24.4%', '8.0% to 24.7%', '8.5% to 24.0%']) expect(html).toContain(limits);
    expect(html).toContain('A group figure');
  });

  test('turns a published percentage into a count and says so', () => {
    const html = drawInterval(read(readInterval({ events: '2.3%', n: '304' })));
    expect(html).toContain('2.3% of 304 is nearest to 7 people.');
    expect(html).toContain('7 of 304 people');
  });

  test('says of nobody and of everybody what the interval still allows', () => {
    expect(drawInterval(read(readInterval({ events: '0', n: '73' })))).toContain('None seen is not never');
    expect(drawInterval(read(readInterval({ events: '5', n: '5' })))).toContain('All of those counted had the outcome');
  });

  test('says its result in one sentence', () => {
    expect(sayInterval(read(readInterval({ events: '0', n: '73' })))).toBe('0 of 73 people: 0%. 95% interval 0% to 5.0%.');
  });

  test.each([
    [{ events: '', n: '80' }, 'People with the outcome: enter a whole number, such as 12, or a percentage with its sign'],
    [{ events: '1.5', n: '80' }, 'People with the outcome: enter a whole number'],
    [{ events: '101%', n: '80' }, 'People with the outcome: enter a whole number'],
    [{ events: '81', n: '80' }, 'People with the outcome: enter at most 80, the number in ‘People in all’'],
    [{ events: '12', n: '' }, 'People in all: enter a whole number from 1 to 1,000,000'],
    [{ events: '12', n: '0' }, 'People in all: enter a whole number'],
    [{ events: '12', n: '1000001' }, 'People in all: enter a whole number'],
    [{ events: '15%', n: 'many' }, 'People in all: enter a whole number'],
  ])('%# names the field and how to mend it', (typed, message) => {
    const found = messages(readInterval(typed));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    [0.244, 0.5],
    [0.05, 0.05],
    [0.0503, 0.1],
    [0.11, 0.2],
    [0.9, 1],
    [1, 1],
    [0.000_006, 0.000_01],
  ])('an axis for %d ends at %d', (value, end) => {
    expect(axisEnd(value)).toBe(end);
  });
});

test('nothing that was typed is drawn as it was typed', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  expect(messages(readBaseRate({ ...rates, baseRate: hostile })).join('')).not.toContain('<img');
  expect(messages(readInterval({ events: hostile, n: hostile })).join('')).not.toContain('<img');
});
