/** STABLE-2007 (references van-den-berg, bc-corrections, brankley-2017): thirteen ratings made by a trained rater, added up; three levels. */
import { type Book, openBook, slug, withAnswers } from './book.ts';
import { blankCases, type FactsTable, factCases, randomCases, unknownKeyCases } from './common-cases.ts';
import { happens, mulberry32, oneOf } from './random.ts';
import { badOption, line, listIssues, outcomeOfSum, refusedSubstitutes, sharedReasons } from './sheet.ts';
import type { Answers, Expected, Input, Instrument } from './types.ts';

const MAY_BE_NOT_APPLICABLE = 'emotionalIdentificationWithChildren';
const ITEMS = [
  'socialInfluences',
  'relationshipStability',
  MAY_BE_NOT_APPLICABLE,
  'hostilityTowardWomen',
  'socialRejection',
  'lackOfConcern',
  'impulsiveActs',
  'problemSolving',
  'negativeEmotionality',
  'sexDrive',
  'sexAsCoping',
  'deviantSexualInterests',
  'cooperationWithSupervision',
] as const;
const RATINGS = [0, 1, 2] as const;
const FACTS: FactsTable = { supported: { sex: 'male', ageGroup: 'adult', contactOffence: 'yes' }, excluding: [] };

const optionsOf = (id: string): readonly unknown[] => (id === MAY_BE_NOT_APPLICABLE ? [...RATINGS, 'notApplicable'] : RATINGS);

function level(total: number): string {
  if (total <= 3) return 'low';
  return total <= 11 ? 'moderate' : 'high';
}

export function expectedStable2007(input: Input): Expected {
  const answers = input.answers ?? {};
  const issues = listIssues(ITEMS, answers, Object.fromEntries(ITEMS.map((id) => [id, badOption(answers[id], optionsOf(id))])));
  issues.push(...refusedSubstitutes(input));
  if (issues.length > 0) return { status: 'invalid', issues };
  const reasons = sharedReasons(input);
  if (reasons.length > 0) return { status: 'notApplicable', reasons };
  return outcomeOfSum(
    ITEMS.map((id) => line(id, RATINGS, answers[id], () => (answers[id] === 'notApplicable' ? 0 : Number(answers[id])))),
    level,
  );
}

const all = (rating: unknown): Answers => Object.fromEntries(ITEMS.map((id) => [id, rating]));
/** Ratings that add up to `total`: twos first. */
const adding = (total: number): Answers => Object.fromEntries(ITEMS.map((id, index) => [id, Math.max(0, Math.min(2, total - 2 * index))]));
const SOME: Answers = Object.fromEntries(ITEMS.map((id, index) => [id, index % 3]));

