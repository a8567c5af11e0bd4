/** Packs everything that is kept offline into a few files, so that a first visit costs a host few requests. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gunzipSync, zstdCompress } from 'node:zlib';
import { joinFiles } from './pack.ts';

/** From a path to its content. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** Files of one folder are packed together, for they are alike. A folder with fewer is packed with others of its kind. */
const FEWEST = 20;
/** So that one that does not arrive costs no more than this many requests for single files. */
const MOST = 300;

/**
 * Zstandard, for its window: pages of one folder repeat each other over more than the 32 kB that gzip looks back, and come out a quarter
 * smaller. Level 12 takes half a second; the highest one takes fifteen times as long to save a twentieth more.
 */
const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 12, [constants.ZSTD_c_windowLog]: 23, [constants.ZSTD_c_checksumFlag]: 0 },
};
export const compress = async (content: Uint8Array): Promise<Uint8Array> => promisify(zstdCompress)(content, COMPRESSION);

const hash = (content: string | Uint8Array, length: number) => createHash('sha256').update(content).digest('hex').slice(0, length);

/** What is kept of a file: gzip unpacked, all else as it is. */
const keptOf = (content: Uint8Array): Uint8Array => (content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content);

const folderOf = (path: string) => /^(?:pagefind\/)?[^/]*(?=\/)/.exec(path)?.[0] ?? '';

/** Paths by the name of their pack. Which pack a file is in depends on its folder alone, so that a changed file changes one pack. */
export function groupsOf(paths: readonly string[]): Map<string, string[]> {
  const folders = Map.groupBy(paths, folderOf);
  const groups = new Map<string, string[]>();
  const others: string[] = [];
  for (const [folder, members] of folders) {
    if (members.length < FEWEST) others.push(...members);
    else {
      const count = Math.ceil(members.length / MOST);
      const most = Math.ceil(members.length / count);
      for (let at = 0; at < count; at += 1)
        groups.set(`${folder.replaceAll('/', '-')}${count > 1 ? `-${at + 1}` : ''}`, members.slice(at * most, (at + 1) * most));
    }
  }
  return new Map([['others', others], ...groups]);
}

export type Packed = {
  /** From the path of each pack to what is published there. */
  published: Map<string, Uint8Array>;
  /** From the path of each pack to its files in their order, and from each file to the beginning of the SHA-256 of what is kept of it. */
  packs: Record<string, Record<string, string>>;
};

export async function makePacks(contents: Contents): Promise<Packed> {
  const kept = new Map([...contents].map(([path, content]) => [path, keptOf(content)]));
  const made = await Promise.all(
    [...groupsOf([...kept.keys()].sort())].map(async ([name, paths]) => {
      const files = Object.fromEntries(paths.map((path) => [path, hash(kept.get(path) as Uint8Array, 16)]));
      // A new name for new content: an old copy on the way cannot be taken for it.
      const path = `offline/${name}.${hash(JSON.stringify(files), 12)}.bin`;
      return { path, files, content: await compress(joinFiles(paths.map((each) => kept.get(each) as Uint8Array))) };
    }),
  );
  return {
    published: new Map(made.map(({ path, content }) => [path, content])),
    packs: Object.fromEntries(made.map(({ path, files }) => [path, files])),
  };
}
