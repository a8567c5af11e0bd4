/** DC-SRP vectors: the five-year reduction, wrong answers, counts that contradict each other. */
import { type Book, slug, withAnswers } from './book.ts';
import { answersForTotal, PUBLISHED } from './dc-srp-points.ts';
import { AGES, SEXUAL_COUNTS, YEARS } from './dc-srp-rules.ts';
import type { Answers, IssueCode } from './types.ts';

const FIVE_YEARS: Answers = { inCustody: 'no', yearsSinceFollowUpStart: 5, yearsSinceLastOffence: 5, yearsSinceLastSexualOffence: 5 };

export function reductionCases(book: Book): void {
  const reduced = (total: number, changes: Answers = {}) => ({ answers: { ...answersForTotal(total), ...FIVE_YEARS, ...changes } });
  for (const total of [0, 1, 10, 21])
    book.add(`reduction-low-${total}`, `A total of ${total} with all conditions met stays Low`, reduced(total), {
      mistake: 'reduction-below-lowest',
      byHand: { total, band: 'low' },
    });
  for (const [total, to] of [
    [22, 'low'],
    [29, 'low'],
    [30, 'medium'],
    [35, 'medium'],
    [36, 'high'],
    [64, 'high'],
  ] as const)
    book.add(`reduction-${total}`, `A total of ${total} with all conditions met drops one band`, reduced(total), {
      mistake: 'reduction-changes-probability',
      byHand: { total, band: to, probability: PUBLISHED[total] },
    });
  for (const custody of ['yes', 'unknown', null])
    book.add(`reduction-custody-${custody}`, `Five years, but in custody: ${custody}`, reduced(30, { inCustody: custody }), {
      mistake: 'reduction-too-easily',
      byHand: { status: 'scored', band: 'high' },
    });
  for (const id of YEARS)
    for (const years of [0, 4, 'unknown', null])
      book.add(`reduction-${slug(id)}-${years}`, `Not in custody, ${id}: ${years}`, reduced(30, { [id]: years }), {
        mistake: 'reduction-too-easily',
        byHand: { status: 'scored', band: 'high' },
      });
  for (const id of YEARS)
    book.add(`reduction-${slug(id)}-109`, `Not in custody, ${id}: 109`, reduced(30, { [id]: 109 }), { byHand: { band: 'medium' } });
  book.add(
    'reduction-only-custody',
    'Only "not in custody" is given',
    { answers: { ...answersForTotal(36), inCustody: 'no' } },
    { mistake: 'reduction-too-easily', byHand: { band: 'veryHigh' } },
  );
  book.add(
    'reduction-without-custody',
    'Only the three periods are given',
    { answers: Object.fromEntries(Object.entries(reduced(36).answers).filter(([id]) => id !== 'inCustody')) },
    { mistake: 'reduction-too-easily', byHand: { band: 'veryHigh' } },
  );
  book.add('reduction-incomplete', 'Conditions met, but an item is blank', reduced(30, { ageAtFollowUpStart: null }), {
    byHand: { missing: ['ageAtFollowUpStart'] },
  });
}

