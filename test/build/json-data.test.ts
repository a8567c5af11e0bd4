/** Facts for programs: every data file parses and satisfies the schema beside it. */
import { readFileSync } from 'node:fs';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { TermDetails } from '../../src/search/resolver/build-lookup.ts';
import { idOf, type LookupEntry } from '../../src/search/resolver/entry.ts';
import { type PackedLookup, unpackLookup } from '../../src/search/resolver/pack.ts';
import { type PackedWorks, unpackWorks } from '../../src/search/resolver/pack-works.ts';
import { builtFiles, DIST, gzipSize, readBuilt } from '../helpers/built-site.ts';
import { readRis } from '../helpers/read-ris.ts';

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
  const { entries, pages } = unpackLookup(JSON.parse(readBuilt('data/lookup.json')) as PackedLookup);
  const works = unpackWorks(JSON.parse(readBuilt('data/lookup-works.json')) as PackedWorks).works;
  const terms = entries.filter(({ kind }) => kind === 'Term');
  const detailsOf = (term: LookupEntry) => JSON.parse(readBuilt(`data/terms/${idOf(term)}.json`)) as TermDetails;
  const idsIn = (folder: string) =>
    builtFiles()
      .flatMap((file) => new RegExp(`^${folder}/([^/]+)/index\\.html$`).exec(file)?.[1] ?? [])
      .sort();

  test('holds every term, guidance page, profile and reference once', () => {
    expect(terms.map(idOf).sort()).toEqual(idsIn('glossary'));
    const paths = entries.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(idsIn('instruments').map((id) => `instruments/${id}/`)));
    const pagesOfGuidance = paths.filter((path) => /^guidance\/[^/]+\/$/.test(path));
    expect(pagesOfGuidance.sort()).toEqual(
      idsIn('guidance')
        .filter((id) => id !== 'what-may-be-used-for-whom')
        .map((id) => `guidance/${id}/`),
    );
    expect(works.map(({ id }) => id).sort()).toEqual(idsIn('references'));
  });

  test('leads to pages and anchors that exist', () => {
    const missing = [...entries, ...pages]
      .map(({ path }) => path)
      .filter((path) => {
        const [folder = '', anchor] = path.split('#');
        const html = readBuilt(`${folder}index.html`);
        return anchor !== undefined && !html.includes(`id="${anchor}"`);
      });
    expect(missing).toEqual([]);
  });

  test('is 60 kB at most with the definitions of six answers, and the references are 30 kB at most', () => {
    const size = (path: string) => gzipSize(readBuilt(path));
    const largest = terms.map((term) => size(`data/terms/${idOf(term)}.json`)).sort((a, b) => b - a);
    expect(size('data/lookup.json') + largest.slice(0, 6).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
    expect(size('data/lookup-works.json')).toBeLessThanOrEqual(30_000);
  });

  test('says why a word leads elsewhere, and what else a word means', () => {
    for (const term of terms) {
      const { reasons, meanings } = detailsOf(term);
      expect(
        term.redirects.filter((word) => !reasons[word]),
        term.path,
      ).toEqual([]);
      expect(
        term.ambiguous.filter((word) => !meanings[word]),
        term.path,
      ).toEqual([]);
    }
  });

  test('has a definition for every term', () => {
    for (const term of terms) expect(detailsOf(term).definition.length, term.path).toBeGreaterThan(20);
  });
});

