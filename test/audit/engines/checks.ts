/** What must work in every engine, by the names that the pages promise: the main flow of each part, not a second set of tests. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { instruments } from '../../../src/scoring/index.ts';
import { CPORT_WITH_CASIC } from '../../helpers/cport-with-casic.ts';
import type { Engine } from './engine.ts';

export type Check = {
  name: string;
  /** What went wrong, in words; none if all is well. `stopServer` cuts the network; `root` is the folder that is served. */
  run: (engine: Engine, address: string, stopServer: () => Promise<void>, root: string) => Promise<string[]>;
};

type Vector = {
  input: { answers: Record<string, string | number | null>; facts?: Record<string, string>; substitutes?: unknown };
  expected: { status: string; total?: number | null };
};

const WAIT_MILLISECONDS = 10_000;

/** Asks the page until the value is as expected; hands back the last one. */
async function settled<T>(engine: Engine, body: string, isDone: (value: T) => boolean, wait = WAIT_MILLISECONDS): Promise<T> {
  const end = Date.now() + wait;
  for (;;) {
    const value = await engine.evaluate<T>(body);
    if (isDone(value) || Date.now() > end) return value;
    await pause(100);
  }
}

const differ = (what: string, got: unknown, expected: unknown): string[] =>
  JSON.stringify(got) === JSON.stringify(expected) ? [] : [`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];

const OUTCOME = "const { status, total } = document.querySelector('[data-outcome]').dataset; return [status, total ?? null];";
const LEFT_BEHIND = 'return [location.search, sessionStorage.length, document.cookie, Object.keys(localStorage).join()];';
const isOutcome =
  (status: string, total: string | null) =>
  ([gotStatus, gotTotal]: [string, string | null]): boolean =>
    gotStatus === status && gotTotal === total;

/** The first published vector that is scored from direct answers. */
function vectorOf(id: string): Vector {
  const { vectors } = JSON.parse(readFileSync(`public/data/vectors/${id}.json`, 'utf8')) as { vectors: Vector[] };
  const found = vectors.find(({ input, expected }) => expected.status === 'scored' && input.substitutes === undefined);
  if (!found) throw new Error(`engines: ${id} must have a scored vector, got none`);
  return found;
}

/** A part that computes takes no answers before its script runs. */
const IS_RUNNING = "return document.querySelector('[data-running]') !== null;";

/** Answers every item of a form by pressing and typing. */
async function answer(engine: Engine, { input }: Pick<Vector, 'input'>): Promise<void> {
  await settled(engine, IS_RUNNING, (value: boolean) => value);
  for (const [name, value] of Object.entries({ ...input.answers, ...prefixed(input.facts ?? {}) })) {
    if (value === null) continue;
    const isRadio = await engine.evaluate<boolean>(`return document.querySelector('input[type="radio"][name="${name}"]') !== null`);
    if (isRadio) await engine.click(`input[name="${name}"][value="${value}"]`);
    else if (value === 'unknown') await engine.click(`input[name="${name}.unknown"]`);
    else await engine.type(`input[name="${name}"]`, String(value));
  }
}
const prefixed = (facts: Record<string, string>) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`facts.${name}`, value]));

const calculator = (id: string): Check => ({
  name: `calculator ${id}: score, reload, leave and come back, clear`,
  run: async (engine, address) => {
    const vector = vectorOf(id);
    const total = vector.expected.total === null || vector.expected.total === undefined ? null : String(vector.expected.total);
    const page = `${address}calculators/${id}/`;
    const outcome = (status: string, expected: string | null) =>
      settled<[string, string | null]>(engine, OUTCOME, isOutcome(status, expected));
    await engine.goto(page);
    await answer(engine, vector);
    const problems = differ('scored', await outcome('scored', total), ['scored', total]);
    problems.push(...differ('left behind', await engine.evaluate(LEFT_BEHIND), ['', 0, '', '']));
    await engine.click('[data-action="clear"]');
    problems.push(
      ...differ(
        'cleared',
        (await settled<[string, string | null]>(engine, OUTCOME, ([status]) => status === 'incomplete'))[0],
        'incomplete',
      ),
    );
    const blank =
      "return [...document.querySelectorAll('form[data-instrument] input')].filter((each) => each.type === 'radio' || each.type === 'checkbox' ? each.checked : each.value !== '').map((each) => each.name);";
    problems.push(...differ('empty after Clear', await engine.evaluate(blank), []));
    await engine.goto(`${address}about/`);
    await engine.back();
    await settled<string>(engine, 'return location.pathname;', (path) => path.includes('/calculators/'));
    problems.push(...differ('empty after Back', await settled<string[]>(engine, blank, (names) => names.length === 0), []));
    // A browser may put back what was typed before a reload: then the result belongs to that, else the form is empty.
    await answer(engine, vector);
    await engine.reload();
    const kept = await engine.evaluate<string[]>(blank);
    const expected: [string, string | null] = kept.length > 0 ? ['scored', total] : ['incomplete', null];
    const [status] = await settled<[string, string | null]>(engine, OUTCOME, isOutcome(...expected));
    problems.push(...differ(`result after a reload with ${kept.length} answers`, status, expected[0]));
    await engine.click('[data-action="clear"]');
    return problems;
  },
});

const search: Check = {
  name: 'search: by a misspelt word, then a pressed result under the header box',
  run: async (engine, address) => {
    await engine.goto(`${address}search/?q=sextorsion`);
    const first = "return document.querySelector('#results > li a')?.getAttribute('href') ?? null;";
    const problems = differ('first result', await settled(engine, first, (value) => value !== null), '/glossary/sextortion/');
    const busy = "return document.querySelector('#results').getAttribute('aria-busy');";
    problems.push(...differ('busy at the end', await settled(engine, busy, (value) => value !== 'true'), 'false'));
    await engine.goto(`${address}glossary/`);
    await engine.type('header input[type="search"]', 'grooming');
    await settled(engine, "return document.querySelectorAll('header .quick li a').length;", (count: number) => count > 0);
    await engine.click('header .quick li a');
    const path = await settled<string>(engine, 'return location.pathname;', (value) => value !== '/glossary/');
    return [...problems, ...(path === '/glossary/' ? ['a pressed result opens: the page stayed'] : [])];
  },
};

const card: Check = {
  name: 'a source card opens, closes and gives focus back',
  run: async (engine, address) => {
    await engine.goto(`${address}guidance/how-often-men-reoffend/`);
    await engine.click('main a[data-card]');
    const isOpen = "return document.querySelector('dialog[open]') !== null;";
    const problems = differ('open', await settled(engine, isOpen, (value: boolean) => value), true);
    await engine.press('Escape');
    return [...problems, ...differ('closed', await settled(engine, isOpen, (value: boolean) => !value), false)];
  },
};

const router: Check = {
  name: 'which tool: a woman is refused by every tool, nothing in the address',
  run: async (engine, address) => {
    await engine.goto(`${address}calculators/which-tool/`);
    await engine.click('input[name="facts.sex"][value="female"]');
    const verdicts = "return [...new Set([...document.querySelectorAll('[data-verdict]')].map((each) => each.dataset.verdict))];";
    const problems = differ('verdicts', await settled<string[]>(engine, verdicts, (all) => all.length === 1), ['notSupported']);
    return [...problems, ...differ('left behind', await engine.evaluate(LEFT_BEHIND), ['', 0, '', ''])];
  },
};

const explorer: Check = {
  name: 'base rate explorer: 59 of 1,000 is taken',
  run: async (engine, address) => {
    await engine.goto(`${address}calculators/base-rate/`);
    await settled(engine, IS_RUNNING, (value: boolean) => value);
    await engine.evaluate(
      "const box = document.querySelector('input[name=\"baseRate\"]'); box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    await engine.type('input[name="baseRate"]', '59 of 1000');
    const isShown = "return /\\b59\\b/.test(document.querySelector('form[data-explorer]').closest('main').innerText);";
    return differ('result', await settled(engine, isShown, (value: boolean) => value), true);
  },
};

const theme: Check = {
  name: 'the colour scheme is kept, and nothing else',
  run: async (engine, address) => {
    await engine.goto(address);
    // The script of the page writes this line as it starts.
    await settled(engine, "return document.querySelector('#offline-status').textContent !== '';", (value: boolean) => value);
    await engine.evaluate(
      "const box = document.querySelector('#theme'); box.value = 'dark'; box.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    await engine.goto(`${address}about/`);
    const problems = differ('scheme', await engine.evaluate('return document.documentElement.dataset.theme;'), 'dark');
    problems.push(...differ('kept', await engine.evaluate('return Object.keys(localStorage);'), ['theme']));
    await engine.evaluate('localStorage.clear();');
    return problems;
  },
};

const offline: Check = {
  name: 'offline after one visit: an entry, a calculator and search with the server stopped',
  run: async (engine, address, stopServer) => {
    await engine.goto(address);
    const isReady = 'return document.documentElement.hasAttribute("data-offline-ready");';
    const problems = differ('ready', await settled(engine, isReady, (value: boolean) => value, 60_000), true);
    await stopServer();
    await engine.goto(`${address}glossary/csem/`);
    problems.push(
      ...differ('an entry', await engine.evaluate("return document.querySelector('h1') !== null && location.pathname;"), '/glossary/csem/'),
    );
    await engine.goto(`${address}calculators/casic/`);
    await answer(engine, vectorOf('casic'));
    const total = String(vectorOf('casic').expected.total);
    problems.push(...differ('a calculator', await settled(engine, OUTCOME, isOutcome('scored', total)), ['scored', total]));
    await engine.evaluate('window.onbeforeunload = null;');
    await engine.click('[data-action="clear"]');
    await engine.goto(`${address}search/?q=luring`);
    const count = "return document.querySelectorAll('#results > li').length;";
    const found = await settled<number>(engine, count, (value) => value > 0);
    return found > 0 ? problems : [...problems, 'search: expected results, got none'];
  },
};

const portable: Check = {
  name: 'portable edition from disk: a page by its address, CPORT with CASIC, search, nothing stored',
  run: async (engine, _address, _stopServer, root) => {
    await engine.goto(pathToFileURL(`${root}/ifso-guide.html`).href);
    const problems = differ(
      'ready',
      await settled(engine, 'return document.documentElement.dataset.ready !== undefined;', (value: boolean) => value),
      true,
    );
    const go = (hash: string) => engine.evaluate(`location.hash = ${JSON.stringify(hash)};`);
    const heading = "return document.querySelector('main h1').textContent;";
    await go('#/calculators/cport/');
    await settled(engine, heading, (text: string) => text === 'CPORT');
    await answer(engine, { input: { answers: CPORT_WITH_CASIC } });
    problems.push(...differ('scored', await settled(engine, OUTCOME, isOutcome('scored', '3')), ['scored', '3']));
    await engine.click('[data-action="clear"]');
    // A case that is still there would be asked about.
    await settled<[string]>(engine, OUTCOME, ([status]) => status === 'incomplete');
    await pause(300);
    const first = "return document.querySelector('#results > li a')?.getAttribute('href') ?? null;";
    for (const [query, path] of [
      ['IIOC', '#/glossary/iioc/'],
      ['sextorsion', '#/glossary/sextortion/'],
    ] as const) {
      await go(`#/search/?q=${query}`);
      problems.push(...differ(query, await settled(engine, first, (value) => value === path), path));
    }
    await go('#/search/?q=how%20often%20do%20they%20reoffend');
    const links = "return [...document.querySelectorAll('#results a')].map((link) => link.getAttribute('href'));";
    const page = '#/guidance/how-often-men-reoffend/';
    const found = await settled<string[]>(engine, links, (all) => all.includes(page));
    problems.push(...(found.includes(page) ? [] : [`a question: expected ${page} among the results, got ${found.join(', ')}`]));
    await engine.back();
    const left = 'return [location.hash, sessionStorage.length, localStorage.length, document.cookie];';
    const kept = ['#/search/?q=sextorsion', 0, 0, ''];
    return [
      ...problems,
      ...differ('after Back', await settled(engine, left, (value) => JSON.stringify(value) === JSON.stringify(kept)), kept),
    ];
  },
};

/** Offline comes last: it stops the server. */
export const CHECKS: readonly Check[] = [
  ...instruments.map(({ id }) => calculator(id)),
  search,
  card,
  router,
  explorer,
  theme,
  portable,
  offline,
];
