/** The DC-SRP vectors. */
import { openBook } from './book.ts';
import { blankCases, factCases, randomCases, unknownKeyCases } from './common-cases.ts';
import { reductionCases, wrongCases } from './dc-srp-checks.ts';
import { NONE, pointCases } from './dc-srp-points.ts';
import { ENGLAND_AND_WALES, expectedDcSrp, SCORED_ITEMS, SEXUAL_COUNTS, YEARS } from './dc-srp-rules.ts';
import { happens, mulberry32, oneOf, wholeBetween } from './random.ts';
import type { Answers, Instrument } from './types.ts';

const SOME: Answers = {
  ...NONE,
  adultContactSanctions: 1,
  childContactSanctions: 1,
  ageAtFollowUpStart: 34,
  ageAtLastSexualOffence: 20,
  totalSanctions: 5,
};

export const instrument: Instrument = {
  id: 'dc-srp',
  edition: 'August 2026',
  title: 'DC-SRP, Direct Contact Sexual Reoffending Predictor (formerly OSP/DC), version of August 2026',
  bands: [
    ['low', 'Low'],
    ['medium', 'Medium'],
    ['high', 'High'],
    ['veryHigh', 'Very high'],
  ].map(([id = '', label = '']) => ({ id, label, scheme: 'DC-SRP bands (August 2026)' })),
  caveats: [
    'For men in England and Wales. Points and formula as in the published service code of 4 August 2026; other versions differ.',
    'Nothing but the sanction counts is checked for consistency, so ages in a case may contradict each other.',
  ],
  makeVectors: (seed) => {
    const book = openBook('dc-srp', expectedDcSrp);
    const random = mulberry32(seed);
    pointCases(book);
    reductionCases(book);
    wrongCases(book, SOME);
    blankCases(book, SCORED_ITEMS, SOME, ['strangerVictim']);
    factCases(book, SOME, ENGLAND_AND_WALES);
    unknownKeyCases(book, SOME);
    randomCases(book, random, 220, ENGLAND_AND_WALES, {
      items: SCORED_ITEMS,
      complete: () => {
        const counts = SEXUAL_COUNTS.map((id): [string, number] => [id, oneOf(random, [0, 0, 0, 1, 1, 2, 3, 4])]);
        const sum = counts.reduce((before, [, count]) => before + count, 0);
        const all = happens(random, 92) ? Math.max(1, sum) + oneOf(random, [0, 0, 1, 3, 10]) : wholeBetween(random, 1, 5);
        const optional = happens(random, 45)
          ? {
              inCustody: oneOf(random, ['no', 'no', 'no', 'yes', 'unknown']),
              ...Object.fromEntries(YEARS.map((id) => [id, oneOf(random, [4, 5, 6, 8, 12, 30, 'unknown'])])),
            }
          : {};
        return {
          ...Object.fromEntries(counts),
          ageAtFollowUpStart: wholeBetween(random, 16, 75),
          ageAtLastSexualOffence: happens(random, 40) ? wholeBetween(random, 13, 19) : wholeBetween(random, 18, 70),
          totalSanctions: all,
          strangerVictim: oneOf(random, ['yes', 'no', 'unknown']),
          ...optional,
        };
      },
      wrong: (id) => (id === 'strangerVictim' ? oneOf(random, ['Yes', '', 1]) : oneOf(random, [-1, 1000, 2.5, '2', '', true])),
    });
    return book.vectors;
  },
};
