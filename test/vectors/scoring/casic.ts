/** CASIC (reference seto-eke-2017): six yes/no items, added up; no levels. */
import { type Book, openBook, slug, withAnswers } from './book.ts';
import { blankCases, type FactsTable, factCases, randomCases, unknownKeyCases } from './common-cases.ts';
import { mulberry32, oneOf } from './random.ts';
import { badOption, fact, listIssues, outcomeOfSum, refusedSubstitutes, sharedReasons, yesNoLine } from './sheet.ts';
import type { Answers, Expected, Input, Instrument } from './types.ts';

export const CASIC_ITEMS = ['neverMarried', 'videos', 'stories', 'durationTwoYears', 'volunteered', 'onlineCommunication'] as const;
export const WRONG_OPTIONS: readonly unknown[] = ['Yes', 'ja', '', true, false, 1, 0, 'notApplicable', [], {}];

/** CPORT and CASIC are for men with a CSEM conviction. */
export const CSEM_FACTS: FactsTable = {
  supported: { sex: 'male', ageGroup: 'adult', csem: 'convicted' },
  excluding: [
    ['csem-none', 'No CSEM offence', { csem: 'none' }],
    ['csem-accused', 'Accused of a CSEM offence, not convicted', { csem: 'accused' }],
  ],
};

export function csemReasons(input: Input): string[] {
  const reasons = sharedReasons(input);
  if (['none', 'accused'].some((value) => value === fact(input, 'csem'))) reasons.push('noCsemConviction');
  return reasons;
}

export function expectedCasic(input: Input): Expected {
  const answers = input.answers ?? {};
  const issues = listIssues(CASIC_ITEMS, answers, Object.fromEntries(CASIC_ITEMS.map((id) => [id, badOption(answers[id], ['yes', 'no'])])));
  issues.push(...refusedSubstitutes(input));
  if (issues.length > 0) return { status: 'invalid', issues };
  const reasons = csemReasons(input);
  if (reasons.length > 0) return { status: 'notApplicable', reasons };
  return outcomeOfSum(CASIC_ITEMS.map((id) => yesNoLine(id, answers[id])));
}

/** CASIC answers with the first `yes` items "yes", the last `unknown` ones unknown, the rest "no". */
export function casicAnswers(yes: number, unknown = 0): Answers {
  return Object.fromEntries(
    CASIC_ITEMS.map((id, index) => [id, index < yes ? 'yes' : index >= CASIC_ITEMS.length - unknown ? 'unknown' : 'no']),
  );
}

const MIXED: Answers = { ...casicAnswers(0), neverMarried: 'yes', durationTwoYears: 'yes' };

function ownCases(book: Book): void {
  for (let total = 0; total <= 6; total += 1) {
    book.add(
      `total-${total}`,
      `A total of ${total}`,
      { answers: casicAnswers(total), facts: CSEM_FACTS.supported },
      {
        mistake: total >= 3 ? 'casic-total-as-level' : 'level-where-none',
        why: 'CASIC has no levels and no rates of its own.',
        byHand: { total, band: null, probability: null },
      },
    );
  }
  for (const id of CASIC_ITEMS) {
    book.add(
      `only-${slug(id)}`,
      `Only ${id}`,
      { answers: withAnswers(casicAnswers(0), { [id]: 'yes' }) },
      { byHand: { total: 1, oneItemEitherWay: { min: 0, max: 2 } } },
    );
    WRONG_OPTIONS.slice(0, 5).forEach((wrong, index) => {
      book.add(
        `wrong-${slug(id)}-${index + 1}`,
        `${id}: ${JSON.stringify(wrong)}`,
        { answers: withAnswers(MIXED, { [id]: wrong }) },
        { byHand: { issues: [{ code: 'notAnOption', itemId: id }] } },
      );
    });
  }
  book.add(
    'prorating',
    'Five items "yes", one blank',
    { answers: withAnswers(casicAnswers(5), { onlineCommunication: null }) },
    { mistake: 'prorating', why: 'Scaled up, this would be called 6.', byHand: { status: 'incomplete', range: { min: 5, max: 6 } } },
  );
  book.add(
    'answers-swapped-order',
    'The same items in another order',
    { answers: Object.fromEntries(Object.entries(MIXED).reverse()) },
    { why: 'The order in which answers are given is irrelevant.', byHand: { total: 2 } },
  );
  book.add(
    'two-wrong',
    'Two answers that are no options, and a key that is no item',
    { answers: { notAnItem: 'yes', ...withAnswers(MIXED, { onlineCommunication: 'maybe', videos: 'maybe' }) } },
    {
      why: 'Issues come in item order, then keys that are no items.',
      byHand: {
        issues: [
          { code: 'notAnOption', itemId: 'videos' },
          { code: 'notAnOption', itemId: 'onlineCommunication' },
          { code: 'unknownItem', itemId: 'notAnItem' },
        ],
      },
    },
  );
  book.add(
    'takes-no-substitute',
    'A substitute, which CASIC does not take',
    { answers: MIXED, substitutes: { casic: MIXED } },
    { byHand: { status: 'invalid' } },
  );
}

export const instrument: Instrument = {
  id: 'casic',
  edition: '2017',
  title: 'CASIC, Correlates of Admission of Sexual Interest in Children',
  bands: [],
  caveats: ['CASIC stands in for one CPORT item. It is no diagnosis and no risk statement of its own.', 'No levels are published.'],
  makeVectors: (seed) => {
    const book = openBook('casic', expectedCasic);
    const random = mulberry32(seed);
    ownCases(book);
    blankCases(book, CASIC_ITEMS, MIXED);
    factCases(book, MIXED, CSEM_FACTS);
    unknownKeyCases(book, MIXED);
    randomCases(book, random, 250, CSEM_FACTS, {
      items: CASIC_ITEMS,
      complete: () => Object.fromEntries(CASIC_ITEMS.map((id) => [id, oneOf(random, ['yes', 'no'])])),
      wrong: () => oneOf(random, WRONG_OPTIONS),
    });
    return book.vectors;
  },
};
