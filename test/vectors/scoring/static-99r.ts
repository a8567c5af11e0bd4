/** The Static-99R vectors: ages, prior offences, levels, wrong answers, mistakes that circulate. */
import { type Book, openBook, slug, withAnswers } from './book.ts';
import { blankCases, type FactsTable, factCases, randomCases, unknownKeyCases } from './common-cases.ts';
import { happens, mulberry32, oneOf, wholeBetween } from './random.ts';
import { NONE, priorCases } from './static-99r-priors.ts';
import { COUNTS, expectedStatic99r, ITEMS, VICTIM_FACTS, YES_NO_ITEMS } from './static-99r-rules.ts';
import type { Answers, Instrument } from './types.ts';

const NO_VICTIM = { contactOffence: 'no', csemProduction: 'no', luring: 'no', otherVictimOffence: 'no' };

const FACTS: FactsTable = {
  supported: { sex: 'male', ageGroup: 'adult', contactOffence: 'yes', csemProduction: 'no', luring: 'no', otherVictimOffence: 'no' },
  excluding: [['no-identifiable-victim', 'No offence against an identifiable victim', NO_VICTIM]],
};

/** Levels of the totals from -3 to 12, written out. */
const LEVELS = ['I', 'I', 'II', 'II', 'III', 'III', 'III', 'IVa', 'IVa', 'IVb', 'IVb', 'IVb', 'IVb', 'IVb', 'IVb', 'IVb'];

const SOME: Answers = { ...NONE, unrelatedVictim: 'yes', priorSexualCharges: 3, priorSexualConvictions: 1 };
const ONE_POINT_ITEMS = [
  'indexNonsexualViolence',
  'priorNonsexualViolence',
  'noncontactSexualConviction',
  'unrelatedVictim',
  'strangerVictim',
  'maleVictim',
] as const;

function answersForTotal(total: number): Answers {
  if (total < -1) return withAnswers(NONE, { ageAtRelease: 60, ...(total === -2 && { unrelatedVictim: 'yes' }) });
  if (total < 0) return withAnswers(NONE, { ageAtRelease: 40 });
  const priors = Math.max(0, Math.min(3, total - 7));
  return withAnswers(NONE, {
    ...Object.fromEntries(ONE_POINT_ITEMS.slice(0, total).map((id) => [id, 'yes'])),
    ...(total > 6 && { livedWithPartner: 'no' }),
    priorSexualCharges: [0, 2, 5, 6][priors] ?? 0,
    ...(total > 10 && { ageAtRelease: 34.9 }),
    ...(total > 11 && { priorSentencingDates: 4 }),
  });
}

function boundaryCases(book: Book): void {
  for (const [age, points] of [
    [18, 1],
    [34, 1],
    [34.9, 1],
    [34.99, 1],
    [35, 0],
    [35.1, 0],
    [39, 0],
    [39.9, 0],
    [39.99, 0],
    [40, -1],
    [40.5, -1],
    [59, -1],
    [59.9, -1],
    [59.99, -1],
    [60, -3],
    [60.1, -3],
    [110, -3],
  ] as const) {
    const isNear = [34.99, 39.99, 59.99].includes(age);
    book.add(
      `age-${slug(age)}`,
      `Age ${age} gives ${points}`,
      { answers: withAnswers(NONE, { ageAtRelease: age }) },
      {
        ...(isNear && { mistake: 'age-edge', why: 'The edges lie at 35, 40 and 60 exactly; ages are not rounded.' }),
        byHand: { total: points },
      },
    );
  }
  for (const id of [...ONE_POINT_ITEMS])
    book.add(`only-${slug(id)}`, `Only ${id}`, { answers: withAnswers(NONE, { [id]: 'yes' }) }, { byHand: { total: 1 } });
  book.add(
    'never-lived-with-partner',
    'Never lived with a partner for two years',
    { answers: withAnswers(NONE, { livedWithPartner: 'no' }) },
    { why: 'Here "no" is the answer that scores.', byHand: { total: 1 } },
  );
  for (const [dates, points] of [
    [0, 0],
    [3, 0],
    [4, 1],
    [5, 1],
    [999, 1],
  ] as const)
    book.add(
      `sentencing-dates-${dates}`,
      `${dates} prior sentencing dates give ${points}`,
      { answers: withAnswers(NONE, { priorSentencingDates: dates }) },
      { byHand: { total: points } },
    );
  for (let total = -3; total <= 12; total += 1) {
    const isEdge = [-2, -1, 0, 1, 3, 4, 5, 6].includes(total);
    book.add(
      `total-${slug(total)}`,
      `A total of ${total}`,
      { answers: answersForTotal(total), facts: FACTS.supported },
      { ...(isEdge && { mistake: 'other-level-edges' }), byHand: { total, band: LEVELS[total + 3], probability: null } },
    );
  }
  book.add(
    'level-not-old-low',
    'A total of 1 is Level III',
    { answers: withAnswers(NONE, { maleVictim: 'yes' }) },
    {
      mistake: 'other-level-edges',
      why: 'One implementation gives Level I to every total up to 1; the superseded labels called it low.',
      byHand: { total: 1, band: 'III' },
    },
  );
}

