/** Limits of an interval, proportions from 0 to 1. */
export type Interval = { lower: number; upper: number };

/** People with the outcome, out of how many people. */
export type Counts = { events: number; n: number };

/** Standard normal quantile at .975: two-sided 95%, the level that the site uses throughout. */
export const Z_95 = 1.959963984540054;

/** What a two-sided 95% interval leaves out on each side. */
export const TAIL_95 = 0.025;
