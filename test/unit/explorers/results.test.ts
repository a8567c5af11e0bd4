/** What the explorers say and draw for what was typed. */
import { describe, expect, test } from 'vitest';
import { draw } from '../../../src/components/draw.ts';
import { baseRate } from '../../../src/explorers/BaseRate.tsx';
import { type BaseRateResult, readBaseRate } from '../../../src/explorers/base-rate-model.ts';
import { interval } from '../../../src/explorers/Interval.tsx';
import { type IntervalResult, readInterval } from '../../../src/explorers/interval-model.ts';
import type { Reading } from '../../../src/explorers/read-fields.ts';

const drawBaseRate = (value: BaseRateResult) => draw(baseRate.Result, { value });
const drawInterval = (value: IntervalResult) => draw(interval.Result, { value });
const rates = { by: 'rates', baseRate: '3', sensitivity: '70', specificity: '70' };
const byAuc = { by: 'auc', baseRate: '10', auc: '.70', flaggedShare: '20' };

function read<T>(reading: Reading<T>): T {
  if (reading.status !== 'read') throw new Error(`the input must be readable, got ${JSON.stringify(reading.problems)}`);
  return reading.value;
}
const messages = <T>(reading: Reading<T>) => (reading.status === 'open' ? reading.problems.map(({ message }) => message) : []);

