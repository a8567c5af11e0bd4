import { describe, expect, test } from 'vitest';
import { DefinitionError, getInstrument, instruments } from '../../../src/scoring/index.ts';
import { expected } from '../../fixtures/scoring/expected.ts';
import { describeInstrument } from '../../helpers/scoring-shared-suite.ts';

for (const definition of instruments) {
  const values = expected[definition.id];
  if (values === undefined)
    throw new Error(`no expected values for ${definition.id}: work them out by hand and add them to test/fixtures/scoring/expected.ts`);
  describeInstrument(definition, values);
}

describe('the list of instruments', () => {
  test('holds exactly the six of the contract, in its order', () => {
    expect(instruments.map(({ id }) => id)).toEqual(['cport', 'casic', 'static-99r', 'stable-2007', 'dc-srp', 'iic-srp']);
    expect(Object.keys(expected)).toEqual(instruments.map(({ id }) => id));
  });
  test('has the items of the contract in their order', () => {
    expect(instruments.map(({ items }) => items.map(({ id }) => id).join(' '))).toEqual([
      'ageAtIndex priorCriminalHistory contactSexualOffending conditionalReleaseFailure sexualInterest moreBoyThanGirlCsem moreBoyThanGirlOther',
      'neverMarried videos stories durationTwoYears volunteered onlineCommunication',
      'ageAtRelease livedWithPartner indexNonsexualViolence priorNonsexualViolence priorSexualCharges priorSexualConvictions priorSentencingDates noncontactSexualConviction unrelatedVictim strangerVictim maleVictim',
      'socialInfluences relationshipStability emotionalIdentificationWithChildren hostilityTowardWomen socialRejection lackOfConcern impulsiveActs problemSolving negativeEmotionality sexDrive sexAsCoping deviantSexualInterests cooperationWithSupervision',
      'adultContactSanctions childContactSanctions otherNonContactSanctions imageSanctions ageAtFollowUpStart ageAtLastSexualOffence totalSanctions strangerVictim inCustody yearsSinceFollowUpStart yearsSinceLastOffence yearsSinceLastSexualOffence',
      'imageSanctions childContactSanctions adultContactSanctions otherNonContactSanctions',
    ]);
  });
  test('gives a definition by its id', () => {
    expect(getInstrument('cport').title).toBe('CPORT');
  });
  for (const id of ['', 'CPORT', 'rm2000-s', '__proto__', 'constructor', undefined, null, 7, Symbol('cport'), {}, Object.create(null)]) {
    test(`throws a DefinitionError for ${typeof id === 'string' ? `'${id}'` : typeof id}`, () => {
      expect(() => getInstrument(id as string)).toThrow(DefinitionError);
    });
  }
  test('names the known ids when one is unknown', () => {
    expect(() => getInstrument('cprot')).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: getInstrument: id must be one of cport, casic, static-99r, stable-2007, dc-srp, iic-srp, got 'cprot']`,
    );
  });
});
