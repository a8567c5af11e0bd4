/** The direction of imports: style guide, section 3, and the folders that were added to it. The table is the rule; src/README.md explains it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forbiddenImports, type ImportTable, importsOf, reachedFrom } from '../helpers/imports.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const SOURCE = /\.(ts|tsx|astro|mjs|js)$/;

const files = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => SOURCE.test(path))
    .map((path): [string, string] => [path, readFileSync(SRC + path, 'utf8')]),
);

/** Rows with a reason are additions to the style guide's table, or narrower than it. */
const TABLE: ImportTable = {
  stats: { values: [] },
  scoring: { values: ['stats'] },
  'scoring/*-schema.ts': { values: ['stats', 'npm:zod'] },
  'scoring/define-*.ts': { values: ['stats', 'npm:zod'] },
  schemas: { values: ['npm:zod', 'scoring/index.ts', 'scoring/instruments/index.ts'] },
  'content-graph': { values: [], types: ['schemas'] },
  'content.config.ts': { values: ['schemas', 'astro:content', 'npm:astro/loaders'] },
  islands: {
    values: ['scoring', 'stats', 'text', 'lookup', 'npm:preact'],
    types: ['*'],
    reason:
      'lookup is pure and finds terms in the browser; types are erased. Scoring files that use zod are kept out by the test of what islands reach',
  },
  'islands/*/draw*.tsx': {
    values: ['npm:preact-render-to-string'],
    types: ['*'],
    reason: 'draws the island at build time and is not part of its browser bundle',
  },
  components: {
    values: ['content-graph', 'text', 'site', 'citations', 'stats', 'npm:d3-scale', 'islands/shell/source-cards.ts'],
    types: ['*'],
    reason:
      'site looks entries up by id for what components draw; citations shortens references; stats makes natural frequencies; d3-scale draws pictures at build time; the list of sources brings the script of its cards',
  },
  layouts: {
    values: ['content-graph', 'text', 'site', 'citations', 'styles', 'components', 'islands/shell/shell.ts'],
    types: ['*'],
    reason: 'the frame loads the one script of every page, the style sheet, and site helpers',
  },
  pages: {
    values: ['*', 'astro:content'],
    types: ['npm:astro'],
    reason: '"everything above" includes our build-time folders site and citations',
  },
  integrations: {
    values: ['node:', 'schemas', 'content-graph', 'npm:pagefind', 'npm:esbuild'],
    types: ['npm:astro'],
    reason: 'build steps drive the indexer and the bundler',
  },
  offline: {
    values: ['text'],
    reason: 'narrower: the service worker is bundled for the browser, from its own files and the words of the page it shows',
  },
  dev: {
    values: ['node:', 'schemas', 'content-graph', 'npm:sirv', 'npm:yaml', 'npm:flesch', 'npm:syllable'],
    reason: 'sirv serves the built site for preview and tests; yaml reads the content; flesch and syllable measure reading ease',
  },
  'dev/bench-search.ts': {
    values: ['node:', 'test/helpers/browser.ts'],
    reason: 'measures the built site in the browser of the tests',
  },
  'dev/search-bench': {
    values: ['node:'],
    types: ['npm:playwright-core'],
    reason: 'what the search benchmark drives in that browser; queries and libraries are read as files',
  },
  'dev/audit': {
    values: ['node:', 'npm:lighthouse', 'npm:playwright-core', 'npm:esbuild', 'test/helpers'],
    reason: 'measures the built site with the browser and the helpers of the tests; esbuild says which packages reach the browser',
  },
  'dev/audit.ts': { values: ['node:', 'test/helpers'], reason: 'builds the site and reads its pages as the tests do' },
  'dev/shots.ts': {
    values: ['node:', 'npm:playwright-core', 'test/helpers'],
    reason: 'pictures of the built site, with the browser of the tests',
  },
  text: {
    values: ['schemas', 'content-graph/facets.ts'],
    types: ['*'],
    reason:
      'words for closed lists are written in the order of the lists that schemas and facets export; what islands reach stays free of schemas',
  },
  citations: {
    values: [
      'npm:@citation-js/core',
      'npm:@citation-js/plugin-csl',
      'npm:@citation-js/plugin-bibtex',
      'npm:@citation-js/plugin-ris',
      'node:',
    ],
    types: ['schemas'],
    reason: 'build-time formatting of references by the citation library, kept in one place',
  },
  lookup: { values: ['npm:minisearch'], reason: 'pure: used at build time and in the browser; the word index is a kept library' },
  site: {
    values: ['content-graph', 'citations', 'schemas', 'text', 'astro:content', 'node:'],
    types: ['*'],
    reason: 'build-time helpers: loads collections once and hands plain maps to pages and components',
  },
  'site/data-files.ts': {
    values: ['content-graph', 'citations', 'schemas', 'text', 'npm:zod', 'scoring/index.ts', 'scoring/instrument-schema.ts'],
    types: ['*'],
    reason: 'turns the schemas into the JSON Schemas that are published beside the data; profiles carry the definition of a scored tool',
  },
  'env.d.ts': { values: [], reason: 'declarations only' },
};

