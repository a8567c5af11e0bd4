/** The CPORT vectors: ages, totals, CASIC in place of the sexual-interest item, wrong answers, mistakes that circulate. */
import { type Book, openBook, slug, withAnswers } from './book.ts';
import { CASIC_ITEMS, CSEM_FACTS, casicAnswers, WRONG_OPTIONS } from './casic.ts';
import { blankCases, factCases, randomCases, unknownKeyCases } from './common-cases.ts';
import { expectedCport, ITEMS, YES_NO_ITEMS } from './cport-rules.ts';
import { happens, mulberry32, oneOf, type Random, wholeBetween } from './random.ts';
import type { Answers, Instrument } from './types.ts';

const NONE: Answers = { ageAtIndex: 50, ...Object.fromEntries(YES_NO_ITEMS.map((id) => [id, 'no'])) };
const SOME: Answers = { ...NONE, ageAtIndex: 30, contactSexualOffending: 'yes' };
const OPEN: Answers = withAnswers(SOME, { sexualInterest: 'unknown' });

function ageAndTotalCases(book: Book): void {
  for (const [age, points] of [
    [18, 1],
    [25, 1],
    [34, 1],
    [35, 1],
    [36, 0],
    [37, 0],
    [60, 0],
    [109, 0],
    [110, 0],
  ] as const) {
    book.add(
      `age-${age}`,
      `Age ${age} scores ${points}`,
      { answers: withAnswers(NONE, { ageAtIndex: age }) },
      { ...(age === 35 && { mistake: 'age-edge', why: '"35 or younger" includes 35.' }), byHand: { total: points } },
    );
  }
  for (let total = 0; total <= 7; total += 1) {
    const answers = withAnswers(NONE, {
      ageAtIndex: total > 0 ? 35 : 36,
      ...Object.fromEntries(YES_NO_ITEMS.slice(0, Math.max(0, total - 1)).map((id) => [id, 'yes'])),
    });
    book.add(
      `total-${total}`,
      `A total of ${total} has no level`,
      { answers, facts: CSEM_FACTS.supported },
      {
        mistake: 'level-where-none',
        why: 'Five bands circulate without a source; the developers publish none.',
        byHand: { total, band: null, probability: null },
      },
    );
  }
  for (const id of YES_NO_ITEMS)
    book.add(`only-${slug(id)}`, `Only ${id}`, { answers: withAnswers(NONE, { [id]: 'yes' }) }, { byHand: { total: 1 } });
  book.add(
    'items-3-and-4',
    'Contact offending yes, failure on conditional release no',
    { answers: withAnswers(NONE, { contactSexualOffending: 'yes', conditionalReleaseFailure: 'unknown' }) },
    { why: 'Items go by name: a secondary source swaps the third and the fourth.', byHand: { missing: ['conditionalReleaseFailure'] } },
  );
  book.add(
    'prorating',
    'Six items "yes", one blank',
    { answers: withAnswers(Object.fromEntries(ITEMS.map((id) => [id, id === 'ageAtIndex' ? 30 : 'yes'])), { moreBoyThanGirlOther: null }) },
    { mistake: 'prorating', why: 'Scaled up, this would be called 7.', byHand: { status: 'incomplete', range: { min: 6, max: 7 } } },
  );
  book.add(
    'order',
    'The same answers in another order',
    { answers: Object.fromEntries(Object.entries(SOME).reverse()) },
    { why: 'The order in which answers are given is irrelevant.', byHand: { total: 2 } },
  );
}

