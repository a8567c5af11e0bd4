/** Facts for programs: every data file parses and satisfies the schema beside it. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { builtFiles, readBuilt } from '../helpers/built-site.ts';

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

test.each(NAMES.filter((name) => name !== 'gaps'))('%s holds entries with distinct ids, a licence and its caveats', (name) => {
  const data = JSON.parse(readBuilt(`data/${name}.json`)) as { licence: string; caveats: string; entries: { id: string }[] };
  expect(data.entries.length).toBeGreaterThan(0);
  expect(new Set(data.entries.map(({ id }) => id)).size).toBe(data.entries.length);
  expect(data.licence).toBe('CC BY 4.0');
  expect(data.caveats).toMatch(/source/);
});

describe('the list of names for the search', () => {
  const { terms, names } = JSON.parse(readBuilt('data/lookup.json')) as {
    terms: { id: string; term: string; definition: string }[];
    names: [string, number, string, string, string?][];
  };

  test('leads every name to a term', () => {
    expect(names.length).toBeGreaterThan(terms.length);
    expect(names.filter(([, index]) => terms[index] === undefined)).toEqual([]);
  });

  test('holds each name once', () => {
    const keys = names.map(([key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('says why a word leads elsewhere', () => {
    expect(names.filter(([, , kind, , reason]) => kind === 'redirect' && !reason)).toEqual([]);
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
