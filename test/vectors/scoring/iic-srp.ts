/** IIC-SRP (reference moj-2026): no sum; the first row that fits gives probability and band. */
import { type Book, openBook, slug, withAnswers } from './book.ts';
import { blankCases, factCases, randomCases, unknownKeyCases } from './common-cases.ts';
import { ENGLAND_AND_WALES, jurisdictionReasons } from './dc-srp-rules.ts';
import { mulberry32, oneOf } from './random.ts';
import { badNumber, isCount, isMissing, listIssues, refusedSubstitutes } from './sheet.ts';
import type { Answers, Expected, Input, Instrument, IssueCode } from './types.ts';

const ITEMS = ['imageSanctions', 'childContactSanctions', 'adultContactSanctions', 'otherNonContactSanctions'] as const;

function row(images: number, children: number): { probability: number; band: string; notices: string[] } {
  if (images >= 2) return { probability: 0.1031, band: 'high', notices: [] };
  if (images === 1) return { probability: 0.03328, band: 'medium', notices: [] };
  if (children >= 2) return { probability: 0.00926, band: 'low', notices: [] };
  if (children === 1) return { probability: 0.00634, band: 'low', notices: [] };
  // Not all counts are zero here, so there is another sexual sanction.
  return { probability: 0.00281, band: 'low', notices: ['versionsDiffer'] };
}

export function expectedIicSrp(input: Input): Expected {
  const answers = input.answers ?? {};
  const found: Record<string, IssueCode | undefined> = Object.fromEntries(ITEMS.map((id) => [id, badNumber(answers[id], 0, 999)]));
  if (ITEMS.every((id) => isCount(answers[id]) && answers[id] === 0)) found['imageSanctions'] = 'inconsistent';
  const issues = [...listIssues(ITEMS, answers, found), ...refusedSubstitutes(input)];
  if (issues.length > 0) return { status: 'invalid', issues };
  const reasons = jurisdictionReasons(input);
  if (reasons.length > 0) return { status: 'notApplicable', reasons };
  const missing = ITEMS.filter((id) => isMissing(answers[id]));
  if (missing.length > 0) return { status: 'incomplete', missing, range: null };
  return {
    status: 'scored',
    total: null,
    ...row(Number(answers['imageSanctions']), Number(answers['childContactSanctions'])),
    range: null,
    oneItemEitherWay: null,
  };
}

const counts = (images: unknown, children: unknown, adults: unknown, others: unknown): Answers => ({
  imageSanctions: images,
  childContactSanctions: children,
  adultContactSanctions: adults,
  otherNonContactSanctions: others,
});
const SOME = counts(1, 1, 1, 0);

