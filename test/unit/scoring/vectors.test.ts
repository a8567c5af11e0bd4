/** The published test vectors: as a fresh run makes them, sound in themselves, and passed by our scorer. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { getInstrument, instruments, type ScoreOutcome, scoreInstrument } from '../../../src/scoring/index.ts';
import { departures, type PublishedVector, readVectors, vectorsText } from '../../helpers/scoring-vectors.ts';
import { makeVectorFiles, VECTORS_FOLDER } from '../../vectors/make-scoring-vectors.ts';
import { MISTAKES } from '../../vectors/scoring/mistakes.ts';
import type { BandRow } from '../../vectors/scoring/types.ts';

const MAX_BYTES = 400_000;
/** Half of the last digit printed: percentages are published to two decimals. */
const PRINTED_PERCENT_TOLERANCE = 0.00005;
const FOLDER = fileURLToPath(new URL('../../vectors/', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../../public/data/schema/vectors.json', import.meta.url));

const ids = instruments.map(({ id }) => id);

const fresh = makeVectorFiles();

test('there is a file of vectors for each instrument, and no other', () => {
  expect(readdirSync(VECTORS_FOLDER).sort()).toEqual(['README.md', ...ids.map((id) => `${id}.json`)].sort());
  expect([...fresh.keys()].sort()).toEqual(ids.map((id) => `${id}.json`).sort());
});

describe.each(ids)('the vectors of %s', (id) => {
  const definition = getInstrument(id);

  test('equal a fresh run of the generator', () => {
    expect(vectorsText(`${id}.json`) === fresh.get(`${id}.json`), 'run "npm run vectors"').toBe(true);
  });

  test('are passed by our scorer', () => {
    const file = readVectors(id);
    expect(file.vectors.flatMap((vector) => departures(vector, scoreInstrument(definition, vector.input), file))).toEqual([]);
  });

  test('satisfy their JSON Schema', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    const { error } = schema.safeParse(readVectors(id));
    expect(error && z.prettifyError(error)).toBeUndefined();
  });

  test('are for this instrument and edition', () => {
    expect(readVectors(id)).toMatchObject({ instrument: id, edition: definition.edition });
  });

  test('name the bands as the scorer does', () => {
    const { bands, vectors } = readVectors(id);
    const seen = vectors.flatMap(({ input }) => {
      const outcome = scoreInstrument(definition, input);
      return outcome.status === 'scored' && outcome.band ? [outcome.band] : [];
    });
    const distinct = new Map(seen.map(({ id: bandId, label, scheme }) => [bandId, { id: bandId, label, scheme }]));
    const byId = (a: BandRow, b: BandRow) => a.id.localeCompare(b.id);
    expect([...distinct.values()].sort(byId)).toEqual([...bands].sort(byId));
  });

  test('have distinct ids and are as many as the head says', () => {
    const { count, vectors } = readVectors(id);
    expect(new Set(vectors.map((vector) => vector.id)).size).toBe(vectors.length);
    expect(count).toBe(vectors.length);
  });

  test('reach every status', () => {
    expect(new Set(readVectors(id).vectors.map(({ expected }) => expected.status))).toEqual(
      new Set(['scored', 'incomplete', 'notApplicable', 'invalid']),
    );
  });

  test('explain each mistake that they name', () => {
    const { mistakes, vectors } = readVectors(id);
    const named = new Set(vectors.flatMap(({ mistake }) => mistake ?? []));
    expect(new Set(mistakes.map((each) => each.id))).toEqual(named);
  });

  test(`stay below ${MAX_BYTES} bytes`, () => {
    expect(Buffer.byteLength(vectorsText(`${id}.json`))).toBeLessThan(MAX_BYTES);
  });
});

test('every mistake of the list is caught by a vector and explained in the README', () => {
  const named = new Set(ids.flatMap((id) => readVectors(id).vectors.flatMap(({ mistake }) => mistake ?? [])));
  expect(MISTAKES.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  const rows = [...vectorsText('README.md').matchAll(/^\| `([a-z-]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map(([, id, title, rule]) => ({
    id,
    title,
    rule,
  }));
  expect(rows).toEqual(MISTAKES);
});

test('the DC-SRP vectors hold the published probabilities', () => {
  const { vectors } = readVectors('dc-srp');
  for (const [total, percent] of [
    [28, 1.54],
    [32, 2.88],
    [64, 83.12],
  ] as const) {
    const found = vectors.flatMap(({ expected }) => (expected.status === 'scored' && expected.total === total ? expected : []));
    expect(found.length).toBeGreaterThan(0);
    for (const { probability } of found)
      expect(Math.abs((probability ?? 0) - percent / 100)).toBeLessThanOrEqual(PRINTED_PERCENT_TOLERANCE);
  }
});

test('the generator shares no code with the scorer', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(6);
  const outside = files.flatMap((path) =>
    [...readFileSync(FOLDER + path, 'utf8').matchAll(/\b(?:from|import|import\()\s*(['"])([^'"\n]+)\1/g)].flatMap(([, , specifier = '']) =>
      specifier.startsWith('node:') || (specifier.startsWith('./') && specifier.endsWith('.ts')) ? [] : [`${path}: ${specifier}`],
    ),
  );
  expect(outside).toEqual([]);
});

describe('a departure is reported', () => {
  const definition = getInstrument('dc-srp');
  const file = readVectors('dc-srp');
  const vector = file.vectors.find(({ id }) => id === 'dc-srp-worked-case') as PublishedVector;
  // Scored in the test: mutation testing tells mutants that a test reaches from those that only loading reaches.
  const outcomeWith = (change: object) => ({ ...scoreInstrument(definition, vector.input), ...change }) as ScoreOutcome;

  test.each([
    ['another total', { total: 29 }, ['total must be 28, got 29']],
    ['a percentage', { probability: 1.54 }, ['probability must be 0.0153', 'got 1.54']],
    ['another band', { band: null }, ['band must be "medium", got null']],
    ['a lost item', { contributions: [] }, ['contributions must be', 'got []']],
    ['another status', { status: 'incomplete' }, ['status must be "scored", got "incomplete"']],
  ])('%s', (_, change, parts) => {
    const [line = '', ...more] = departures(vector, outcomeWith(change), file).filter((each) =>
      each.includes(Object.keys(change)[0] ?? ''),
    );
    expect(more).toEqual([]);
    for (const part of parts) expect(line).toContain(part);
  });
});