function wrongCases(book: Book): void {
  for (const [age, code] of [
    [17, 'outOfRange'],
    [111, 'outOfRange'],
    [-30, 'outOfRange'],
    [0, 'outOfRange'],
    [35.5, 'notWhole'],
    [17.5, 'notWhole'],
    [200.5, 'notWhole'],
    ['35', 'notANumber'],
    ['', 'notANumber'],
    [true, 'notANumber'],
    ['thirty', 'notANumber'],
    ['notApplicable', 'notANumber'],
  ] as const) {
    const isText = age === '35';
    book.add(
      `wrong-age-${typeof age}-${slug(age) || 'empty'}`,
      `Age ${JSON.stringify(age)}`,
      { answers: withAnswers(SOME, { ageAtIndex: age }) },
      { ...(isText && { mistake: 'text-as-number' }), byHand: { issues: [{ code, itemId: 'ageAtIndex' }] } },
    );
  }
  for (const id of YES_NO_ITEMS) {
    WRONG_OPTIONS.slice(0, 5).forEach((wrong, index) => {
      book.add(
        `wrong-${slug(id)}-${index + 1}`,
        `${id}: ${JSON.stringify(wrong)}`,
        { answers: withAnswers(SOME, { [id]: wrong }) },
        { byHand: { issues: [{ code: 'notAnOption', itemId: id }] } },
      );
    });
  }
  book.add(
    'wrong-several',
    'Several issues at once',
    { answers: { notAnItem: 'yes', ...withAnswers(SOME, { moreBoyThanGirlOther: 'x', ageAtIndex: '30', sexualInterest: 1 }) } },
    {
      why: 'One issue an item, in item order, then keys that are no items.',
      byHand: {
        issues: [
          { code: 'notANumber', itemId: 'ageAtIndex' },
          { code: 'notAnOption', itemId: 'sexualInterest' },
          { code: 'notAnOption', itemId: 'moreBoyThanGirlOther' },
          { code: 'unknownItem', itemId: 'notAnItem' },
        ],
      },
    },
  );
}

function casicCases(book: Book): void {
  // Every number of yes and of unknown answers that six items can have.
  for (let yes = 0; yes <= 6; yes += 1) {
    for (let open = 0; open + yes <= 6; open += 1) {
      const points = yes >= 3 ? 1 : yes + open < 3 ? 0 : undefined;
      const isOpen = points === undefined;
      book.add(
        `casic-${yes}-yes-${open}-unknown`,
        `Sexual interest unknown; CASIC ${yes} yes, ${open} unknown, ${6 - yes - open} no`,
        { answers: OPEN, substitutes: { casic: casicAnswers(yes, open) } },
        {
          ...(isOpen && { mistake: 'casic-gap-as-no' }),
          ...(yes > 3 && { mistake: 'casic-total-as-level', why: `One point, not ${yes}.` }),
          byHand: isOpen
            ? { status: 'incomplete', missing: ['sexualInterest'], range: { min: 2, max: 3 } }
            : { status: 'scored', total: 2 + points, band: null },
        },
      );
    }
  }
  const blank = withAnswers(SOME, { sexualInterest: null });
  book.add(
    'casic-direct-blank',
    'Sexual interest blank; CASIC 3',
    { answers: blank, substitutes: { casic: casicAnswers(3) } },
    { why: 'Blank and unknown are both missing.', byHand: { total: 3 } },
  );
  book.add(
    'casic-direct-absent',
    'Sexual interest absent; CASIC 2',
    {
      answers: Object.fromEntries(Object.entries(SOME).filter(([id]) => id !== 'sexualInterest')),
      substitutes: { casic: casicAnswers(2) },
    },
    { byHand: { total: 2 } },
  );
  book.add(
    'casic-empty',
    'Sexual interest unknown; CASIC without answers',
    { answers: OPEN, substitutes: { casic: {} } },
    { mistake: 'casic-gap-as-no', byHand: { missing: ['sexualInterest'] } },
  );
  book.add(
    'casic-nulls',
    'Sexual interest unknown; every CASIC item null',
    { answers: OPEN, substitutes: { casic: Object.fromEntries(CASIC_ITEMS.map((id) => [id, null])) } },
    { mistake: 'casic-gap-as-no', byHand: { missing: ['sexualInterest'] } },
  );
  for (const direct of ['yes', 'no'] as const) {
    for (const yes of [0, 3, 6]) {
      book.add(
        `casic-direct-${direct}-casic-${yes}`,
        `Sexual interest ${direct}; CASIC ${yes}`,
        { answers: withAnswers(SOME, { sexualInterest: direct }), substitutes: { casic: casicAnswers(yes) } },
        { mistake: 'casic-overrides', byHand: { total: direct === 'yes' ? 3 : 2 } },
      );
    }
  }
  book.add(
    'casic-other-item-missing',
    'CASIC stands in for no other item',
    { answers: withAnswers(SOME, { priorCriminalHistory: 'unknown' }), substitutes: { casic: casicAnswers(6) } },
    { mistake: 'casic-overrides', byHand: { missing: ['priorCriminalHistory'] } },
  );
  book.add(
    'casic-worked-case',
    '30, yes, no, no, unknown with CASIC yes, yes, yes, no, no, no, then no, no',
    {
      answers: {
        ageAtIndex: 30,
        priorCriminalHistory: 'yes',
        contactSexualOffending: 'no',
        conditionalReleaseFailure: 'no',
        sexualInterest: 'unknown',
        moreBoyThanGirlCsem: 'no',
        moreBoyThanGirlOther: 'no',
      },
      substitutes: { casic: casicAnswers(3) },
      facts: CSEM_FACTS.supported,
    },
    { byHand: { total: 3, oneItemEitherWay: { min: 2, max: 4 } } },
  );
  book.add(
    'casic-wrong-answer',
    'A CASIC answer that is no option',
    { answers: OPEN, substitutes: { casic: withAnswers(casicAnswers(3), { videos: 'Yes' }) } },
    { byHand: { issues: [{ code: 'notAnOption', itemId: 'casic.videos' }] } },
  );
  book.add(
    'casic-wrong-though-unused',
    'A CASIC answer that is no option, although sexual interest has an answer',
    { answers: SOME, substitutes: { casic: { videos: 1 } } },
    { byHand: { issues: [{ code: 'notAnOption', itemId: 'casic.videos' }] } },
  );
  book.add(
    'casic-unknown-key',
    'A key that is no CASIC item',
    { answers: OPEN, substitutes: { casic: withAnswers(casicAnswers(3), { sadism: null }) } },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'casic.sadism' }] } },
  );
  book.add(
    'casic-as-answer',
    'A CASIC item among the CPORT answers',
    { answers: withAnswers(OPEN, { videos: 'yes' }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'videos' }] } },
  );
  book.add(
    'casic-total-as-answer',
    'A CASIC total put in for sexual interest',
    { answers: withAnswers(SOME, { sexualInterest: 4 }) },
    { mistake: 'casic-total-as-level', byHand: { issues: [{ code: 'notAnOption', itemId: 'sexualInterest' }] } },
  );
  book.add(
    'other-substitute',
    'A substitute that CPORT does not take',
    { answers: OPEN, substitutes: { 'static-99r': { strangerVictim: 'yes' } } },
    { byHand: { status: 'invalid' } },
  );
  book.add(
    'casic-excluded',
    'Not convicted, with CASIC 6',
    { answers: OPEN, substitutes: { casic: casicAnswers(6) }, facts: { csem: 'accused' } },
    { mistake: 'scored-although-excluded', byHand: { reasons: ['noCsemConviction'] } },
  );
}

