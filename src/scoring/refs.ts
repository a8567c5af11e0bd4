/** Ids of all references that a definition cites. Build and test time. */

/** Every `ref` in plain data, once, in order of first appearance. */
export function refsOf(data: unknown): string[] {
  const refs = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'ref' && typeof each === 'string') refs.add(each);
      else walk(each);
    }
  };
  walk(data);
  return [...refs];
}
