/** Facts for programs: every data file parses and satisfies the schema beside it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type LookupData, type TermDetails, unpackLookup } from '../../src/search/resolver/build-lookup.ts';
import { builtFiles, DIST, readBuilt } from '../helpers/built-site.ts';

const NAMES = ['findings', 'glossary', 'references', 'instruments', 'gaps', 'figures'];

test('every data file and manifest parses', () => {
  const files = builtFiles().filter((file) => /\.(json|webmanifest)$/.test(file));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(() => JSON.parse(readBuilt(file)), file).not.toThrow();
});

test.each(NAMES)('%s satisfies its JSON Schema', (name) => {
  const schema = z.fromJSONSchema(JSON.parse(readBuilt(`data/schema/${name}.json`)));
  const data: unknown = JSON.parse(readBuilt(`data/${name}.json`));
  const { error } = schema.safeParse(data);
  expect(error && z.prettifyError(error)).toBeUndefined();
});

test.each(NAMES)('the schema of %s refuses data without entries and unknown keys in an entry', (name) => {
  const schema = z.fromJSONSchema(JSON.parse(readBuilt(`data/schema/${name}.json`)));
  const data = JSON.parse(readBuilt(`data/${name}.json`)) as { entries: Record<string, unknown>[] };
  expect(schema.safeParse({ ...data, entries: undefined }).success).toBe(false);
  expect(schema.safeParse({ ...data, entries: [{ made: 'up' }] }).success).toBe(false);
});

test.each(NAMES)('%s holds entries with distinct ids, a licence and its caveats', (name) => {
  const data = JSON.parse(readBuilt(`data/${name}.json`)) as { licence: string; caveats: string; entries: { id: string }[] };
  expect(data.entries.length).toBeGreaterThan(0);
  expect(new Set(data.entries.map(({ id }) => id)).size).toBe(data.entries.length);
  expect(data.licence).toBe('CC BY 4.0');
  expect(data.caveats).toMatch(/source/);
});

describe('the data of the search', () => {
  const terms = unpackLookup(JSON.parse(readBuilt('data/lookup.json')) as LookupData);
  const detailsOf = (id: string) => JSON.parse(readBuilt(`data/terms/${id}.json`)) as TermDetails;

  test('holds every term once', () => {
    const ids = builtFiles().flatMap((file) => /^glossary\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
    expect(terms.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  test('says why a word leads elsewhere, and what else a word means', () => {
    for (const { id, redirects, ambiguous } of terms) {
      const { reasons, meanings } = detailsOf(id);
      expect(
        redirects.filter((word) => !reasons[word]),
        id,
      ).toEqual([]);
      expect(
        ambiguous.filter((word) => !meanings[word]),
        id,
      ).toEqual([]);
    }
  });

  test('has a definition for every term', () => {
    for (const { id } of terms) expect(detailsOf(id).definition.length, id).toBeGreaterThan(20);
  });
});

describe('the glossary as SKOS', () => {
  type Node = { '@id': string; '@type': string } & Record<string, unknown>;
  const graph = (JSON.parse(readBuilt('data/glossary.skos.jsonld')) as { '@graph': Node[] })['@graph'];
  const concepts = new Map(graph.filter((node) => node['@type'] === 'skos:Concept').map((node) => [node['@id'], node]));
  const ids = (node: Node, property: string) =>
    ((value) => (Array.isArray(value) ? value : value ? [value] : []))(node[property]).map((each: { '@id': string }) => each['@id']);

  test('holds every term once, with one preferred label that no other has', () => {
    const { entries } = JSON.parse(readBuilt('data/glossary.json')) as { entries: unknown[] };
    expect(entries.length).toBeGreaterThanOrEqual(150);
    expect(concepts.size).toBe(entries.length);
    expect(new Set([...concepts.values()].map((node) => node['skos:prefLabel'])).size).toBe(entries.length);
  });

  test('points to concepts that are there, each a page of the site', () => {
    const files = new Set(builtFiles());
    for (const [id, node] of concepts) {
      expect(files.has(`${id.replace('../', '')}index.html`), id).toBe(true);
      for (const property of ['skos:broader', 'skos:narrower', 'skos:related'])
        expect(
          ids(node, property).filter((other) => !concepts.has(other)),
          `${id} ${property}`,
        ).toEqual([]);
    }
  });

  test('a label is preferred, alternative or hidden, never two of them (SKOS, integrity condition S13)', () => {
    for (const [id, node] of concepts) {
      const labels = [node['skos:prefLabel'], ...(node['skos:altLabel'] as string[]), ...(node['skos:hiddenLabel'] as string[])];
      expect(new Set(labels).size, id).toBe(labels.length);
    }
  });

  test('no term is related to one above it (SKOS, integrity condition S27)', () => {
    const above = (id: string): string[] => ids(concepts.get(id) as Node, 'skos:broader').flatMap((other) => [other, ...above(other)]);
    for (const [id, node] of concepts) {
      expect(above(id), id).not.toContain(id);
      expect(
        ids(node, 'skos:related').filter((other) => above(id).includes(other) || above(other).includes(id)),
        id,
      ).toEqual([]);
    }
  });
});

describe('the archive', () => {
  const archive = unzipSync(readFileSync(`${DIST}/data/ifso-guide-data.zip`));
  const names = Object.keys(archive).map((name) => name.replace('ifso-guide-data/', ''));

  test('has a README, the licence, the caveats, and every data file with its schema', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'README.txt',
        'LICENCE.txt',
        'CAVEATS.txt',
        'gaps.csv',
        'references.bib',
        'references.ris',
        'references.csl.json',
      ]),
    );
    for (const name of ['findings', 'figures', 'glossary', 'references', 'instruments', 'gaps'])
      expect(names).toEqual(expect.arrayContaining([`${name}.json`, `schema/${name}.json`]));
  });

  test('holds the same facts as the files on the site', () => {
    for (const name of names.filter((each) => /^[a-z]+\.json$/.test(each)))
      expect(JSON.parse(strFromU8(archive[`ifso-guide-data/${name}`] ?? new Uint8Array())), name).toEqual(
        JSON.parse(readBuilt(`data/${name}`)),
      );
  });
});

test('pages hold data blocks that parse', () => {
  const blocks = builtFiles()
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readBuilt(file).matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => ({ file, text })),
    );
  expect(blocks.length).toBeGreaterThan(0);
  for (const { file, text } of blocks) expect(() => JSON.parse(text), file).not.toThrow();
});
