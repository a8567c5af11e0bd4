/** Errors that only a programmer can cause. What a reader can type is never thrown: it is an outcome. */

/** A definition that breaks its own rules, or an instrument id that does not exist. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

/** A norm table asked for something that no table can hold, such as the row of a total with decimals. */
export class NormLookupError extends Error {
  override readonly name = 'NormLookupError';
}

/** The value as it may stand in an error message. Never throws, whatever it is given. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 60)}'`;
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : typeof value;
}