const randomCasic = (random: Random): Answers =>
  Object.fromEntries(CASIC_ITEMS.map((id) => [id, oneOf(random, ['yes', 'yes', 'no', 'no', 'unknown', null])]));

export const instrument: Instrument = {
  id: 'cport',
  edition: '2015',
  title: 'CPORT, Child Pornography Offender Risk Tool, with CASIC in place of a missing item',
  bands: [],
  caveats: [
    'No levels and no rates by score are published in what was read; none may be added.',
    'The age edge (35 or younger) and the CASIC edge (3 or more) are not checked against the scoring guide.',
  ],
  makeVectors: (seed) => {
    const book = openBook('cport', expectedCport);
    const random = mulberry32(seed);
    ageAndTotalCases(book);
    wrongCases(book);
    casicCases(book);
    blankCases(book, ITEMS, SOME);
    factCases(book, SOME, CSEM_FACTS);
    unknownKeyCases(book, SOME);
    randomCases(book, random, 300, CSEM_FACTS, {
      items: ITEMS,
      complete: () => ({
        ageAtIndex: happens(random, 30) ? oneOf(random, [34, 35, 36]) : wholeBetween(random, 18, 110),
        ...Object.fromEntries(
          YES_NO_ITEMS.map((id) => [
            id,
            id === 'sexualInterest' ? oneOf(random, ['yes', 'no', 'unknown', null]) : oneOf(random, ['yes', 'no']),
          ]),
        ),
      }),
      wrong: (itemId) => (itemId === 'ageAtIndex' ? oneOf(random, [17, 111, 35.5, '35', '', true, 'old']) : oneOf(random, WRONG_OPTIONS)),
      more: () => (happens(random, 50) ? { substitutes: { casic: randomCasic(random) } } : {}),
    });
    return book.vectors;
  },
};
