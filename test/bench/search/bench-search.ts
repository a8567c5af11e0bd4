/**
 * How well and how fast the search finds entries of every kind, beside Pagefind as it comes and MiniSearch with boosted fields, fuzziness and
 * beginnings on the same entries with the same questions. The search is used as a reader uses it, on a built site in a browser without window.
 * Usage: npm run bench:search [-- --sets tuned,terms-tuned --timed 12]; the site is read from dist, or from the folder that TEST_DIST names.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { serve } from '../../../src/dev/serve.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { DIST } from '../../helpers/built-site.ts';
import { documents } from './documents.ts';
import { type Engine, type Latency, openMiniSearch, openPagefind, openSite } from './engines.ts';
import { QUERY_SETS, readQueries } from './query-sets.ts';
import { type Count, judge, type Places, percent, percentile, type Query, sum, termsOf } from './tally.ts';

/** A phone is about so many times slower than this machine. */
const SLOWDOWN = 4;

if (!existsSync(`${DIST}/search/index.html`)) throw new Error(`bench-search: the site must be built in ${DIST}; run npm run build first`);
const { values } = parseArgs({ options: { sets: { type: 'string' }, timed: { type: 'string', default: '40' } } });
/** So many queries are typed key by key for their latency, spread evenly over the sets. */
const TIMED = Number(values.timed);
if (!Number.isInteger(TIMED) || TIMED < 1) throw new Error(`bench-search: --timed must be a whole number from 1, got ${values.timed}`);
const chosen = values.sets?.split(',');
const sets = QUERY_SETS.filter(({ short }) => chosen?.includes(short) ?? true).map((set) => ({ ...set, queries: readQueries(set) }));
if (sets.length === 0) throw new Error(`bench-search: --sets must name some of ${QUERY_SETS.map(({ short }) => short).join(', ')}`);
const queries = sets.flatMap((set) => set.queries);

/** Ending in a key of the keyboard, whose time the page can take. */
const typeable = queries.filter(({ q, wants }) => wants.length > 0 && /[a-z0-9]$/i.test(q));
const timed = typeable.filter((_, at) => Math.floor((at * TIMED) / typeable.length) < Math.floor(((at + 1) * TIMED) / typeable.length));

type Outcome = { engine: Engine; answers: Map<Query, Places>; latencies: Latency[] };

async function measure(engine: Engine, asked: readonly Query[]): Promise<Outcome> {
  // Warm: the page has searched before. The timed queries themselves come before the rest, so that no part of the index is there already.
  await engine.answer('what does recidivism mean in the study by Demo (2015)');
  const latencies: Latency[] = [];
  for (const { q } of timed) latencies.push(await engine.time(q));
  const answers = new Map<Query, Places>();
  for (const query of asked) answers.set(query, await engine.answer(query.q));
  return { engine, answers, latencies };
}

const placesOf = ({ answers }: Outcome, query: Query): Places => answers.get(query) ?? [];
const countOf = (outcome: Outcome, some: readonly Query[]): Count => sum(some.map((query) => judge(query, placesOf(outcome, query))));
/** Sets of terms know of nothing else: a page that answers a question is passed over. */
const countOfTerms = (outcome: Outcome, some: readonly Query[]): Count =>
  sum(some.map((query) => judge(query, termsOf(placesOf(outcome, query)))));
const cell = ({ of, first, firstThree }: Count): string => `${percent(first, of)} / ${percent(firstThree, of)}`;
const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const spread = (numbers: readonly number[]): string =>
  `median ${milliseconds(percentile(numbers, 0.5))}, 95th percentile ${milliseconds(percentile(numbers, 0.95))}`;
const answerable = (some: readonly Query[]) => some.filter(({ wants }) => wants.length > 0);

