/** Statistics for readers: pure functions, one per file. */
export { aucToD } from './auc-to-d.ts';
export { betaQuantile } from './beta-quantile.ts';
export { clopperPearsonInterval } from './clopper-pearson-interval.ts';
export { StatsInputError } from './errors.ts';
export { type FlagHighest, type FlagHighestInput, flagHighest } from './flag-highest.ts';
export { incompleteBeta } from './incomplete-beta.ts';
export type { Counts, Interval } from './interval.ts';
export { jeffreysInterval } from './jeffreys-interval.ts';
export { type NaturalFrequency, naturalFrequency } from './natural-frequency.ts';
export { normalCdf } from './normal-cdf.ts';
export { normalQuantile } from './normal-quantile.ts';
export { type PeopleTable, type PeopleTableInput, peopleTable } from './people-table.ts';
export { wilsonInterval } from './wilson-interval.ts';
