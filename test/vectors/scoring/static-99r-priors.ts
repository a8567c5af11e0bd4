/** Static-99R vectors: charges and convictions before the index, one scored item. */
import { type Book, withAnswers } from './book.ts';
import { chargePoints, convictionPoints, ITEMS } from './static-99r-rules.ts';
import type { Answers } from './types.ts';

/** Zero points: 35 to 39.9 years, lived with a partner, nothing else. */
export const NONE: Answers = Object.fromEntries(
  ITEMS.map((id) => [
    id,
    id === 'ageAtRelease' ? 37 : id === 'livedWithPartner' ? 'yes' : id.startsWith('prior') && id !== 'priorNonsexualViolence' ? 0 : 'no',
  ]),
);

export function priorCases(book: Book): void {
  for (const charges of [0, 1, 2, 3, 5, 6, 7]) {
    for (const convictions of [0, 1, 2, 3, 4, 5]) {
      const points = Math.max(chargePoints(charges), convictionPoints(convictions));
      const isMistakable = charges > 0 && convictions > 0;
      book.add(
        `priors-${charges}-${convictions}`,
        `${charges} charges, ${convictions} convictions: ${points}`,
        { answers: withAnswers(NONE, { priorSexualCharges: charges, priorSexualConvictions: convictions }) },
        { ...(isMistakable && { mistake: 'charges-plus-convictions' }) },
      );
    }
  }
  const priors = (charges: unknown, convictions: unknown) => ({
    answers: withAnswers(NONE, { priorSexualCharges: charges, priorSexualConvictions: convictions }),
  });
  book.add('priors-added-counts', 'Two charges and one conviction give 1', priors(2, 1), {
    mistake: 'charges-plus-convictions',
    why: 'Added up they would be 3 and give 2.',
    byHand: { total: 1 },
  });
  book.add('priors-added-points', 'Five charges and three convictions give 2', priors(5, 3), {
    mistake: 'charges-plus-convictions',
    why: 'The points added up would be 4.',
    byHand: { total: 2 },
  });
  book.add('priors-most', '999 of each give 3', priors(999, 999), { byHand: { total: 3 } });
  for (const [charges, convictions, min, missing] of [
    [null, 0, 0, 'priorSexualCharges'],
    [null, 1, 1, 'priorSexualCharges'],
    ['unknown', 3, 2, 'priorSexualCharges'],
    ['unknown', 4, 3, 'priorSexualCharges'],
    [0, null, 0, 'priorSexualConvictions'],
    [2, 'unknown', 1, 'priorSexualConvictions'],
    [5, null, 2, 'priorSexualConvictions'],
    [6, 'unknown', 3, 'priorSexualConvictions'],
  ] as const) {
    book.add(`priors-${charges}-and-${convictions}`, `Charges ${charges}, convictions ${convictions}`, priors(charges, convictions), {
      mistake: 'blank-as-no',
      why: 'The known count sets the lowest points still possible; the pair is not scored.',
      byHand: { missing: [missing], range: { min, max: 3 } },
    });
  }
  book.add('priors-both-blank', 'Neither count is known', priors(null, 'unknown'), {
    byHand: { missing: ['priorSexualCharges', 'priorSexualConvictions'], range: { min: 0, max: 3 } },
  });
  book.add(
    'priors-as-one-key',
    'The pair handed in under the name of its contribution',
    { answers: withAnswers(NONE, { priorSexualOffences: '2/1' }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'priorSexualOffences' }] } },
  );
}