function printSet({ name, made, queries: some }: { name: string; made: string; queries: readonly Query[] }, outcomes: readonly Outcome[]) {
  console.log(`\n${name}: ${some.length} queries. ${made}`);
  const kinds = [...new Set(some.map(({ kind }) => kind))];
  const rows = [
    ...kinds.map((kind) => ({ label: kind, of: some.filter((query) => query.kind === kind) })),
    { label: 'all that have an answer', of: answerable(some) },
  ];
  console.table(
    rows.map(({ label, of }) => ({
      'first / first three': label,
      queries: of.length,
      ...Object.fromEntries(outcomes.map((outcome) => [outcome.engine.name, cell(countOf(outcome, of))])),
      ...(some[0]?.termsOnly && outcomes[0] && { 'This site, of the terms': cell(countOfTerms(outcomes[0], of)) }),
    })),
  );
}

/** What the site did not put first, by kind, to be looked at one by one. */
function printMisses({ name, queries: some }: { name: string; queries: readonly Query[] }, outcome: Outcome) {
  const missed = some.filter((query) => judge(query, placesOf(outcome, query)).first === 0);
  console.log(`\n${name}: ${missed.length} not first on this site`);
  for (const kind of new Set(missed.map((query) => query.kind))) {
    console.log(`  ${kind}`);
    for (const query of missed.filter((each) => each.kind === kind)) {
      const got = placesOf(outcome, query).slice(0, 3);
      const where = judge(query, got).firstThree === 1 ? 'among the first three' : 'not among the first three';
      console.log(
        `    ${query.q}: ${query.wants.join(' or ') || 'nothing'}; ${where}: ${got.map(([address]) => address).join(', ') || 'nothing'}`,
      );
    }
  }
}

function markdown(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.engine.name,
    ...sets.map((set) => cell(countOf(outcome, answerable(set.queries)))),
    spread(outcome.latencies.map(({ ready }) => ready)),
  ]);
  const head = ['First / first three', ...sets.map(({ name, queries: some }) => `${name} (${answerable(some).length})`), 'Time to results'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function printLatencies(outcomes: readonly Outcome[]) {
  console.log(`\nLatency once warm, ${timed.length} queries; load of the machine ${loadavg()[0]?.toFixed(1)}:`);
  for (const { engine, latencies } of outcomes) {
    console.log(`  ${engine.name}: ${spread(latencies.map(({ ready }) => ready))}`);
    const further = {
      'from the last key to the next frame drawn': latencies.flatMap(({ drawn = [] }) => drawn),
      'from the last key until the full text has followed': latencies.flatMap(({ complete = [] }) => complete),
      'from each key until its names are shown, or none are found': latencies.flatMap(({ keys = [] }) => keys),
    };
    for (const [what, times] of Object.entries(further))
      if (times.length > 0) console.log(`    ${what} (${times.length}): ${spread(times)}`);
  }
  console.log(
    'The site: typed key by key, from the last key to its first results. The peers: called with each beginning of the query, the time of the last call.',
  );
}

const server = await serve({ root: DIST });
try {
  const browser = await launchBrowser();
  try {
    const entries = documents();
    console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor unknown'}; ${entries.length} entries`);
    const open: [() => Promise<Engine>, readonly Query[]][] = [
      [() => openSite(browser, server.address), queries],
      [() => openPagefind(browser, server.address), queries],
      [() => openMiniSearch(browser, server.address, entries), queries],
      [() => openSite(browser, server.address, SLOWDOWN), []],
    ];
    const outcomes: Outcome[] = [];
    for (const [openEngine, asked] of open) {
      const engine = await openEngine();
      console.log(`Asking ${engine.name}`);
      outcomes.push(await measure(engine, asked));
    }
    const compared = outcomes.filter(({ answers }) => answers.size > 0);
    for (const set of sets) printSet(set, compared);
    for (const set of sets) if (compared[0]) printMisses(set, compared[0]);
    printLatencies(outcomes);
    console.log(`\n${markdown(compared)}`);
  } finally {
    await browser.close();
  }
} finally {
  await server.close();
}
