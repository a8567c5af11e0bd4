/**
 * How well and how fast the search finds the entries of the glossary, beside Pagefind as it comes and MiniSearch with fuzziness on the
 * same entries. The search is used as a reader uses it, on a built site in a browser without window.
 * Usage: npm run bench:search [-- folder of the built site]
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../src/dev/serve.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { type Engine, type Entry, type Latency, openMiniSearch, openPagefind, openSite } from './engines.ts';
import { QUERY_SETS, readQueries } from './query-sets.ts';
import { type Count, judge, type Places, percent, percentile, type Query, sum, TYPES } from './tally.ts';

/** Queries that are typed key by key for their latency, spread evenly over the sets. */
const TIMED = 100;

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../../../dist', import.meta.url)));
if (!existsSync(`${root}/search/index.html`)) throw new Error(`bench-search: the site must be built in ${root}; run npm run build first`);
const { entries } = JSON.parse(readFileSync(`${root}/data/glossary.json`, 'utf8')) as { entries: Entry[] };

const sets = QUERY_SETS.map((set) => ({ ...set, queries: readQueries(set) }));
const queries = sets.flatMap((set) => set.queries);
const hasEntry = ({ expected }: Query) => expected !== null;
const all = { name: 'All together', made: 'The four sets.', queries };

const answerable = queries.filter(hasEntry);
/** Ending in a key of the keyboard, whose time the page can take. */
const typeable = answerable.filter(({ query }) => /[a-z0-9]$/i.test(query));
const timed = typeable.filter((_, at) => Math.floor((at * TIMED) / typeable.length) < Math.floor(((at + 1) * TIMED) / typeable.length));

type Outcome = { engine: Engine; answers: Map<Query, Places>; latencies: Latency[] };

async function measure(engine: Engine): Promise<Outcome> {
  // Warm: the page has searched before. The timed queries themselves come before the rest, so that no part of the index is there already.
  await engine.answer('what does recidivism mean');
  const latencies: Latency[] = [];
  for (const { query } of timed) latencies.push(await engine.time(query));
  const answers = new Map<Query, Places>();
  for (const query of queries) answers.set(query, await engine.answer(query.query));
  return { engine, answers, latencies };
}

const countOf = ({ answers }: Outcome, some: readonly Query[]): Count => sum(some.map((query) => judge(query, answers.get(query) ?? [])));
const cell = ({ of, first, firstThree }: Count): string => `${percent(first, of)} / ${percent(firstThree, of)}`;
const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const spread = (values: readonly number[]): string =>
  `median ${milliseconds(percentile(values, 0.5))}, 95th percentile ${milliseconds(percentile(values, 0.95))}`;

function printSet({ name, made, queries: some }: { name: string; made: string; queries: readonly Query[] }, outcomes: readonly Outcome[]) {
  console.log(`\n${name}: ${some.length} queries. ${made}`);
  const rows = [
    ...Object.entries(TYPES).map(([type, meaning]) => ({ label: `${type}  ${meaning}`, of: some.filter((query) => query.type === type) })),
    { label: 'all that have an entry (A to P)', of: some.filter(hasEntry) },
  ].filter(({ of }) => of.length > 0);
  console.table(
    rows.map(({ label, of }) => ({
      'first / first three': label,
      queries: of.length,
      ...Object.fromEntries(outcomes.map((outcome) => [outcome.engine.name, cell(countOf(outcome, of))])),
    })),
  );
}

/** What the site did not put first, to be looked at one by one. */
function printMisses(outcome: Outcome | undefined) {
  console.log('\nNot first on this site:');
  for (const query of queries) {
    const places = outcome?.answers.get(query) ?? [];
    if (judge(query, places).first === 1) continue;
    const [wanted, got] = [
      [query.expected ?? 'no term', ...(query.acceptable ?? [])].join(' or '),
      places.map((id) => id ?? 'no entry').join(', '),
    ];
    console.log(`  ${query.type}  ${query.query}: ${wanted}; got ${got || 'nothing'}`);
  }
}

function markdown(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { of, first } = countOf(
      outcome,
      queries.filter((query) => !hasEntry(query)),
    );
    const ready = outcome.latencies.map((latency) => latency.ready);
    return [
      outcome.engine.name,
      ...sets.map((set) => cell(countOf(outcome, set.queries.filter(hasEntry)))),
      cell(countOf(outcome, queries.filter(hasEntry))),
      `${first} of ${of}`,
      milliseconds(percentile(ready, 0.5)),
      milliseconds(percentile(ready, 0.95)),
    ];
  });
  const head = ['First / first three', ...sets.map(({ name, queries: some }) => `${name} (${some.filter(hasEntry).length})`)];
  head.push(`All (${answerable.length})`, 'No term for what is not covered', 'Median', '95th percentile');
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const server = await serve({ root });
try {
  const browser = await launchBrowser();
  try {
    console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor unknown'}; ${entries.length} entries`);
    const outcomes: Outcome[] = [];
    for (const open of [
      () => openSite(browser, server.address),
      () => openPagefind(browser, server.address),
      () => openMiniSearch(browser, server.address, entries, { withQuestions: false }),
      () => openMiniSearch(browser, server.address, entries, { withQuestions: true }),
    ]) {
      const engine = await open();
      console.log(`Asking ${engine.name}`);
      outcomes.push(await measure(engine));
    }
    for (const set of [...sets, all]) printSet(set, outcomes);

    printMisses(outcomes[0]);
    console.log(`\nLatency once warm, ${timed.length} queries; load of the machine ${loadavg()[0]?.toFixed(1)}:`);
    for (const { engine, latencies } of outcomes) {
      console.log(`  ${engine.name}: ${spread(latencies.map(({ ready }) => ready))}`);
      const drawn = latencies.flatMap((latency) => latency.drawn ?? []);
      if (drawn.length > 0) console.log(`    from the last key to the next frame drawn: ${spread(drawn)}`);
    }
    console.log(
      'The site: typed key by key, from the last key to its results. The peers: called with each beginning of the query, the time of the last call.',
    );
    console.log(`\n${markdown(outcomes)}`);
  } finally {
    await browser.close();
  }
} finally {
  await server.close();
}