/** Built into pages for the browser. */
const ISLAND_DOORS = [
  'islands/calculator/boot.ts',
  'islands/calculator/mount.tsx',
  'islands/search/search-page.ts',
  'islands/shell/shell.ts',
  'islands/shell/source-cards.ts',
  'islands/report/report.ts',
  'islands/router/boot.ts',
  'islands/explorers/base-rate.ts',
  'islands/explorers/interval.ts',
];

test('src has files to read', () => {
  expect(files.size).toBeGreaterThan(100);
});

test('every import of src is allowed by the table', () => {
  expect(forbiddenImports(TABLE, files)).toEqual([]);
});

test('every row of the table is for files that exist', () => {
  const empty = Object.keys(TABLE).filter((entry) => {
    const pattern = new RegExp(
      `^${entry
        .split('*')
        .map((part) => part.replaceAll('.', '\\.'))
        .join('[^/]*')}(/|$)`,
    );
    return ![...files.keys()].some((path) => pattern.test(path));
  });
  expect(empty).toEqual([]);
});

test('every package in the table is imported somewhere', () => {
  const used = new Set([...files].flatMap(([path, text]) => importsOf(path, text).map(({ specifier }) => specifier)));
  const unused = Object.values(TABLE)
    .flatMap(({ values, types = [] }) => [...values, ...types])
    .filter((entry) => entry.startsWith('npm:'))
    .map((entry) => entry.slice('npm:'.length))
    .filter((name) => ![...used].some((specifier) => specifier === name || specifier.startsWith(`${name}/`)));
  expect(unused).toEqual([]);
});

