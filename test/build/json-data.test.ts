/** Facts for programs: every data file parses and satisfies the schema beside it. */
import { readFileSync } from 'node:fs';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { LookupData, TermDetails } from '../../src/search/resolver/build-lookup.ts';
import { builtFiles, DIST, readBuilt } from '../helpers/built-site.ts';
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
  const { terms } = JSON.parse(readBuilt('data/lookup.json')) as LookupData;
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

test('pages hold data blocks that parse', () => {
  const blocks = builtFiles()
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readBuilt(file).matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => ({ file, text })),
    );
  expect(blocks.length).toBeGreaterThan(0);
  for (const { file, text } of blocks) expect(() => JSON.parse(text), file).not.toThrow();
});
