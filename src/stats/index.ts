/** Statistics for readers: pure functions, one per file. */
export { StatsInputError } from './errors.ts';
export { type NaturalFrequency, naturalFrequency } from './natural-frequency.ts';
