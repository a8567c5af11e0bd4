/** What two lists of published files do not have in common. */
import type { Manifest } from '../data-export/manifest.ts';

/** Paths, each list in alphabetical order. */
export type Comparison = {
  /** In the first list only. */
  missing: string[];
  /** In the second list only. */
  extra: string[];
  /** In both, with other bytes. */
  different: string[];
};

export function compareFiles(first: Manifest['files'], second: Manifest['files']): Comparison {
  const has = (files: Manifest['files'], path: string) => Object.hasOwn(files, path);
  const common = Object.keys(first).filter((path) => has(second, path));
  return {
    missing: Object.keys(first)
      .filter((path) => !has(second, path))
      .sort(),
    extra: Object.keys(second)
      .filter((path) => !has(first, path))
      .sort(),
    different: common.filter((path) => first[path]?.sha256 !== second[path]?.sha256 || first[path]?.size !== second[path]?.size).sort(),
  };
}

export const isSame = ({ missing, extra, different }: Comparison): boolean => missing.length + extra.length + different.length === 0;

/** So many names are shown of each kind. */
const SHOWN = 20;

/** The differences in lines, under the words for what is only in one of the two. */
export function describeComparison({ missing, extra, different }: Comparison, words: { missing: string; extra: string }): string[] {
  const part = (title: string, paths: readonly string[]) =>
    paths.length === 0
      ? []
      : [
          `${title}: ${paths.length}`,
          ...paths.slice(0, SHOWN).map((path) => `  ${path}`),
          ...(paths.length > SHOWN ? [`  and ${paths.length - SHOWN} more`] : []),
        ];
  return [...part(words.missing, missing), ...part(words.extra, extra), ...part('with other bytes', different)];
}