function otherCases(book: Book): void {
  book.add(
    'stranger-unknown',
    'Stranger victim unknown',
    { answers: withAnswers(SOME, { strangerVictim: 'unknown' }) },
    { mistake: 'stranger-unknown-as-yes', byHand: { missing: ['strangerVictim'], range: { min: 3, max: 4 } } },
  );
  book.add(
    'partner-blank',
    'Only the partner item is blank',
    { answers: withAnswers(SOME, { livedWithPartner: null }) },
    {
      mistake: 'prorating',
      why: 'Whether one omission may be let pass was not found in what was read.',
      byHand: { status: 'incomplete', range: { min: 3, max: 4 } },
    },
  );
  book.add(
    'either-way-age',
    'At 45 the next step down for age is two points away',
    { answers: withAnswers(NONE, { ageAtRelease: 45 }) },
    { byHand: { total: -1, oneItemEitherWay: { min: -3, max: 0 } } },
  );
  book.add(
    'either-way-lowest',
    'The lowest total cannot fall',
    { answers: withAnswers(NONE, { ageAtRelease: 70 }) },
    { byHand: { total: -3, oneItemEitherWay: { min: -3, max: -1 } } },
  );
  for (const [age, code] of [
    [17.99, 'outOfRange'],
    [110.01, 'outOfRange'],
    [-40, 'outOfRange'],
    ['40', 'notANumber'],
    ['', 'notANumber'],
    [false, 'notANumber'],
    ['40-59', 'notANumber'],
  ] as const) {
    book.add(
      `wrong-age-${typeof age}-${slug(age) || 'empty'}`,
      `Age ${JSON.stringify(age)}`,
      { answers: withAnswers(SOME, { ageAtRelease: age }) },
      { ...(age === '40' && { mistake: 'text-as-number' }), byHand: { issues: [{ code, itemId: 'ageAtRelease' }] } },
    );
  }
  for (const id of COUNTS) {
    for (const [count, code] of [
      [-1, 'outOfRange'],
      [1000, 'outOfRange'],
      [1.5, 'notWhole'],
      [-0.5, 'notWhole'],
      ['2', 'notANumber'],
      ['2+', 'notANumber'],
      ['yes', 'notANumber'],
    ] as const) {
      book.add(
        `wrong-${slug(id)}-${slug(count).replace('+', '-or-more')}-${typeof count}`,
        `${id}: ${JSON.stringify(count)}`,
        { answers: withAnswers(SOME, { [id]: count }) },
        { byHand: { issues: [{ code, itemId: id }] } },
      );
    }
  }
  for (const id of YES_NO_ITEMS)
    for (const wrong of ['Yes', 1])
      book.add(
        `wrong-${slug(id)}-${slug(wrong)}`,
        `${id}: ${JSON.stringify(wrong)}`,
        { answers: withAnswers(SOME, { [id]: wrong }) },
        { byHand: { issues: [{ code: 'notAnOption', itemId: id }] } },
      );
  for (const field of VICTIM_FACTS) {
    for (const value of ['yes', 'unknown'])
      book.add(
        `facts-${slug(field)}-${value}`,
        `All four victim facts "no" but ${field}: ${value}`,
        { answers: SOME, facts: { ...NO_VICTIM, [field]: value } },
        { why: 'Excluded only if all four are explicitly "no".', byHand: { status: 'scored' } },
      );
    book.add(
      `facts-without-${slug(field)}`,
      `Three victim facts "no", ${field} absent`,
      { answers: SOME, facts: Object.fromEntries(Object.entries(NO_VICTIM).filter(([name]) => name !== field)) },
      { mistake: 'unknown-fact-excludes', byHand: { status: 'scored' } },
    );
  }
  book.add(
    'takes-no-substitute',
    'A substitute, which Static-99R does not take',
    { answers: SOME, substitutes: { casic: { videos: 'yes' } } },
    { byHand: { status: 'invalid' } },
  );
}

export const instrument: Instrument = {
  id: 'static-99r',
  edition: '2016',
  title: 'Static-99R',
  bands: [
    ['I', 'Level I, very low'],
    ['II', 'Level II, below average'],
    ['III', 'Level III, average'],
    ['IVa', 'Level IVa, above average'],
    ['IVb', 'Level IVb, well above average'],
  ].map(([id = '', label = '']) => ({ id, label, scheme: 'Static-99R standardised risk levels (2016)' })),
  caveats: [
    'The edges between the levels I, II and III, and "whichever scores higher", are not checked against the manual.',
    'No rates by score.',
  ],
  makeVectors: (seed) => {
    const book = openBook('static-99r', expectedStatic99r);
    const random = mulberry32(seed);
    boundaryCases(book);
    priorCases(book);
    otherCases(book);
    blankCases(book, ITEMS, SOME);
    factCases(book, SOME, FACTS);
    unknownKeyCases(book, SOME);
    const count = () => (happens(random, 90) ? oneOf(random, [0, 0, 1, 2, 3, 4, 5, 6, 7]) : wholeBetween(random, 8, 999));
    randomCases(book, random, 250, FACTS, {
      items: ITEMS,
      complete: () =>
        Object.fromEntries(
          ITEMS.map((id) => [
            id,
            id === 'ageAtRelease'
              ? wholeBetween(random, 180, 850) / 10
              : COUNTS.some((each) => each === id)
                ? count()
                : oneOf(random, ['yes', 'no']),
          ]),
        ),
      wrong: (id) =>
        id === 'ageAtRelease' || COUNTS.some((each) => each === id)
          ? oneOf(random, [-1, 1000, '35', '', true, 'many'])
          : oneOf(random, ['Yes', '', true, 1, 0]),
    });
    return book.vectors;
  },
};
