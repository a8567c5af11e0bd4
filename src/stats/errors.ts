/** A caller passed something that cannot be computed with. Readers never cause it: their input is checked before. */
export class StatsInputError extends Error {
  override readonly name = 'StatsInputError';
}
