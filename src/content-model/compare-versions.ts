/** The order of versions. Without zod, because the browser uses it. */

/** Below 0 where the first version is the earlier one. Versions are three numbers with dots. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((index) => (left?.[index] ?? 0) - (right?.[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
