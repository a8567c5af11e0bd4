/** DC-SRP vectors: points, totals, bands and probabilities. */
import { type Book, slug, withAnswers } from './book.ts';
import { ENGLAND_AND_WALES } from './dc-srp-rules.ts';
import type { Answers } from './types.ts';

/** Zero points: one image sanction, 60 or older, under 16 at the last sexual offence. */
export const NONE: Answers = {
  adultContactSanctions: 0,
  childContactSanctions: 0,
  otherNonContactSanctions: 0,
  imageSanctions: 1,
  ageAtFollowUpStart: 60,
  ageAtLastSexualOffence: 15,
  totalSanctions: 1,
  strangerVictim: 'no',
};

/** The first set of answers, in a fixed order of search, that adds up to `total`. */
export function answersForTotal(total: number): Answers {
  for (const adult of [0, 1, 2, 3])
    for (const child of [0, 1, 2, 3])
      for (const other of [0, 1, 2, 3])
        for (const lastAge of [15, 16, 18])
          for (const isStranger of [false, true])
            for (const all of [1, 12]) {
              const rest =
                total -
                adult * 5 -
                child * 3 -
                other * 2 -
                (lastAge === 15 ? 0 : lastAge === 16 ? 5 : 10) -
                (isStranger ? 4 : 0) -
                (all === 1 ? 0 : 6);
              const images = adult + child + other === 0 ? 1 : 0;
              if (rest < 0 || rest > 14 || adult + child + other + images > all) continue;
              return {
                adultContactSanctions: adult,
                childContactSanctions: child,
                otherNonContactSanctions: other,
                imageSanctions: images,
                ageAtFollowUpStart: rest === 0 ? 60 : 18 + 3 * (14 - rest),
                ageAtLastSexualOffence: lastAge,
                totalSanctions: all,
                strangerVictim: isStranger ? 'yes' : 'no',
              };
            }
  throw new RangeError(`answersForTotal: total must be reachable, got ${total}`);
}

/** 28, 32 and 64 as the source prints them; the others worked out by hand from the same formula. */
export const PUBLISHED: Readonly<Record<number, number>> = {
  0: 0,
  21: 0.0051,
  22: 0.006,
  28: 0.0154,
  29: 0.018,
  30: 0.0211,
  32: 0.0288,
  35: 0.0457,
  36: 0.0531,
  64: 0.8312,
};

export function pointCases(book: Book): void {
  for (let total = 0; total <= 64; total += 1) {
    const published = PUBLISHED[total];
    const mistake = total === 0 ? 'formula-at-zero' : published === undefined ? undefined : 'percent-for-fraction';
    book.add(
      `total-${total}`,
      `A total of ${total}`,
      { answers: answersForTotal(total), facts: ENGLAND_AND_WALES.supported },
      {
        ...(mistake !== undefined && { mistake }),
        byHand: {
          total,
          ...(published !== undefined && { probability: published }),
          band: total < 22 ? 'low' : total < 30 ? 'medium' : total < 36 ? 'high' : 'veryHigh',
        },
      },
    );
  }
  for (const [id, each] of [
    ['adultContactSanctions', 5],
    ['childContactSanctions', 3],
    ['otherNonContactSanctions', 2],
  ] as const) {
    for (const count of [1, 2, 3, 4])
      book.add(
        `count-${slug(id)}-${count}`,
        `${count} in ${id}`,
        { answers: withAnswers(NONE, { [id]: count, totalSanctions: 9 }) },
        { byHand: { total: each * Math.min(count, 3) + 6 } },
      );
  }
  for (const images of [1, 2, 3, 998])
    book.add(
      `images-${images}`,
      `${images} image sanctions`,
      { answers: withAnswers(NONE, { imageSanctions: images, totalSanctions: 999 }) },
      { mistake: 'images-earn-points', byHand: { total: 6 } },
    );
  for (let age = 18; age <= 60; age += 1)
    book.add(
      `age-${age}`,
      `Follow-up from age ${age}`,
      { answers: withAnswers(NONE, { ageAtFollowUpStart: age }) },
      { byHand: { total: age < 60 ? 14 - Math.floor((age - 18) / 3) : 0 } },
    );
  for (const [age, points] of [
    [0, 14],
    [10, 14],
    [15, 14],
    [17, 14],
    [61, 0],
    [63, 0],
    [90, 0],
    [109, 0],
  ] as const)
    book.add(
      `age-${age}`,
      `Follow-up from age ${age}`,
      { answers: withAnswers(NONE, { ageAtFollowUpStart: age }) },
      { mistake: 'age-formula-unbounded', byHand: { total: points } },
    );
  for (const [age, points] of [
    [0, 0],
    [14, 0],
    [15, 0],
    [16, 5],
    [17, 5],
    [18, 10],
    [19, 10],
    [109, 10],
  ] as const)
    book.add(
      `last-age-${age}`,
      `Last sexual offence at ${age}`,
      { answers: withAnswers(NONE, { ageAtLastSexualOffence: age }) },
      { byHand: { total: points } },
    );
  for (const [all, points] of [
    [1, 0],
    [2, 6],
    [3, 6],
    [999, 6],
  ] as const)
    book.add(
      `total-sanctions-${all}`,
      `${all} sanctions in all`,
      { answers: withAnswers(NONE, { totalSanctions: all }) },
      { byHand: { total: points } },
    );
  for (const [stranger, points] of [
    ['yes', 4],
    ['no', 0],
    ['unknown', 0],
  ] as const) {
    book.add(
      `stranger-${stranger}`,
      `Stranger victim: ${stranger}`,
      { answers: withAnswers(NONE, { strangerVictim: stranger }) },
      {
        ...(stranger === 'unknown' && { mistake: 'stranger-unknown-as-yes', why: 'Unknown is an answer here, worth 0 points.' }),
        byHand: { status: 'scored', total: points, range: { min: points, max: points } },
      },
    );
  }
  book.add(
    'stranger-blank',
    'Stranger victim blank',
    { answers: withAnswers(NONE, { strangerVictim: null }) },
    {
      mistake: 'blank-as-no',
      why: 'Only "unknown" scores 0; a blank is missing.',
      byHand: { missing: ['strangerVictim'], range: { min: 0, max: 4 } },
    },
  );
  book.add(
    'worked-case',
    'Follow-up from 47; last sexual offence at 14; 1, 2 and 3 sanctions of 11; stranger not recorded',
    {
      answers: {
        adultContactSanctions: 1,
        childContactSanctions: 2,
        otherNonContactSanctions: 3,
        imageSanctions: 0,
        ageAtFollowUpStart: 47,
        ageAtLastSexualOffence: 14,
        totalSanctions: 11,
        strangerVictim: 'unknown',
      },
    },
    { why: 'The worked case of the source.', byHand: { total: 28, band: 'medium', probability: 0.0154 } },
  );
}