function ownCases(book: Book): void {
  for (const id of ITEMS) {
    for (const rating of [1, 2])
      book.add(
        `only-${slug(id)}-${rating}`,
        `Only ${id}, rated ${rating}`,
        { answers: withAnswers(all(0), { [id]: rating }) },
        { byHand: { total: rating } },
      );
    for (const wrong of [3, '1', 1.5])
      book.add(
        `wrong-${slug(id)}-${slug(wrong)}-${typeof wrong}`,
        `${id}: ${JSON.stringify(wrong)}`,
        { answers: withAnswers(SOME, { [id]: wrong }) },
        { ...(wrong === '1' && { mistake: 'text-as-number' }), byHand: { issues: [{ code: 'notAnOption', itemId: id }] } },
      );
    if (id !== MAY_BE_NOT_APPLICABLE)
      book.add(
        `wrong-${slug(id)}-not-applicable`,
        `${id}: not applicable`,
        { answers: withAnswers(SOME, { [id]: 'notApplicable' }) },
        {
          why: 'Only emotional identification with children may be not applicable.',
          byHand: { issues: [{ code: 'notAnOption', itemId: id }] },
        },
      );
  }
  for (const wrong of [-1, 'yes', 'no', '', true, 'NA', 'notapplicable'])
    book.add(
      `wrong-third-${typeof wrong}-${slug(wrong) || 'empty'}`,
      `${MAY_BE_NOT_APPLICABLE}: ${JSON.stringify(wrong)}`,
      { answers: withAnswers(SOME, { [MAY_BE_NOT_APPLICABLE]: wrong }) },
      { byHand: { issues: [{ code: 'notAnOption', itemId: MAY_BE_NOT_APPLICABLE }] } },
    );
  for (let total = 0; total <= 26; total += 1) {
    const isEdge = [3, 4, 7, 8, 11, 12].includes(total);
    book.add(
      `total-${total}`,
      `A total of ${total}`,
      { answers: adding(total), facts: FACTS.supported },
      {
        ...(isEdge && { mistake: 'other-level-edges', why: 'Edges at 4 and 5 or at 7 and 8 circulate elsewhere.' }),
        byHand: { total, band: total < 4 ? 'low' : total < 12 ? 'moderate' : 'high', probability: null },
      },
    );
  }
  const notApplicable = (answers: Answers) => ({ answers: withAnswers(answers, { [MAY_BE_NOT_APPLICABLE]: 'notApplicable' }) });
  book.add('not-applicable-lowest', 'All ratings 0, the third not applicable', notApplicable(all(0)), {
    mistake: 'not-applicable-as-missing',
    byHand: { status: 'scored', total: 0, band: 'low' },
  });
  book.add('not-applicable-ones', 'All ratings 1, the third not applicable', notApplicable(all(1)), {
    mistake: 'not-applicable-as-missing',
    why: 'Scaled from 12 items to 13 this would be 13.',
    byHand: { total: 12, band: 'high' },
  });
  book.add('not-applicable-highest', 'All ratings 2, the third not applicable', notApplicable(all(2)), {
    mistake: 'not-applicable-as-missing',
    why: 'The highest total is then 24. The item counts as answered with 0 points, so one step up is 1.',
    byHand: { total: 24, range: { min: 24, max: 24 }, oneItemEitherWay: { min: 23, max: 25 } },
  });
  book.add(
    'not-applicable-level-edge',
    '11 points, the third not applicable',
    notApplicable(withAnswers(adding(13), { [MAY_BE_NOT_APPLICABLE]: 0 })),
    {
      mistake: 'not-applicable-as-missing',
      why: 'Scaled up this would be 11.9 and be rounded into the next level.',
      byHand: { total: 11, band: 'moderate' },
    },
  );
  book.add(
    'third-unknown',
    'All ratings 1, the third unknown',
    { answers: withAnswers(all(1), { [MAY_BE_NOT_APPLICABLE]: 'unknown' }) },
    {
      mistake: 'unknown-as-no',
      why: 'Unknown is not the same as not applicable.',
      byHand: { missing: [MAY_BE_NOT_APPLICABLE], range: { min: 12, max: 14 } },
    },
  );
  book.add(
    'prorating',
    'Twelve ratings of 1, one blank',
    { answers: withAnswers(all(1), { sexDrive: null }) },
    { mistake: 'prorating', byHand: { status: 'incomplete', missing: ['sexDrive'], range: { min: 12, max: 14 } } },
  );
  book.add(
    'wrong-several',
    'Several issues at once',
    { answers: { notAnItem: 1, ...withAnswers(SOME, { sexAsCoping: '2', socialInfluences: 3 }) } },
    {
      byHand: {
        issues: [
          { code: 'notAnOption', itemId: 'socialInfluences' },
          { code: 'notAnOption', itemId: 'sexAsCoping' },
          { code: 'unknownItem', itemId: 'notAnItem' },
        ],
      },
    },
  );
  book.add(
    'facts-csem-only',
    'CSEM offences only',
    {
      answers: SOME,
      facts: {
        sex: 'male',
        ageGroup: 'adult',
        csem: 'convicted',
        contactOffence: 'no',
        csemProduction: 'no',
        luring: 'no',
        otherVictimOffence: 'no',
      },
    },
    { why: 'It may be used with men who have CSEM offences only.', byHand: { status: 'scored' } },
  );
  book.add(
    'facts-no-sexual-offence',
    'No CSEM offence, no contact offence, no luring',
    { answers: SOME, facts: { csem: 'none', contactOffence: 'no', luring: 'no' } },
    { why: 'The advice is then against it, but only sex and age exclude.', byHand: { status: 'scored' } },
  );
  book.add(
    'takes-no-substitute',
    'A substitute, which STABLE-2007 does not take',
    { answers: SOME, substitutes: { casic: { videos: 'yes' } } },
    { byHand: { status: 'invalid' } },
  );
}

export const instrument: Instrument = {
  id: 'stable-2007',
  edition: '2007',
  title: 'STABLE-2007',
  bands: [
    ['low', 'Low'],
    ['moderate', 'Moderate'],
    ['high', 'High'],
  ].map(([id = '', label = '']) => ({ id, label, scheme: 'STABLE-2007 need levels' })),
  caveats: [
    'The ratings are made by a trained rater; adding them up is not an assessment.',
    'The levels are not checked against the manual. STABLE-2007 makes no risk statement on its own.',
  ],
  makeVectors: (seed) => {
    const book = openBook('stable-2007', expectedStable2007);
    const random = mulberry32(seed);
    ownCases(book);
    blankCases(book, ITEMS, SOME);
    factCases(book, SOME, FACTS);
    unknownKeyCases(book, SOME);
    randomCases(book, random, 150, FACTS, {
      items: ITEMS,
      complete: () =>
        Object.fromEntries(
          ITEMS.map((id) => [id, id === MAY_BE_NOT_APPLICABLE && happens(random, 30) ? 'notApplicable' : oneOf(random, RATINGS)]),
        ),
      wrong: (id) => oneOf(random, id === MAY_BE_NOT_APPLICABLE ? [3, '1', 0.5, 'yes'] : [3, '1', 0.5, 'yes', 'notApplicable', true]),
    });
    return book.vectors;
  },
};
