/**
 * How long the whole site takes to build, search index and offline files included, beside a bare Starlight site of as many pages, and
 * how both grow when made-up terms are added to ours. Each build starts from nothing cached; the two take turns, and the median of the
 * runs counts. Everything happens in temporary folders. Needs the network: Starlight comes from the npm registry.
 * Usage: npm run bench:build [-- --runs=3 --terms=0,250,1000,2500 --sidebar=short|all]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { copySources } from './copy-sources.ts';
import { madeUpTerms } from './made-up-terms.ts';
import { installStarlight, writeStarlightPages } from './starlight.ts';

/** At most so many times the time of Starlight (test/MEASURED.md). */
const BUDGET = 1.5;

/** Wall time, and processor time; the latter is NaN where the system does not tell. */
type Build = { pages: number; seconds: number; cpuSeconds: number };
type Row = { terms: number; ours: Build; theirs: Build | null };

/** Processor time of all children that have ended, in seconds; NaN where the system does not tell. */
function childrenCpuSeconds(): number {
  try {
    // After the name in brackets, fields 16 and 17 of the whole line: user and system time of children, in hundredths.
    const [, rest = ''] = /^.*\) (.*)$/s.exec(readFileSync('/proc/self/stat', 'utf8')) ?? [];
    const fields = rest.split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Builds the site in a folder from nothing and counts its pages. */
function build(folder: string, env: Record<string, string> = {}): Build {
  for (const left of ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'dist'])
    rmSync(join(folder, left), { recursive: true, force: true });
  const cpuBefore = childrenCpuSeconds();
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
  });
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = childrenCpuSeconds() - cpuBefore;
  if (status !== 0) throw new Error(`bench-build: every build must succeed, got code ${status}\n${(stdout + stderr).slice(-3000)}`);
  const pages = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
  return { pages, seconds, cpuSeconds };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN) + (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)) / 2;
}

const medianOf = (builds: readonly Build[]): Build => ({
  pages: builds[0]?.pages ?? 0,
  seconds: median(builds.map(({ seconds }) => seconds)),
  cpuSeconds: median(builds.map(({ cpuSeconds }) => cpuSeconds)),
});

/** "12.3 (10.1)": wall time and processor time. */
const times = ({ seconds, cpuSeconds }: Omit<Build, 'pages'>): string => `${seconds.toFixed(1)} (${cpuSeconds.toFixed(1)})`;

/** What a thousand pages more cost, from the first row to the last. */
function growth(from: Build | null, to: Build | null): string {
  if (!from || !to || from.pages === to.pages) return 'not measured';
  const thousands = (to.pages - from.pages) / 1000;
  return times({ seconds: (to.seconds - from.seconds) / thousands, cpuSeconds: (to.cpuSeconds - from.cpuSeconds) / thousands });
}

function tableOf(rows: readonly Row[]): string {
  const perThousand = ({ seconds, cpuSeconds, pages }: Build) =>
    times({ seconds: (seconds / pages) * 1000, cpuSeconds: (cpuSeconds / pages) * 1000 });
  const cells = rows.map(({ terms, ours, theirs }) => [
    terms.toLocaleString('en-GB'),
    ours.pages.toLocaleString('en-GB'),
    times(ours),
    perThousand(ours),
    ...(theirs
      ? [
          times(theirs),
          perThousand(theirs),
          `${(ours.seconds / theirs.seconds).toFixed(2)} (${(ours.cpuSeconds / theirs.cpuSeconds).toFixed(2)})`,
        ]
      : ['not measured', 'not measured', 'not measured']),
  ]);
  const [first, last] = [rows[0], rows.at(-1)];
  return [
    ['Made-up terms', 'Pages', 'IFSO Guide, s', 'per 1,000 pages', 'Starlight, s', 'per 1,000 pages', 'Ratio'],
    Array.from({ length: 7 }, () => '---'),
    ...cells,
    [
      '1,000 pages more',
      '',
      growth(first?.ours ?? null, last?.ours ?? null),
      '',
      growth(first?.theirs ?? null, last?.theirs ?? null),
      '',
      '',
    ],
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    terms: { type: 'string', default: '0,250,1000,2500' },
    sidebar: { type: 'string', default: 'short' },
  },
});
const temporary = mkdtempSync(join(tmpdir(), 'ifso-bench-build-'));
try {
  const own = join(temporary, 'site');
  const peer = join(temporary, 'starlight');
  copySources(own);
  mkdirSync(peer);
  const { version } = JSON.parse(readFileSync(join(own, 'node_modules', 'astro', 'package.json'), 'utf8')) as { version: string };
  const installed = installStarlight(peer, version);
  const madeUp = join(own, 'content', 'glossary', 'made-up');

  const rows = options.terms.split(',').map((count): Row => {
    rmSync(madeUp, { recursive: true, force: true });
    mkdirSync(madeUp);
    for (const { id, term } of madeUpTerms(own, Number(count))) writeFileSync(join(madeUp, `${id}.yaml`), stringify(term));
    const ours: Build[] = [];
    const theirs: Build[] = [];
    for (let run = 1; run <= Number(options.runs); run += 1) {
      const built = build(own);
      ours.push(built);
      console.error(`${count} made-up terms, run ${run}: ${times(built)} s`);
      if (installed === null) continue;
      if (run === 1) writeStarlightPages(peer, madeUpTerms(own, built.pages - 2));
      const bare = build(peer, { SIDEBAR: options.sidebar });
      if (bare.pages !== built.pages) throw new Error(`bench-build: Starlight must have ${built.pages} pages, got ${bare.pages}`);
      theirs.push(bare);
      console.error(`as many pages of Starlight, run ${run}: ${times(bare)} s`);
    }
    return { terms: Number(count), ours: medianOf(ours), theirs: theirs.length > 0 ? medianOf(theirs) : null };
  });

  console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}, median of ${options.runs}.`);
  console.log(
    `${installed ?? 'Starlight not measured'}, ${options.sidebar === 'all' ? 'every page in its sidebar, as it comes' : 'one link in its sidebar'}.`,
  );
  console.log('Seconds of wall time; in brackets, processor time, which other work on the machine changes less.\n');
  console.log(tableOf(rows));
  const worst = Math.max(...rows.map(({ ours, theirs }) => (theirs ? ours.seconds / theirs.seconds : 0)));
  if (installed !== null) console.log(`\nHighest ratio ${worst.toFixed(2)}; the budget is ${BUDGET}.`);
  process.exitCode = worst > BUDGET ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