describe('the base rate explorer', () => {
  // Worked by hand: 30 of 1,000 have the outcome; 70% of them are flagged, and 30% of the other 970.
  test('says its result in whole people', () => {
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

  // Worked by hand from Bayes' rule: 0.1% of 10,000 are 10; 70% of them are 7, and 30% of the other 9,990 are 2,997.
  test('tells a larger crowd where somebody of 1,000 would round to nobody', () => {
    const value = read(readBaseRate({ ...rates, baseRate: '0.1' }));
    expect(baseRate.say(value)).toBe(
      'Of 3,004 flagged, 7 have the outcome and 2,997 do not. Positive predictive value: 0.23%. Of 6,996 not flagged, 6,993 do not have the outcome and 3 do. Negative predictive value: over 99.9%.',
    );
  });

  test('tells a larger crowd where all but a few of 1,000 would round to all', () => {
    const html = drawBaseRate(read(readBaseRate({ ...rates, baseRate: '99.99' })));
    expect(html).toContain('Of 10,000 people, 9,999 have the outcome (base rate 99.99%) and 1 does not.');
    expect(html).toContain('Positive predictive value: over 99.9%.');
  });

  // By hand: 1 of 10,000 has the outcome, and 0.1% of that is a thousandth of a person.
  test('never says none of people who are there', () => {
    const value = read(readBaseRate({ ...rates, baseRate: '0.01', sensitivity: '99.9', specificity: '99.9' }));
    expect(baseRate.say(value)).toContain(
      'Of 9,989 not flagged, 9,989 do not have the outcome and fewer than 1 does. Negative predictive value: over 99.9%.',
    );
    expect(drawBaseRate(value)).toContain('<td class="n">fewer than 1</td>');
  });

  test('says of a tool that flags next to nobody that it is not nobody', () => {
    const value = read(readBaseRate({ ...rates, sensitivity: '0.001%', specificity: '99.999' }));
    expect(baseRate.say(value)).toMatch(/^Fewer than 1 of 10,000 is flagged\. Positive predictive value: 3\.0%\./);
    expect(drawBaseRate(value)).toContain('Sensitivity under 0.01%, specificity over 99.9%.');
  });

  test('says of a tool that flags next to everybody that it is not everybody', () => {
    const value = read(readBaseRate({ ...rates, sensitivity: '99.999', specificity: '0.001%' }));
    expect(baseRate.say(value)).toContain('All but fewer than 1 of 10,000 are flagged. Negative predictive value: 97.0%.');
  });

  test.each([
    [
      { ...rates, sensitivity: '100', specificity: '100' },
      [
        'Of 30 flagged, 30 have the outcome and 0 do not. Positive predictive value: 100%.',
        'Of 970 not flagged, 970 do not have the outcome and 0 do. Negative predictive value: 100%.',
      ],
    ],
    [{ ...rates, baseRate: '0.1', sensitivity: '100', specificity: '100' }, ['Of 1 flagged, 1 has the outcome and 0 do not.']],
  ])('%# says all and none where it is so', (typed, sentences) => {
    for (const sentence of sentences) expect(baseRate.say(read(readBaseRate(typed)))).toContain(sentence);
  });

  // √2 × Φ⁻¹(.501) = 0.0035, from R's qnorm.
  test('says that two groups are apart, however little', () => {
    expect(drawBaseRate(read(readBaseRate({ ...byAuc, auc: '.501' })))).toContain('less than 0.01 standard deviations apart');
    expect(drawBaseRate(read(readBaseRate({ ...byAuc, auc: '.5' })))).toContain('0.00 standard deviations apart');
  });

  test('draws no picture of nobody', () => {
    const html = drawBaseRate(read(readBaseRate({ ...rates, sensitivity: '0', specificity: '100' })));
    expect(html).toContain('Nobody is flagged, so there is no positive predictive value.');
    expect(html.match(/<svg/g)).toHaveLength(1);
  });

  test('says so where everybody is flagged', () => {
    expect(baseRate.say(read(readBaseRate({ ...rates, sensitivity: '100', specificity: '0' })))).toContain(
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
    [{ ...rates, baseRate: '1,234' }, 'Base rate: a comma or point can be read in two ways'],
    [{ ...rates, sensitivity: '-5' }, 'Sensitivity: enter a percentage from 0 to 100'],
    [{ ...rates, baseRate: '0' }, 'Base rate: enter a percentage'],
    [{ ...rates, baseRate: '100' }, 'Base rate: enter a percentage'],
    [{ ...rates, sensitivity: '101' }, 'Sensitivity: enter a percentage from 0 to 100'],
    [{ ...rates, specificity: 'most' }, 'Specificity: enter a percentage from 0 to 100'],
    [{ ...byAuc, auc: '.49' }, 'AUC: enter a decimal from .50 to .99'],
    [{ ...byAuc, auc: '1' }, 'AUC: enter a decimal from .50 to .99'],
    [{ ...byAuc, auc: '70%' }, 'AUC: enter a decimal from .50 to .99'],
    [{ ...byAuc, flaggedShare: '0' }, 'Share of everyone who is flagged: enter a percentage from 0.1 to 99.9'],
  ])('%# names the field and how to fix it', (typed, message) => {
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

  // Wilson's limits by hand: (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96.
  test.each([
    [{ events: '1', n: '1000000' }, '1 of 1,000,000 people: under 0.01%. 95% interval under 0.001% to 0.001%.'],
    [{ events: '0', n: '1000000' }, '0 of 1,000,000 people: 0%. 95% interval 0% to under 0.01%.'],
    [{ events: '999999', n: '1000000' }, '999,999 of 1,000,000 people: over 99.9%. 95% interval 99.999% to over 99.999%.'],
    [{ events: '1000000', n: '1000000' }, '1,000,000 of 1,000,000 people: 100%. 95% interval over 99.9% to 100%.'],
    [{ events: '20000', n: '1000000' }, '20,000 of 1,000,000 people: 2.0%. 95% interval 1.97% to 2.03%.'],
  ])('%# never makes none or all of what is neither', (typed, sentence) => {
    expect(interval.say(read(readInterval(typed)))).toBe(sentence);
  });

  test('says its result in one sentence', () => {
    expect(interval.say(read(readInterval({ events: '0', n: '73' })))).toBe('0 of 73 people: 0%. 95% interval 0% to 5.0%.');
  });

  test.each([
    [{ events: '', n: '80' }, 'People with the outcome: enter a whole number, such as 12, or a percentage with its sign'],
    [{ events: '1.5', n: '80' }, 'People with the outcome: enter a whole number'],
    [{ events: '1.128', n: '2000' }, 'People with the outcome: a comma or point can be read in two ways'],
    [{ events: '1,128%', n: '80' }, 'People with the outcome: a comma or point can be read in two ways'],
    [{ events: '12', n: '1.000' }, 'People in all: a comma or point can be read in two ways'],
    [{ events: '101%', n: '80' }, 'People with the outcome: enter a whole number'],
    [{ events: '81', n: '80' }, 'People with the outcome: enter at most 80, the number in ‘People in all’'],
    [{ events: '12', n: '' }, 'People in all: enter a whole number from 1 to 1,000,000'],
    [{ events: '12', n: '0' }, 'People in all: enter a whole number'],
    [{ events: '12', n: '1000001' }, 'People in all: enter a whole number'],
    [{ events: '15%', n: 'many' }, 'People in all: enter a whole number'],
  ])('%# names the field and how to fix it', (typed, message) => {
    const found = messages(readInterval(typed));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

test('nothing that was typed is drawn as it was typed', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  expect(messages(readBaseRate({ ...rates, baseRate: hostile })).join('')).not.toContain('<img');
  expect(messages(readInterval({ events: hostile, n: hostile })).join('')).not.toContain('<img');
});
