/**
 * The handbook is a sound EPUB 3 book of the texts. Checked here by a port of epubcheck that needs no Java; `npm run audit -- epub` runs
 * epubcheck itself.
 */

import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtPages, DIST, decode, readBuilt, stays } from '../helpers/built-site.ts';
import { listIn } from '../helpers/published-site.ts';

const bytes = readFileSync(`${DIST}/ifso-guide.epub`);
const texts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const inBook = (name: string): string => texts[`book/${name}`] ?? '';
/** Everything but the mark "usage", which is advice. */
const problemsOf = async (book: Uint8Array) =>
  (await EpubCheck.validate(book)).messages
    .filter(({ severity }) => severity !== 'usage')
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`);
const repacked = (changes: Record<string, string>) =>
  zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    ...Object.fromEntries(
      Object.entries({ ...texts, ...changes }).flatMap(([name, text]) => (name === 'mimetype' ? [] : [[name, strToU8(text)]])),
    ),
  });

const pages = builtPages().filter(stays);
const pathsBelow = (folder: string) =>
  pages.map(({ path }) => path).filter((path) => path.startsWith(`/${folder}/`) && path !== `/${folder}/`);
const lastPart = (path: string) => path.split('/').at(-2) ?? '';

describe('the book', () => {
  test('has no error and no warning', async () => {
    expect(await problemsOf(bytes)).toEqual([]);
  });

  test('with faults would be reported, each by its file', async () => {
    const faults = {
      'book/gaps.xhtml': inBook('gaps.xhtml').replace('href="#', 'href="#gone-'),
      'book/statement.xhtml': inBook('statement.xhtml').replace('</p>', '<br></p>'),
      'book/about.xhtml': inBook('about.xhtml').replace('</head>', '<script>1</script></head>'),
      'book/package.opf': inBook('package.opf').replace(/<meta property="dcterms:modified">.*/, ''),
    };
    const problems = await problemsOf(repacked(faults));
    expect(Object.keys(faults).filter((file) => !problems.some((problem) => problem.includes(file)))).toEqual([]);
  });

  test('can be told by its first bytes: the media type, first and not compressed', () => {
    // https://www.w3.org/TR/epub-33/#sec-zip-container-mime: at byte 30 the name, then the type.
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  test('asks for nothing from elsewhere and runs nothing', () => {
    for (const [name, text] of Object.entries(texts)) {
      expect(text, name).not.toMatch(/<(script|iframe|object|form|input|audio|video)\b|\bon[a-z]+="/);
      expect(
        [...text.matchAll(/(?:src|<link[^>]* href)="([a-z]+:[^"]*)"/g)].map(([, address]) => address),
        name,
      ).toEqual([]);
      if (name.endsWith('.css')) expect(text).not.toMatch(/@import|url\(/);
    }
  });

  test('is 0.6 MB at most', () => {
    expect(bytes.length).toBeLessThanOrEqual(600_000);
  });
});

describe('in the book is', () => {
  const contents = inBook('contents.xhtml');

  test.each([['guidance'], ['instruments']])('every page of %s, with its heading, in the contents too', (folder) => {
    const paths = pathsBelow(folder);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const file = `${folder}-${lastPart(path)}.xhtml`;
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readBuilt(`${path.slice(1)}index.html`))?.[1] ?? '';
      expect(decode(inBook(file)), path).toContain(`<h1>${decode(heading)}</h1>`);
      expect(contents, path).toContain(`href="${file}"`);
    }
  });

  test('every term, under its letter, in the contents too', () => {
    const terms = pathsBelow('glossary').map(lastPart);
    expect(terms.length).toBeGreaterThan(100);
    for (const term of terms) {
      const file = /href="(glossary-[a-z0-9-]+\.xhtml)#([^"]+)"/g;
      const entry = [...contents.matchAll(file)].find(([, , id]) => id === term);
      expect(inBook(entry?.[1] ?? ''), term).toContain(`<section id="${term}">`);
    }
  });

  test('every claim, every cell of the gap map and every work', () => {
    const idsOf = (page: string, pattern: RegExp) => [...readBuilt(page).matchAll(pattern)].map(([, id]) => id);
    const claims = idsOf('statement/index.html', /<section class="claim" id="([^"]+)"/g);
    const cells = idsOf('gaps/index.html', /<h4 id="([^"]+)"/g);
    expect([claims.length, cells.length]).toEqual([74, 56]);
    expect(claims.filter((id) => !inBook('statement.xhtml').includes(`id="${id}"`))).toEqual([]);
    expect(cells.filter((id) => !inBook('gaps.xhtml').includes(`<h4 id="${id}"`))).toEqual([]);
    const works = pathsBelow('references').map(lastPart);
    expect(works.filter((id) => !inBook('references.xhtml').includes(`id="work-${id}"`))).toEqual([]);
  });
});

test('every word and every figure of a guidance page is a note, and each note is there once', () => {
  for (const path of pathsBelow('guidance')) {
    const page = readBuilt(`${path.slice(1)}index.html`);
    const text = inBook(`guidance-${lastPart(path)}.xhtml`);
    const called = [...text.matchAll(/<a[^>]*epub:type="noteref"[^>]*href="#([^"]+)"|<a[^>]*href="#([^"]+)"[^>]*epub:type="noteref"/g)].map(
      ([, before, after]) => before ?? after,
    );
    const notes = [...text.matchAll(/<(?:aside|li)\b[^>]*>/g)].filter(([tag]) => tag.includes('epub:type="footnote"'));
    const ids = notes.map(([tag]) => /id="([^"]+)"/.exec(tag)?.[1]);
    expect(new Set(ids).size, path).toBe(ids.length);
    expect(
      called.filter((id) => !ids.includes(id)),
      path,
    ).toEqual([]);
    const words = new Set([...page.matchAll(/data-term="([^"]+)"/g)].map(([, id]) => `word-${id}`));
    expect(
      [...words].filter((id) => !called.includes(id)),
      path,
    ).toEqual([]);
    const figures = new Set([...page.matchAll(/data-figure="([^"]+)"/g)].map(([, id]) => `source-${id}`));
    expect(
      [...figures].filter((id) => !called.includes(id)),
      path,
    ).toEqual([]);
  }
});

test('the page about the guide links to it with its size, and no browser fetches it unasked', () => {
  const about = readBuilt('about/index.html');
  expect(about).toMatch(/<a href="\/ifso-guide\.epub" type="application\/epub\+zip" download/);
  expect(about).toContain(`<span data-size="ifso-guide.epub">, ${(bytes.length / 1e6).toFixed(2)} MB</span>`);
  expect(Object.values(listIn().packs).flatMap((files) => Object.keys(files))).not.toContain('ifso-guide.epub');
});
