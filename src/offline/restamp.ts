/**
 * What a new build changes on every page: the line that names the build, and the names of scripts and style sheets, which hold hashes of
 * what is in them. With these replaced, most pages of the older build are those of the new one, byte by byte, and need not be fetched
 * again. That they really are is for their hashes to say.
 */

/** Old text and new text. */
type Replacement = readonly [string, string];

const ASSET = /assets\/[\w.-]+\.(?:js|css)$/;
/** `assets/Page.a1B2c3D4.css` without its hash. */
const plainName = (path: string) => path.replace(/\.[\w-]+(?=\.\w+$)/, '');
const byPlainName = (paths: readonly string[], others: readonly string[]) =>
  paths.filter((path) => !others.includes(path)).map((path) => [plainName(path), path] as const);

/** Scripts and style sheets that have another hash now. Where two of one name have changed, it is not known which is which. */
function renamedAssets(older: readonly string[], newer: readonly string[]): Replacement[] {
  const gone = byPlainName(older, newer);
  const come = byPlainName(newer, older);
  return gone.flatMap(([name, path]) => {
    const [match, another] = come.filter(([each]) => each === name);
    const isOnly = gone.filter(([each]) => each === name).length === 1 && another === undefined;
    return match && isOnly ? [[path, match[1]] as const] : [];
  });
}

export type Marks = {
  /** Words that name the build, such as its version and its day; the same kinds in the same order in every build. */
  stamp: readonly string[];
  /** Addresses of all files. */
  addresses: readonly string[];
};

const assetsOf = ({ addresses }: Marks) => addresses.flatMap((address) => ASSET.exec(address)?.[0] ?? []);

/** A function from a text of the older build to what it would be in the newer one, if nothing else had changed. */
export function restamper(older: Marks, newer: Marks): (text: string) => string {
  const replacements = new Map<string, string>([
    ...older.stamp.map((word, at): Replacement => [word, newer.stamp[at] ?? word]),
    ...renamedAssets(assetsOf(older), assetsOf(newer)),
  ]);
  const words = [...replacements].filter(([before, after]) => before !== '' && before !== after).map(([before]) => before);
  if (words.length === 0) return (text) => text;
  const pattern = new RegExp(words.map((word) => word.replace(/[^\w\s]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(pattern, (word) => replacements.get(word) ?? word);
}
