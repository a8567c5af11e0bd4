/** Pairs in the order of their ids. By code unit, so that every machine gives the same order, whatever its language. */
export const sortedById = <T>(pairs: Iterable<[string, T]>): [string, T][] => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
