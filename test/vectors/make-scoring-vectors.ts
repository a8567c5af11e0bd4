/**
 * Test vectors of the scored instruments, for anyone's scorer. The rules are enumerated here a second time, from the sources that
 * the definitions cite, in plain code that imports nothing from src: agreement with our scorer is then worth something.
 *
 * node test/vectors/make-scoring-vectors.ts           writes public/data/vectors/<instrument>.json
 * node test/vectors/make-scoring-vectors.ts --check   compares only; exits with 1 on a difference
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MISTAKES } from './scoring/mistakes.ts';
import type { Instrument, Vector } from './scoring/types.ts';

export const VECTORS_FOLDER = fileURLToPath(new URL('../../public/data/vectors/', import.meta.url));
/** Every file starts the generator anew from this seed: the month in which the statement was approved. */
const SEED = 202104;
/** Far wider than the last digit in which exponentials differ between machines, far narrower than any mistake. */
const PROBABILITY_TOLERANCE = 1e-9;
/** Every module of the folder `scoring` that exports an `instrument`. */
const INSTRUMENTS = await findInstruments();

async function findInstruments(): Promise<Instrument[]> {
  const names = readdirSync(new URL('./scoring/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  const modules = await Promise.all(names.sort().map((name): Promise<{ instrument?: Instrument }> => import(`./scoring/${name}.ts`)));
  return modules.flatMap(({ instrument }) => instrument ?? []);
}

const head = (instrument: Instrument, vectors: readonly Vector[]) => ({
  $schema: '../schema/vectors.json',
  schemaId: 'urn:ifso-guide:schema:vectors:1',
  generated: 'Generated from test/vectors/make-scoring-vectors.ts; edit the source',
  title: `Test vectors: ${instrument.title}`,
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'IFSO Guide',
  instrument: instrument.id,
  edition: instrument.edition,
  generator: { script: 'test/vectors/make-scoring-vectors.ts', random: 'mulberry32', seed: SEED },
  howToRun: [
    'Hand the input of each vector to your scorer and compare the fields that its expected outcome has; other fields of your outcome are not judged.',
    'Blank is null or an absent key. "unknown" is a valid answer to every item. Absent facts are unknown.',
    'status, total, range, oneItemEitherWay, missing, reasons, issues and contributions are compared exactly, lists in their order; reasons by id, issues by code and (where given) itemId, contributions by itemId and points (and answer where given).',
    'band is the id of a row of bands, or null. notices lists those of noticeIds that must be there; the others of noticeIds must not.',
    'probability is a fraction from 0 to 1, compared within tolerance.probability.',
  ],
  tolerance: { probability: PROBABILITY_TOLERANCE, note: 'absolute difference' },
  caveats: [
    'Fictitious cases. They test arithmetic and refusals, not whether an instrument suits a person; scoring needs the manual and training.',
    ...instrument.caveats,
  ],
  bands: instrument.bands,
  noticeIds: ['versionsDiffer'],
  mistakes: MISTAKES.filter(({ id }) => vectors.some(({ mistake }) => mistake === id)),
  count: vectors.length,
});

/** One vector a line, so that a change shows as a changed line. */
function write(instrument: Instrument): string {
  const vectors = instrument.makeVectors(SEED);
  for (const { id, mistake } of vectors)
    if (mistake !== undefined && !MISTAKES.some((each) => each.id === mistake))
      throw new Error(`${id}: mistake must be in the list, got ${mistake}`);
  const lines = vectors.map((vector) => JSON.stringify(vector));
  return `${JSON.stringify(head(instrument, vectors), null, 2).slice(0, -2)},\n  "vectors": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** File names and texts of a fresh run. */
export const makeVectorFiles = (): Map<string, string> =>
  new Map(INSTRUMENTS.map((instrument) => [`${instrument.id}.json`, write(instrument)]));

function run(isCheck: boolean): void {
  for (const [name, text] of makeVectorFiles()) {
    const path = VECTORS_FOLDER + name;
    const isSame = existsSync(path) && readFileSync(path, 'utf8') === text;
    const count = text.split('\n').filter((each) => each.startsWith('{"id"')).length;
    console.log(`${name}: ${count} vectors, ${text.length} bytes, ${isSame ? 'unchanged' : isCheck ? 'differs' : 'written'}`);
    if (isSame) continue;
    if (isCheck) process.exitCode = 1;
    else writeFileSync(path, text);
  }
  if (process.exitCode === 1) console.error('vectors: the files must equal a fresh run, got a difference; run "npm run vectors"');
}

if (import.meta.main) run(process.argv.includes('--check'));
