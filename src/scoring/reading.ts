/** Reads values from records that a hostile caller may have built: only own keys, never coerced, never throwing. */

/** Stands for a value whose reading threw (a getter or a proxy). It is no blank and no valid answer. */
const UNREADABLE = Symbol('unreadable');

const NO_KEYS: readonly string[] = [];

/** The own value under `key`; `undefined` where the record is no object or has no such key of its own. */
export function readOwn(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined;
  try {
    return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
  } catch {
    return UNREADABLE;
  }
}

/** The value under a key that `readKeys` has just listed. */
export function readListed(record: unknown, key: string): unknown {
  try {
    return (record as Record<string, unknown>)[key];
  } catch {
    return UNREADABLE;
  }
}

/** The own string keys, in key order; none where the record is no object or cannot be read. */
export function readKeys(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return NO_KEYS;
  try {
    return Object.keys(record);
  } catch {
    return NO_KEYS;
  }
}
