/** When the text and the rules of each explorer were last checked against their sources, and when the next check is due. */
export const baseRateReview = { checked: '2026-11-22', nextDue: '2027-05-22' } as const;
export const intervalReview = { checked: '2026-11-22', nextDue: '2027-05-22' } as const;
