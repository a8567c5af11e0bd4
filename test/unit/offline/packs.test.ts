/** Packs: what goes in comes out, and what is damaged does not pass for a file. */
import { randomBytes } from 'node:crypto';
import { gzipSync, zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { decompress } from 'fzstd';
import { describe, expect, test } from 'vitest';
import { groupsOf, makePacks } from '../../../src/offline/make-packs.ts';
import { joinFiles, splitFiles } from '../../../src/offline/pack.ts';
import { FEW, packsToFetch } from '../../../src/offline/plan-fetches.ts';

const anyFiles = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 });
const plain = (files: readonly Uint8Array[]) => files.map((file) => [...file]);

describe('the format', () => {
  test('gives back the files that were joined', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        expect(plain(splitFiles(joinFiles(files)))).toEqual(plain(files));
      }),
    );
  });

  test('is each length in four bytes, the most significant first, and then the file', () => {
    expect([...joinFiles([new Uint8Array([7, 8]), new Uint8Array(), new Uint8Array(258)])].slice(0, 14)).toEqual([
      0, 0, 0, 2, 7, 8, 0, 0, 0, 0, 0, 0, 1, 2,
    ]);
  });

  test('gives the whole files of a pack that is cut short, and no part of another', () => {
    fc.assert(
      fc.property(anyFiles, fc.nat(), (files, at) => {
        const joined = joinFiles(files);
        const cut = at % (joined.length + 1);
        const found = plain(splitFiles(joined.slice(0, cut)));
        expect(found).toEqual(plain(files).slice(0, found.length));
        const wholeBytes = files.slice(0, found.length + 1).reduce((sum, { length }) => sum + 4 + length, 0);
        expect(found.length === files.length || wholeBytes > cut).toBe(true);
      }),
    );
  });

  test('never throws on bytes that are no pack', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => Array.isArray(splitFiles(new Uint8Array(bytes)))));
  });

  test('is compressed so that the worker can read it', async () => {
    // Repeats over more than the window that most levels use, and bytes that do not compress.
    const files = new Map([
      ['a/1.html', new Uint8Array(randomBytes(300_000))],
      ['a/2.html', new Uint8Array(5_000_000).fill(65)],
    ]);
    const { published } = await makePacks(new Map([...files, ['a/3.html', files.get('a/1.html') as Uint8Array]]));
    const [pack] = [...published.values()];
    expect(pack?.length).toBeLessThan(320_000);
    const [first, second, third] = splitFiles(decompress(pack as Uint8Array) as Uint8Array<ArrayBuffer>);
    expect(Buffer.compare(first as Uint8Array, files.get('a/1.html') as Uint8Array)).toBe(0);
    expect(Buffer.compare(second as Uint8Array, files.get('a/2.html') as Uint8Array)).toBe(0);
    expect(Buffer.compare(third as Uint8Array, files.get('a/1.html') as Uint8Array)).toBe(0);
  });
});

describe('making packs', () => {
  const site = (count: number, more: [string, string][] = []) =>
    new Map(
      [
        ...Array.from({ length: count }, (_, at): [string, string] => [`glossary/term-${at}/index.html`, `term ${at}`]),
        ...Array.from({ length: 30 }, (_, at): [string, string] => [`assets/${at}.js`, `script ${at}`]),
        ['index.html', 'home'] as [string, string],
        ['gaps/index.html', 'gaps'] as [string, string],
        ...more,
      ].map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );

  test('puts every file into one pack', () => {
    const paths = [...site(700).keys()];
    expect([...groupsOf(paths).values()].flat().sort()).toEqual(paths.sort());
  });

  test('keeps folders apart, puts small ones together, and divides large ones', () => {
    const names = (count: number) => [...groupsOf([...site(count).keys()].sort()).keys()];
    expect(names(50)).toEqual(['others', 'assets', 'glossary']);
    expect(names(700)).toEqual(['others', 'assets', 'glossary-1', 'glossary-2', 'glossary-3']);
  });

  test('gives the same bytes whatever the order of the files', async () => {
    const contents = site(40);
    const once = await makePacks(contents);
    const again = await makePacks(new Map([...contents].reverse()));
    expect(again).toEqual(once);
  });

  test('changes one pack where one file changes', async () => {
    const before = await makePacks(site(700));
    const after = await makePacks(site(700, [['glossary/term-5/index.html', 'another']]));
    const changed = [...after.published.keys()].filter((path) => !before.published.has(path));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^offline\/glossary-\d\./);
  });

  test('unpacks what is gzip, so that its revision is that of what is inside', async () => {
    const { packs, published } = await makePacks(new Map([['a.pf_meta', gzipSync('inside')]]));
    const { 'a.pf_meta': revision } = Object.values(packs)[0] ?? {};
    // SHA-256 of "inside", from sha256sum.
    expect(revision).toBe('106b086224a4d945');
    expect(String(splitFiles(new Uint8Array(zstdDecompressSync([...published.values()][0] as Uint8Array)))[0])).toBe(
      String(new TextEncoder().encode('inside')),
    );
  });
});

describe('what is fetched as a pack', () => {
  const packs = [
    { address: 'one', members: ['a', 'b', 'c', 'd', 'e'] },
    { address: 'two', members: ['f', 'g', 'h', 'i'] },
  ];
  const fetched = (missing: string) => packsToFetch(packs, (address) => missing.includes(address)).map(({ address }) => address);

  test.each([
    ['everything is missing', 'abcdefghi', ['one', 'two']],
    ['nothing is', '', []],
    ['a page has changed', 'c', []],
    ['a few files in each have', 'abcfgh', []],
    ['one more than a few has', 'abcdf', ['one']],
  ])('where %s', (_, missing, expected) => {
    expect(fetched(missing)).toEqual(expected);
  });

  test('never more packs than there are, and never more single files than a few a pack', () => {
    fc.assert(
      fc.property(fc.subarray(packs.flatMap(({ members }) => members)), (missing) => {
        const whole = packsToFetch(packs, (address) => missing.includes(address));
        const single = missing.filter((address) => !whole.some(({ members }) => members.includes(address)));
        expect(single.length).toBeLessThanOrEqual(packs.length * FEW);
      }),
    );
  });
});