describe('what the browser loads', () => {
  test('every door of an island is loaded by a page, a layout or by another door', () => {
    const loaded = new Set(
      [...files]
        .filter(([path]) => /^(pages|layouts|islands)\//.test(path))
        .flatMap(([path]) => [...reachedFrom(path, files)].filter((each) => each !== path)),
    );
    expect(ISLAND_DOORS.filter((door) => !loaded.has(door))).toEqual([]);
  });

  test.each(ISLAND_DOORS)('%s reaches no zod, schema, content or build-time file', (door) => {
    const reached = [...reachedFrom(door, files)];
    expect(reached).toContain(door);
    expect(files.has(door)).toBe(true);
    expect(
      reached.filter(
        (target) =>
          /^(npm:zod|npm:astro|astro:|node:|npm:preact-render-to-string)/.test(target) ||
          /^(schemas|site|citations|components|layouts|pages|integrations|dev)\//.test(target),
      ),
    ).toEqual([]);
  });

  test('the scoring door reaches nothing outside scoring and stats', () => {
    expect([...reachedFrom('scoring/index.ts', files)].filter((target) => !/^(scoring|stats)\//.test(target))).toEqual([]);
  });
});

describe('reading of import statements', () => {
  const read = (text: string, path = 'a/b.ts') => importsOf(path, text).map(({ kind, specifier }) => `${kind} ${specifier}`);

  test.each([
    ["import { a } from './x.ts';", 'value ./x.ts'],
    ["import './x.css';", 'value ./x.css'],
    ["import a, { type B } from './x.ts';", 'value ./x.ts'],
    ["import { type A, b } from './x.ts';", 'value ./x.ts'],
    ["import type { A } from './x.ts';", 'type ./x.ts'],
    ["import { type A, type B } from './x.ts';", 'type ./x.ts'],
    ["export { a } from './x.ts';", 'value ./x.ts'],
    ["export * from './x.ts';", 'value ./x.ts'],
    ["export type * from './x.ts';", 'type ./x.ts'],
    ["export { type A } from './x.ts';", 'type ./x.ts'],
    ["const a = await import('./x.ts');", 'value ./x.ts'],
    ["type A = import('./x.ts').A;", 'type ./x.ts'],
    ["const a = require('zod');", 'value zod'],
  ])('%s is a %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a comment or a string that looks like an import is none', () => {
    expect(read("// import { a } from './x.ts';\nconst text = \"import { a } from './x.ts';\";")).toEqual([]);
  });

  test('both scripts of an .astro file are read, its inline data is not', () => {
    const astro =
      "---\nimport A from './A.astro';\n---\n<A />\n<script>\n  import './b.ts';\n</script>\n<script is:inline>import './c.ts'</script>\n";
    expect(read(astro, 'pages/x.astro')).toEqual(['value ./A.astro', 'value ./b.ts']);
  });
});

describe('a forbidden import is reported', () => {
  const table: ImportTable = {
    low: { values: [] },
    high: { values: ['low'], types: ['pages', '*'] },
    'high/*-schema.ts': { values: ['npm:zod'] },
    pages: { values: ['*'] },
  };
  const check = (path: string, text: string) => forbiddenImports(table, new Map([[path, text]]));

  test.each([
    ['low/a.ts', "import { b } from '../high/b.ts';", ['low/a.ts: may not import high/b.ts (value)']],
    ['low/a.ts', "import type { B } from '../high/b.ts';", ['low/a.ts: may not import high/b.ts (type)']],
    ['low/deep/a.ts', "export * from '../../high/b.ts';", ['low/deep/a.ts: may not import high/b.ts (value)']],
    ['high/a.ts', "import { z } from 'zod';", ['high/a.ts: may not import npm:zod (value)']],
    ['high/a.ts', "await import('zod/mini');", ['high/a.ts: may not import npm:zod/mini (value)']],
    ['high/a.ts', "import { readFileSync } from 'node:fs';", ['high/a.ts: may not import node:fs (value)']],
    ['pages/a.astro', "---\nimport b from './b.astro';\n---\n", ['pages/a.astro: may not import pages/b.astro (value)']],
    ['elsewhere/a.ts', '', ['elsewhere/a.ts: must belong to a folder of the import table']],
  ])('%s with %s', (path, text, expected) => {
    expect(check(path, text)).toEqual(expected);
  });

  test.each([
    ['low/a.ts', "import { b } from './b.ts';"],
    ['high/a.ts', "import { b } from '../low/b.ts';"],
    ['high/a.ts', "import type { B } from 'zod';"],
    ['high/a-schema.ts', "import { z } from 'zod';"],
    ['pages/a.astro', "---\nimport { b } from '../high/b.ts';\n---\n"],
  ])('%s with %s is allowed', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  test('a detour through another file is followed', () => {
    const detour = new Map([
      ['islands/a.ts', "import { b } from '../text/b.ts';"],
      ['text/b.ts', "import { c } from '../schemas/c.ts';"],
      ['schemas/c.ts', "import { z } from 'zod';"],
    ]);
    expect(reachedFrom('islands/a.ts', detour)).toContain('npm:zod');
  });

  test('a detour through types leads nowhere', () => {
    const detour = new Map([
      ['islands/a.ts', "import type { B } from '../schemas/b.ts';"],
      ['schemas/b.ts', "import { z } from 'zod';"],
    ]);
    expect([...reachedFrom('islands/a.ts', detour)]).toEqual(['islands/a.ts']);
  });
});
