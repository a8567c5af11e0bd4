/** What readers are told of an answer that was not accepted: the field by its label, and how to correct it. */
import { describe, expect, test } from 'vitest';
import { getInstrument, scoreInstrument } from '../../../src/scoring/index.ts';
import { expected } from '../../fixtures/scoring/expected.ts';

const baselineOf = (id: string) => (expected[id] as (typeof expected)[string]).baseline;

function messageFor(id: string, changes: Record<string, unknown>, substitutes?: object): string {
  const input = { answers: { ...baselineOf(id), ...changes }, substitutes };
  const outcome = scoreInstrument(getInstrument(id), input as Parameters<typeof scoreInstrument>[1]);
  if (outcome.status !== 'invalid') return outcome.status;
  return outcome.issues.map(({ message }) => message).join(' ');
}
const noticesFor = (casic: Record<string, string>) => {
  const answers = { ...baselineOf('cport'), sexualInterest: 'unknown' };
  const outcome = scoreInstrument(getInstrument('cport'), { answers, substitutes: { casic } });
  return 'notices' in outcome ? outcome.notices.filter(({ id }) => id.startsWith('substitute')).map(({ label }) => label) : [];
};

describe('messages of issues', () => {
  test('text where a number belongs', () => {
    expect(messageFor('cport', { ageAtIndex: 'old' })).toMatchInlineSnapshot(`"Enter ‘Age at index’ as a number, or mark it as unknown."`);
  });
  test('decimals where a whole number belongs', () => {
    expect(messageFor('cport', { ageAtIndex: 30.5 })).toMatchInlineSnapshot(`"Enter ‘Age at index’ as a whole number, without decimals."`);
  });
  test('a number outside the limits', () => {
    expect(messageFor('cport', { ageAtIndex: 17 })).toMatchInlineSnapshot(`"Enter ‘Age at index’ as a number from 18 to 110."`);
  });
  test('an answer that is no option', () => {
    expect(messageFor('cport', { sexualInterest: 'perhaps' })).toMatchInlineSnapshot(
      `"Choose one of the listed answers for ‘Indication of sexual interest’, or mark it as unknown."`,
    );
  });
  test('an answer of the instrument that stands in', () => {
    expect(messageFor('cport', {}, { casic: { videos: 'perhaps' } })).toMatchInlineSnapshot(
      `"Choose one of the listed answers for CASIC, ‘CSEM included videos’, or mark it as unknown."`,
    );
  });
  test('an item that does not exist', () => {
    expect(messageFor('cport', { videos: 'yes' })).toMatchInlineSnapshot(
      `"CPORT has no item called ‘videos’. Take this answer out, or correct its name."`,
    );
  });
  test('an item that the stand-in does not have', () => {
    expect(messageFor('cport', {}, { casic: { age: 3 } })).toMatchInlineSnapshot(
      `"CASIC has no item called ‘age’. Take this answer out, or correct its name."`,
    );
  });
  test('a stand-in that the instrument does not take', () => {
    expect(messageFor('cport', {}, { 'stable-2007': {} })).toMatchInlineSnapshot(
      `"CPORT takes no answers from ‘stable-2007’. Take them out."`,
    );
  });
  test('a long name is cut after 60 characters', () => {
    expect(messageFor('cport', { ['x'.repeat(61)]: 1 })).toContain(`‘${'x'.repeat(60)}’`);
    expect(messageFor('cport', {}, { ['x'.repeat(61)]: {} })).toContain(`‘${'x'.repeat(60)}’`);
  });
});

describe('notices of a stand-in', () => {
  test('the item is present', () => {
    expect(noticesFor({ neverMarried: 'yes', videos: 'yes', stories: 'yes' })).toMatchInlineSnapshot(`
      [
        "CASIC stands in for ‘Indication of sexual interest’: its total is 3 to 6, and 3 or more counts as present. The item scores 1.",
      ]
    `);
  });
  test('the item is absent', () => {
    expect(
      noticesFor({
        neverMarried: 'no',
        videos: 'no',
        stories: 'no',
        durationTwoYears: 'no',
        volunteered: 'no',
        onlineCommunication: 'no',
      }),
    ).toMatchInlineSnapshot(`
      [
        "CASIC stands in for ‘Indication of sexual interest’: its total is 0, and 3 or more counts as present. The item scores 0.",
      ]
    `);
  });
  test('it is still open', () => {
    expect(noticesFor({ videos: 'yes' })).toMatchInlineSnapshot(`
      [
        "CASIC cannot yet stand in for ‘Indication of sexual interest’: its total may be 1 to 6, and 3 or more counts as present.",
      ]
    `);
  });
  test('nothing is said where nothing was answered', () => {
    expect(noticesFor({})).toEqual([]);
  });
});
