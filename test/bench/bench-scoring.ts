/**
 * How fast the scoring library scores, and how small it is. Measures the bundle that a browser would get, so nothing of it is imported
 * here. Inputs are the test vectors that are scored. Usage: npm run bench:scoring
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

type Answers = Record<string, unknown>;
type Input = { answers: Answers; substitutes?: Record<string, Answers> };
type Outcome = { status: string; total?: number | null };
type Library = { instruments: readonly { id: string }[]; scoreInstrument: (definition: { id: string }, input: Input) => Outcome };
type VectorFile = { vectors: { input: Input; expected: Outcome }[] };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WARM_UP_MS = 400;
const ROUND_MS = 30;
const ROUNDS = 41;
/** Calls between two looks at the clock. */
const BATCH = 2000;

function bundle(entry: string, folder: string): { path: string; bytes: number; compressed: number } {
  const path = join(folder, `${entry}.mjs`);
  execFileSync(join(ROOT, 'node_modules', '.bin', 'esbuild'), [
    join(ROOT, 'src', 'scoring', `${entry}.ts`),
    '--bundle',
    '--format=esm',
    '--minify',
    '--log-level=warning',
    `--outfile=${path}`,
  ]);
  const code = readFileSync(path);
  return { path, bytes: code.length, compressed: gzipSync(code, { level: 9 }).length };
}

const CASIC_ITEMS = ['neverMarried', 'videos', 'stories', 'durationTwoYears', 'volunteered', 'onlineCommunication'];

/** The yardstick: the CPORT sum as one would write it for one page, CASIC included. NaN where it cannot be told. */
function handWrittenCport({ answers, substitutes }: Input): number {
  const age = answers['ageAtIndex'];
  if (typeof age !== 'number') return Number.NaN;
  let total = age <= 35 ? 1 : 0;
  if (answers['priorCriminalHistory'] === 'yes') total += 1;
  else if (answers['priorCriminalHistory'] !== 'no') return Number.NaN;
  if (answers['contactSexualOffending'] === 'yes') total += 1;
  else if (answers['contactSexualOffending'] !== 'no') return Number.NaN;
  if (answers['conditionalReleaseFailure'] === 'yes') total += 1;
  else if (answers['conditionalReleaseFailure'] !== 'no') return Number.NaN;
  if (answers['moreBoyThanGirlCsem'] === 'yes') total += 1;
  else if (answers['moreBoyThanGirlCsem'] !== 'no') return Number.NaN;
  if (answers['moreBoyThanGirlOther'] === 'yes') total += 1;
  else if (answers['moreBoyThanGirlOther'] !== 'no') return Number.NaN;
  if (answers['sexualInterest'] === 'yes') return total + 1;
  if (answers['sexualInterest'] === 'no') return total;
  let yes = 0;
  let open = 0;
  for (const id of CASIC_ITEMS) {
    const answer = substitutes?.['casic']?.[id];
    if (answer === 'yes') yes += 1;
    else if (answer !== 'no') open += 1;
  }
  if (yes >= 3) return total + 1;
  return yes + open < 3 ? total : Number.NaN;
}

/** Results are added up here, so that no call can be left out as unused. */
let sink = 0;

/** Calls a second: the median of all rounds, and the best one, which other work on the machine has lengthened least. */
type Rate = { median: number; best: number };

function callsPerSecond(inputs: readonly Input[], call: (input: Input) => number): Rate {
  const round = (milliseconds: number): number => {
    const start = performance.now();
    let calls = 0;
    let next = 0;
    let elapsed = 0;
    while (elapsed < milliseconds) {
      for (let each = 0; each < BATCH; each += 1) {
        const input = inputs[next];
        if (input) sink += call(input);
        next = next + 1 < inputs.length ? next + 1 : 0;
      }
      calls += BATCH;
      elapsed = performance.now() - start;
    }
    return (calls / elapsed) * 1000;
  };
  round(WARM_UP_MS);
  const rates = Array.from({ length: ROUNDS }, () => round(ROUND_MS)).sort((a, b) => a - b);
  return { median: rates[Math.floor(ROUNDS / 2)] ?? 0, best: rates.at(-1) ?? 0 };
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');

/** Inputs of the vectors that end in a score. */
function scoredInputs(instrumentId: string): Input[] {
  const { vectors } = JSON.parse(readFileSync(join(ROOT, 'public', 'data', 'vectors', `${instrumentId}.json`), 'utf8')) as VectorFile;
  return vectors.filter(({ expected }) => expected.status === 'scored').map(({ input }) => input);
}

let handWrittenRatio = Number.NaN;
const folder = mkdtempSync(join(tmpdir(), 'ifso-bench-'));
try {
  const engine = bundle('score', folder);
  const library = bundle('index', folder);
  const { instruments, scoreInstrument } = (await import(pathToFileURL(library.path).href)) as Library;

  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'processor unknown'}, one thread; ${ROUNDS} rounds of ${ROUND_MS} ms\n`);
  const table: Record<string, string | number>[] = [];
  const addRow = (what: string, inputs: readonly Input[], { median, best }: Rate) =>
    table.push({ what, inputs: inputs.length, 'median, per second': whole(median), 'best round, per second': whole(best) });

  for (const definition of instruments) {
    const all = scoredInputs(definition.id);
    const ownAnswers = all.filter(({ substitutes }) => substitutes === undefined);
    const score = (input: Input) => scoreInstrument(definition, input).status.length;
    const rate = callsPerSecond(ownAnswers, score);
    addRow(definition.id, ownAnswers, rate);
    if (definition.id !== 'cport') continue;

    const withCasic = all.filter(({ substitutes }) => substitutes !== undefined);
    addRow('cport with casic', withCasic, callsPerSecond(withCasic, score));
    const wrong = all.filter((input) => handWrittenCport(input) !== scoreInstrument(definition, input).total);
    if (wrong.length > 0)
      throw new Error(`bench-scoring: the hand-written sum must agree with the library, got ${wrong.length} differences`);
    const byHand = callsPerSecond(ownAnswers, handWrittenCport);
    addRow('cport sum by hand', ownAnswers, byHand);
    handWrittenRatio = byHand.median / rate.median;
  }
  console.table(table);
  console.log(
    `The hand-written CPORT sum, which gives a total and nothing else, is ${handWrittenRatio.toFixed(1)} times as fast as the library.\n`,
  );
  console.table(
    [
      { bundle: 'engine (src/scoring/score.ts)', ...engine },
      { bundle: 'library (src/scoring/index.ts)', ...library },
    ].map(({ bundle: name, bytes, compressed }) => ({
      bundle: name,
      'minified, bytes': whole(bytes),
      'gzip -9, bytes': whole(compressed),
    })),
  );
  if (Number.isNaN(sink)) throw new Error('bench-scoring: every input must be scored, got none');
} finally {
  rmSync(folder, { recursive: true });
}
