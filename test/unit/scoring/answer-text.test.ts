/** Answers in words. Expected values are read off the labels and units of the definitions. */
import { describe, expect, test } from 'vitest';
import { answerText, contributionText } from '../../../src/scoring/answer-text.ts';
import { type Answer, getInstrument, instruments, scoreInstrument } from '../../../src/scoring/index.ts';
import { interpretOutcome } from '../../../src/scoring/interpret.ts';
import { expected } from '../../fixtures/scoring/expected.ts';

const item = (instrument: string, id: string) => {
  const found = getInstrument(instrument).items.find((each) => each.id === id);
  if (!found) throw new Error(`fixture: ${instrument} has no ${id}`);
  return found;
};

describe('an answer in words', () => {
  test.each<[string, string, Answer, string]>([
    ['cport', 'ageAtIndex', 36, '36 years'],
    ['cport', 'ageAtIndex', '36', '36 years'],
    ['static-99r', 'ageAtRelease', 34.9, '34.9 years'],
    ['static-99r', 'priorSexualCharges', 1, '1 charge'],
    ['static-99r', 'priorSexualCharges', 0, '0 charges'],
    ['cport', 'sexualInterest', 'yes', 'Yes'],
    ['stable-2007', 'emotionalIdentificationWithChildren', 'notApplicable', 'Not applicable'],
    ['stable-2007', 'sexDrive', 2, '2'],
    ['stable-2007', 'sexDrive', '2', '2'],
    ['dc-srp', 'strangerVictim', 'unknown', 'Unknown'],
    ['cport', 'ageAtIndex', 'unknown', 'Unknown'],
    ['cport', 'sexualInterest', null, 'Not answered'],
    ['cport', 'sexualInterest', undefined, 'Not answered'],
    ['cport', 'sexualInterest', 'perhaps', 'perhaps'],
  ])('%s, %s: %o reads "%s"', (instrument, id, answer, text) => {
    expect(answerText(item(instrument, id), answer)).toBe(text);
  });
});

describe('a contribution in words', () => {
  const static99r = getInstrument('static-99r');
  test('of two counts names both', () => {
    expect(contributionText(static99r, 'priorSexualOffences', '4/1')).toBe('4 charges, 1 conviction');
  });
  test('of an item that another edition had is what was given', () => {
    expect(contributionText(static99r, 'gone', 'yes')).toBe('yes');
  });
});

describe.each(instruments.map((definition) => [definition.id, definition] as const))('every row of a scored %s', (id, definition) => {
  test('carries words that are no raw value', () => {
    const values = expected[id];
    if (!values) throw new Error(`no expected values for ${id}`);
    const answered = (more: Record<string, Answer>) =>
      interpretOutcome(definition, scoreInstrument(definition, { answers: { ...values.baseline, ...more }, facts: values.applicable }));
    for (const { answers } of Object.values(values.points).flat()) {
      const { rows } = answered(answers).total;
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row.answerText, `${row.itemId}: ${row.answer}`).toMatch(/^([A-Z][a-z]+( [a-z]+)*|\d|\d[\d.]* [a-z]+(, \d+ [a-z]+)?)$/);
    }
  });
});

test('an item that another instrument settled shows what was given for it', () => {
  const cport = getInstrument('cport');
  const casic = { neverMarried: 'yes', videos: 'yes', stories: 'yes' };
  const textFor = (sexualInterest: Answer) => {
    const answers = { ...expected['cport']?.baseline, sexualInterest };
    const { rows } = interpretOutcome(cport, scoreInstrument(cport, { answers, substitutes: { casic } })).total;
    return rows.find(({ itemId }) => itemId === 'sexualInterest')?.answerText;
  };
  expect([textFor('unknown'), textFor(null)]).toEqual(['Unknown', 'Not answered']);
});
