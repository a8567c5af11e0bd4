/** The published test vectors: as a fresh run makes them, sound in themselves, and passed by our scorer. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { getInstrument, instruments, type ScoreInput, type ScoreOutcome, scoreInstrument } from '../../../src/scoring/index.ts';
import { importsOf } from '../../helpers/imports.ts';
import { makeVectorFiles, VECTORS_FOLDER } from '../../vectors/make-scoring-vectors.ts';
import { MISTAKES } from '../../vectors/scoring/mistakes.ts';
import type { BandRow, Expected, Vector } from '../../vectors/scoring/types.ts';

type PublishedVector = Omit<Vector, 'input'> & { input: ScoreInput };
type VectorFile = {
  instrument: string;
  edition: string;
  tolerance: { probability: number };
  bands: BandRow[];
  noticeIds: string[];
  mistakes: { id: string }[];
  count: number;
  vectors: PublishedVector[];
};

const MAX_BYTES = 400_000;
/** Half of the last digit printed: percentages are published to two decimals. */
const PRINTED_PERCENT_TOLERANCE = 0.00005;
const FOLDER = fileURLToPath(new URL('../../vectors/', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../../public/data/schema/vectors.json', import.meta.url));

const textOf = (name: string) => readFileSync(VECTORS_FOLDER + name, 'utf8');
const read = (instrumentId: string) => JSON.parse(textOf(`${instrumentId}.json`)) as VectorFile;
const ids = instruments.map(({ id }) => id);

/** The part of an outcome that vectors speak of, in their shape; details that a vector leaves open are left out. */
function comparable(outcome: ScoreOutcome, expected: Expected, noticeIds: readonly string[]): Record<string, unknown> {
  const shaped: Record<string, unknown> = { ...outcome };
  if (outcome.status === 'scored') {
    shaped['band'] = outcome.band?.id ?? null;
    shaped['notices'] = outcome.notices.map(({ id }) => id).filter((id) => noticeIds.includes(id));
  }
  if ('contributions' in outcome) {
    const wanted = 'contributions' in expected ? expected.contributions : undefined;
    shaped['contributions'] = outcome.contributions.map(({ itemId, points, answer }, index) =>
      wanted?.[index]?.answer === undefined ? { itemId, points } : { itemId, points, answer },
    );
  }
  if (outcome.status === 'notApplicable') shaped['reasons'] = outcome.reasons.map(({ id }) => id);
  if (outcome.status === 'invalid') {
    const wanted = expected.status === 'invalid' ? expected.issues : [];
    shaped['issues'] = outcome.issues.map(({ code, itemId }, index) =>
      wanted[index] !== undefined && wanted[index].itemId === undefined ? { code } : { code, itemId },
    );
  }
  return shaped;
}

/** Where an outcome departs from a vector, one line a field. */
function departures(
  { id, expected }: Pick<PublishedVector, 'id' | 'expected'>,
  outcome: ScoreOutcome,
  { tolerance, noticeIds }: Pick<VectorFile, 'tolerance' | 'noticeIds'>,
): string[] {
  const shaped = comparable(outcome, expected, noticeIds);
  return Object.entries(expected).flatMap(([field, value]) => {
    const got = shaped[field];
    const isClose =
      field === 'probability' && typeof value === 'number' && typeof got === 'number' && Math.abs(got - value) <= tolerance.probability;
    const isSame = isClose || JSON.stringify(got) === JSON.stringify(value);
    return isSame ? [] : [`${id}: ${field} must be ${JSON.stringify(value)}, got ${JSON.stringify(got)}`];
  });
}

const fresh = makeVectorFiles();

test('there is a file of vectors for each instrument, and no other', () => {
  expect(readdirSync(VECTORS_FOLDER).sort()).toEqual(['README.md', ...ids.map((id) => `${id}.json`)].sort());
  expect([...fresh.keys()]).toEqual(ids.map((id) => `${id}.json`));
});

describe.each(ids)('the vectors of %s', (id) => {
  const definition = getInstrument(id);

  test('equal a fresh run of the generator', () => {
    expect(textOf(`${id}.json`) === fresh.get(`${id}.json`), 'run "npm run vectors"').toBe(true);
  });

  test('are passed by our scorer', () => {
    const file = read(id);
    expect(file.vectors.flatMap((vector) => departures(vector, scoreInstrument(definition, vector.input), file))).toEqual([]);
  });

  test('satisfy their JSON Schema', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    const { error } = schema.safeParse(read(id));
    expect(error && z.prettifyError(error)).toBeUndefined();
  });

  test('are for this instrument and edition', () => {
    expect(read(id)).toMatchObject({ instrument: id, edition: definition.edition });
  });

  test('name the bands as the scorer does', () => {
    const { bands, vectors } = read(id);
    const seen = vectors.flatMap(({ input }) => {
      const outcome = scoreInstrument(definition, input);
      return outcome.status === 'scored' && outcome.band ? [outcome.band] : [];
    });
    const distinct = new Map(seen.map(({ id: bandId, label, scheme }) => [bandId, { id: bandId, label, scheme }]));
    const byId = (a: BandRow, b: BandRow) => a.id.localeCompare(b.id);
    expect([...distinct.values()].sort(byId)).toEqual([...bands].sort(byId));
  });

  test('have distinct ids and are as many as the head says', () => {
    const { count, vectors } = read(id);
    expect(new Set(vectors.map((vector) => vector.id)).size).toBe(vectors.length);
    expect(count).toBe(vectors.length);
  });

  test('reach every status', () => {
    expect(new Set(read(id).vectors.map(({ expected }) => expected.status))).toEqual(
      new Set(['scored', 'incomplete', 'notApplicable', 'invalid']),
    );
  });

  test('explain each mistake that they name', () => {
    const { mistakes, vectors } = read(id);
    const named = new Set(vectors.flatMap(({ mistake }) => mistake ?? []));
    expect(new Set(mistakes.map((each) => each.id))).toEqual(named);
  });

  test(`stay below ${MAX_BYTES} bytes`, () => {
    expect(Buffer.byteLength(textOf(`${id}.json`))).toBeLessThan(MAX_BYTES);
  });
});

test('every mistake of the list is caught by a vector and stands in the README', () => {
  const named = new Set(ids.flatMap((id) => read(id).vectors.flatMap(({ mistake }) => mistake ?? [])));
  expect(MISTAKES.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  const rows = [...textOf('README.md').matchAll(/^\| `([a-z-]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map(([, id, title, rule]) => ({
    id,
    title,
    rule,
  }));
  expect(rows).toEqual(MISTAKES);
});

test('the DC-SRP vectors hold the published probabilities', () => {
  const { vectors } = read('dc-srp');
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
    importsOf(path, readFileSync(FOLDER + path, 'utf8')).flatMap(({ specifier }) =>
      specifier.startsWith('node:') || (specifier.startsWith('./') && specifier.endsWith('.ts')) ? [] : [`${path}: ${specifier}`],
    ),
  );
  expect(outside).toEqual([]);
});

describe('a departure is reported', () => {
  const definition = getInstrument('dc-srp');
  const file = read('dc-srp');
  const vector = file.vectors.find(({ id }) => id === 'dc-srp-worked-case') as PublishedVector;
  const outcome = scoreInstrument(definition, vector.input);

  test.each([
    ['another total', { total: 29 }, ['total must be 28, got 29']],
    ['a percentage', { probability: 1.54 }, ['probability must be 0.0153', 'got 1.54']],
    ['another band', { band: null }, ['band must be "medium", got null']],
    ['a lost item', { contributions: [] }, ['contributions must be', 'got []']],
    ['another status', { status: 'incomplete' }, ['status must be "scored", got "incomplete"']],
  ])('%s', (_, change, parts) => {
    const [line = '', ...more] = departures(vector, { ...outcome, ...change } as ScoreOutcome, file).filter((each) =>
      each.includes(Object.keys(change)[0] ?? ''),
    );
    expect(more).toEqual([]);
    for (const part of parts) expect(line).toContain(part);
  });
});