export function wrongCases(book: Book, typical: Answers): void {
  const wrong = (id: string, values: readonly (readonly [unknown, IssueCode])[]) => {
    for (const [value, code] of values)
      book.add(
        `wrong-${slug(id)}-${typeof value}-${slug(value) || 'empty'}`,
        `${id}: ${JSON.stringify(value)}`,
        { answers: withAnswers(typical, { [id]: value }) },
        { ...(value === '5' && { mistake: 'text-as-number' }), byHand: { issues: [{ code, itemId: id }] } },
      );
  };
  for (const id of SEXUAL_COUNTS)
    wrong(id, [
      [-1, 'outOfRange'],
      [1000, 'outOfRange'],
      [0.5, 'notWhole'],
      ['5', 'notANumber'],
      ['', 'notANumber'],
      [true, 'notANumber'],
    ]);
  for (const id of [...AGES, ...YEARS])
    wrong(id, [
      [-1, 'outOfRange'],
      [110, 'outOfRange'],
      [17.5, 'notWhole'],
      ['5', 'notANumber'],
      ['', 'notANumber'],
    ]);
  wrong('totalSanctions', [
    [0, 'outOfRange'],
    [-1, 'outOfRange'],
    [1000, 'outOfRange'],
    [2.5, 'notWhole'],
    ['5', 'notANumber'],
  ]);
  for (const id of ['strangerVictim', 'inCustody'])
    wrong(id, [
      ['Yes', 'notAnOption'],
      ['', 'notAnOption'],
      [true, 'notAnOption'],
      [4, 'notAnOption'],
      ['notApplicable', 'notAnOption'],
    ]);

  const add = (id: string, title: string, changes: Answers, byHand: Record<string, unknown>, why?: string) =>
    book.add(
      `inconsistent-${id}`,
      title,
      { answers: withAnswers(typical, changes) },
      { ...(byHand['issues'] !== undefined && { mistake: 'sanctions-do-not-add-up' }), ...(why !== undefined && { why }), byHand },
    );
  const tooMany = { issues: [{ code: 'inconsistent', itemId: 'totalSanctions' }] };
  const none = { issues: [{ code: 'inconsistent', itemId: 'adultContactSanctions' }] };
  const zero = { adultContactSanctions: 0, childContactSanctions: 0, otherNonContactSanctions: 0, imageSanctions: 0 };
  add('one-too-many', 'Three sexual sanctions, two sanctions in all', { totalSanctions: 2 }, tooMany);
  add('equal', 'Three sexual sanctions, three in all', { totalSanctions: 3 }, { status: 'scored' }, 'As many is consistent.');
  add(
    'images-count',
    'Image sanctions count for the check',
    { adultContactSanctions: 0, childContactSanctions: 0, imageSanctions: 6 },
    tooMany,
  );
  add('none', 'No sexual sanction at all', zero, none);
  add('none-total-blank', 'No sexual sanction, total blank', { ...zero, totalSanctions: null }, none, 'All values involved are known.');
  add(
    'none-total-zero',
    'No sexual sanction, total 0',
    { ...zero, totalSanctions: 0 },
    {
      issues: [
        { code: 'inconsistent', itemId: 'adultContactSanctions' },
        { code: 'outOfRange', itemId: 'totalSanctions' },
      ],
    },
  );
  add(
    'one-count-unknown',
    'Nine sexual sanctions known, one count unknown, five in all',
    { adultContactSanctions: 9, imageSanctions: 'unknown' },
    { status: 'incomplete' },
    'Raised only when every value involved is known.',
  );
  add('zero-but-one-blank', 'Three counts zero, one blank', { ...zero, imageSanctions: null }, { missing: ['imageSanctions'] });
  add(
    'total-unknown',
    'More sexual sanctions than usual, total unknown',
    { adultContactSanctions: 9, totalSanctions: 'unknown' },
    { missing: ['totalSanctions'] },
  );
  add(
    'and-incomplete',
    'Too many sexual sanctions, another item blank',
    { totalSanctions: 2, ageAtFollowUpStart: null },
    tooMany,
    'Inconsistency comes before completeness.',
  );
  add(
    'and-other-issue',
    'No sexual sanction, and an age out of range',
    { ...zero, ageAtFollowUpStart: 200 },
    {
      issues: [
        { code: 'inconsistent', itemId: 'adultContactSanctions' },
        { code: 'outOfRange', itemId: 'ageAtFollowUpStart' },
      ],
    },
  );
  book.add(
    'inconsistent-and-excluded',
    'Too many sexual sanctions, for a woman',
    { answers: withAnswers(typical, { totalSanctions: 2 }), facts: { sex: 'female' } },
    { byHand: tooMany },
  );
  book.add(
    'takes-no-substitute',
    'A substitute, which DC-SRP does not take',
    { answers: typical, substitutes: { casic: { videos: 'yes' } } },
    { byHand: { status: 'invalid' } },
  );
}