function ownCases(book: Book): void {
  for (const images of [0, 1, 2, 3]) {
    for (const children of [0, 1, 2, 3]) {
      for (const [adults, others] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
        [2, 3],
      ] as const) {
        if (images + children + adults + others === 0) continue;
        const mistake =
          images >= 2
            ? 'very-high-for-iic'
            : images === 1 && children > 0
              ? 'rows-added-up'
              : images === 1
                ? 'percent-for-fraction'
                : undefined;
        book.add(
          `row-${images}-${children}-${adults}-${others}`,
          `${images} image, ${children} contact-child, ${adults} contact-adult, ${others} other sanctions`,
          { answers: counts(images, children, adults, others) },
          {
            ...(mistake !== undefined && { mistake }),
            byHand: {
              total: null,
              range: null,
              oneItemEitherWay: null,
              ...(images >= 2 && { band: 'high', probability: 0.1031 }),
              ...(images === 1 && { band: 'medium', probability: 0.03328 }),
              ...(images === 0 && { band: 'low' }),
            },
          },
        );
      }
    }
  }
  book.add(
    'highest',
    '999 of each is High, 0.1031',
    { answers: counts(999, 999, 999, 999), facts: ENGLAND_AND_WALES.supported },
    { mistake: 'very-high-for-iic', byHand: { band: 'high', probability: 0.1031 } },
  );
  book.add(
    'one-image-not-high',
    'One image sanction is Medium',
    { answers: counts(1, 0, 0, 0), facts: ENGLAND_AND_WALES.supported },
    {
      mistake: 'very-high-for-iic',
      why: 'The bands that were corrected called it High.',
      byHand: { band: 'medium', probability: 0.03328 },
    },
  );
  book.add(
    'two-children-not-medium',
    'Two contact-child sanctions are Low',
    { answers: counts(0, 2, 0, 0), facts: ENGLAND_AND_WALES.supported },
    { mistake: 'very-high-for-iic', why: 'The bands that were corrected called it Medium.', byHand: { band: 'low', probability: 0.00926 } },
  );
  book.add('one-child', 'One contact-child sanction', { answers: counts(0, 1, 0, 0) }, { byHand: { band: 'low', probability: 0.00634 } });
  for (const [id, adults, others] of [
    ['adult', 1, 0],
    ['other', 0, 1],
    ['both', 1, 1],
  ] as const)
    book.add(
      `last-row-${id}`,
      `Other sexual sanctions only: ${id}`,
      { answers: counts(0, 0, adults, others), facts: ENGLAND_AND_WALES.supported },
      {
        why: 'Versions differ on whether both counts are needed: the result carries the notice.',
        byHand: { band: 'low', probability: 0.00281, notices: ['versionsDiffer'] },
      },
    );
  book.add(
    'none',
    'No sexual sanction at all',
    { answers: counts(0, 0, 0, 0) },
    { mistake: 'sanctions-do-not-add-up', byHand: { issues: [{ code: 'inconsistent', itemId: 'imageSanctions' }] } },
  );
  book.add(
    'none-and-excluded',
    'No sexual sanction, for a woman',
    { answers: counts(0, 0, 0, 0), facts: { sex: 'female' } },
    { why: 'What cannot be right comes before exclusion.', byHand: { status: 'invalid' } },
  );
  book.add(
    'zero-but-one-blank',
    'Three counts zero, one blank',
    { answers: counts(0, 0, 0, null) },
    {
      why: 'Raised only when every value involved is known.',
      byHand: { status: 'incomplete', missing: ['otherNonContactSanctions'], range: null },
    },
  );
  book.add(
    'decided-but-blank',
    'Two image sanctions, everything else blank',
    { answers: { imageSanctions: 2 } },
    {
      mistake: 'blank-as-no',
      why: 'Any blank leaves it incomplete, even where a row already fits.',
      byHand: { status: 'incomplete', range: null },
    },
  );
  for (const id of ITEMS) {
    for (const [value, code] of [
      [-1, 'outOfRange'],
      [1000, 'outOfRange'],
      [1.5, 'notWhole'],
      [-0.5, 'notWhole'],
      ['1', 'notANumber'],
      ['2+', 'notANumber'],
      ['', 'notANumber'],
      [true, 'notANumber'],
      ['yes', 'notANumber'],
    ] as const) {
      book.add(
        `wrong-${slug(id)}-${typeof value}-${slug(value).replace('+', '-or-more') || 'empty'}`,
        `${id}: ${JSON.stringify(value)}`,
        { answers: withAnswers(SOME, { [id]: value }) },
        { ...(value === '1' && { mistake: 'text-as-number' }), byHand: { issues: [{ code, itemId: id }] } },
      );
    }
  }
  book.add(
    'total-sanctions-is-no-item',
    'A key that only DC-SRP has',
    { answers: withAnswers(SOME, { totalSanctions: 5 }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'totalSanctions' }] } },
  );
  book.add(
    'takes-no-substitute',
    'A substitute, which IIC-SRP does not take',
    { answers: SOME, substitutes: { casic: { videos: 'yes' } } },
    { byHand: { status: 'invalid' } },
  );
}

export const instrument: Instrument = {
  id: 'iic-srp',
  edition: 'August 2026',
  title: 'IIC-SRP, images and indirect contact (formerly OSP/IIC), version of August 2026',
  bands: [
    ['low', 'Low'],
    ['medium', 'Medium'],
    ['high', 'High'],
  ].map(([id = '', label = '']) => ({ id, label, scheme: 'IIC-SRP bands (August 2026)' })),
  caveats: [
    'For men in England and Wales. Rows as in the published service code of 4 August 2026.',
    'On the last row versions differ: the code of August 2026 wants both other counts, earlier rules either. The vectors take either and expect the notice.',
  ],
  makeVectors: (seed) => {
    const book = openBook('iic-srp', expectedIicSrp);
    const random = mulberry32(seed);
    ownCases(book);
    blankCases(book, ITEMS, SOME);
    factCases(book, SOME, ENGLAND_AND_WALES);
    unknownKeyCases(book, SOME);
    randomCases(book, random, 250, ENGLAND_AND_WALES, {
      items: ITEMS,
      complete: () => Object.fromEntries(ITEMS.map((id) => [id, oneOf(random, [0, 0, 0, 0, 1, 2, 3, 999])])),
      wrong: () => oneOf(random, [-1, 1000, 1.5, '1', '', true, 'many']),
    });
    return book.vectors;
  },
};