/** What other programs read of the references and the glossary is tested on the writers, in test/unit/data-export. Here: the files are theirs. */
describe('references and glossary for other programs', () => {
  const { entries } = JSON.parse(readBuilt('data/references.json')) as { entries: { id: string; csl: { title: string } }[] };
  const ids = entries.map(({ id }) => id);

  test('the lists hold every reference of references.json once', () => {
    expect(parseBibtex(readBuilt('data/references.bib')).entries.map(({ key }) => key)).toEqual(ids);
    expect(readRis(readBuilt('data/references.ris')).map(({ tags }) => tags.get('ID')?.[0])).toEqual(ids);
    expect((JSON.parse(readBuilt('data/references.csl.json')) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  test('each reference has files of its own, with its record of the lists', () => {
    for (const id of ids) {
      expect(readBuilt('data/references.bib'), id).toContain(readBuilt(`references/${id}.bib`));
      expect(readBuilt('data/references.ris'), id).toContain(readBuilt(`references/${id}.ris`));
    }
  });

  test('the glossary becomes triples wherever it is read: on the site and from the archive', async () => {
    const triples = (text: string) => jsonld.toRDF(JSON.parse(text) as object, { safe: true, base: null });
    const inArchive = unzipSync(readFileSync(`${DIST}/data/ifso-guide-data.zip`))['ifso-guide-data/glossary.skos.jsonld'];
    const onSite = await triples(readBuilt('data/glossary.skos.jsonld'));
    const { entries: terms } = JSON.parse(readBuilt('data/glossary.json')) as { entries: unknown[] };
    const concepts = onSite.filter(({ object }) => object.value === 'http://www.w3.org/2004/02/skos/core#Concept');
    expect(concepts).toHaveLength(terms.length);
    expect(await triples(strFromU8(inArchive ?? new Uint8Array()))).toEqual(onSite);
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

describe('the data package', () => {
  type Field = { name: string; type: string; constraints?: { required?: boolean; unique?: boolean; enum?: string[] } };
  type Resource = { name: string; path: string; mediatype: string; encoding: string; schema?: { fields: Field[]; primaryKey: string[] } };
  const text = readBuilt('data/datapackage.json');
  const descriptor = JSON.parse(text) as { resources: Resource[]; sources: { title: string }[] };

  /** What https://datapackage.org/profiles/2.0/datapackage.json asks of the properties in use; paths neither absolute nor leading up. */
  const DescriptorSchema = z.object({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    version: z.string().min(1),
    created: z.iso.datetime().optional(),
    licenses: z.array(z.object({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), path: z.url(), title: z.string() })).min(1),
    contributors: z.array(z.object({ title: z.string(), roles: z.array(z.string()).min(1) })).min(1),
    sources: z.array(z.object({ title: z.string().min(1), path: z.url().optional() })).min(1),
    resources: z
      .array(
        z.object({
          name: z.string().regex(/^[a-z0-9._-]+$/),
          path: z.string().regex(/^(?![./~])[^\\:]+$/),
          type: z.literal('table').optional(),
          title: z.string(),
          format: z.string(),
          mediatype: z.string().regex(/^[^/]+\/[^/]+$/),
          encoding: z.literal('utf-8'),
          schema: z
            .object({
              fields: z.array(z.object({ name: z.string().min(1), type: z.enum(['string', 'number', 'integer', 'date']) })).min(1),
              primaryKey: z.array(z.string()),
              missingValues: z.array(z.string()),
            })
            .optional(),
        }),
      )
      .min(1),
  });

  test('has the properties that the standard asks for, with licence and every work as a source', () => {
    const { error } = DescriptorSchema.safeParse(descriptor);
    expect(error && z.prettifyError(error)).toBeUndefined();
    const { entries } = JSON.parse(readBuilt('data/references.json')) as { entries: unknown[] };
    expect(descriptor.sources).toHaveLength(entries.length);
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
  });

  test('names files that are there, on the site and in the archive', () => {
    const archive = unzipSync(readFileSync(`${DIST}/data/ifso-guide-data.zip`));
    for (const { path } of descriptor.resources) {
      expect(builtFiles()).toContain(`data/${path}`);
      expect(Object.keys(archive)).toContain(`ifso-guide-data/${path}`);
    }
    expect(JSON.parse(strFromU8(archive['ifso-guide-data/datapackage.json'] ?? new Uint8Array()))).toEqual(descriptor);
    expect(strFromU8(archive['ifso-guide-data/figures.csv'] ?? new Uint8Array())).toBe(readBuilt('data/figures.csv'));
  });

  const tables = descriptor.resources.flatMap(({ path, schema }) => (schema ? [{ path, ...schema }] : []));
  const VALUES: Record<string, RegExp> = {
    string: /./s,
    number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
    integer: /^\d+$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
  };

  test.each(tables)('$path keeps to its table schema', ({ path, fields, primaryKey }) => {
    const { data: rows, meta } = Papa.parse<Record<string, string>>(readBuilt(`data/${path}`), { header: true, skipEmptyLines: true });
    expect(meta.fields).toEqual(fields.map(({ name }) => name));
    expect(rows.length).toBeGreaterThan(50);
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(primaryKey));
    for (const { name, type, constraints } of fields) {
      const values = rows.map((row) => row[name] ?? '');
      const stated = values.filter((value) => value !== '');
      expect(
        stated.filter((value) => !VALUES[type]?.test(value)),
        name,
      ).toEqual([]);
      if (constraints?.required) expect(stated.length, name).toBe(values.length);
      if (constraints?.unique) expect(new Set(values).size, name).toBe(values.length);
      if (constraints?.enum)
        expect(
          stated.filter((value) => !constraints.enum?.includes(value)),
          name,
        ).toEqual([]);
    }
  });

  test('the table of figures has every figure once', () => {
    const { entries } = JSON.parse(readBuilt('data/figures.json')) as { entries: { id: string; value?: number }[] };
    const { data: rows } = Papa.parse<Record<string, string>>(readBuilt('data/figures.csv'), { header: true, skipEmptyLines: true });
    expect(rows.map(({ id, value }) => [id, value])).toEqual(
      entries.map(({ id, value }) => [id, value === undefined ? '' : String(value)]),
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
