/** The direction of imports: the four rules of src/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*(['"])([^'"\n]+)\1/g;

/** Rooms that features may use: the cores, and what all share. Files directly in src count as shared. */
const CORES = ['stats', 'scoring', 'content-model'];
const SHARED = [...CORES, 'components', 'styles'];
/** Rooms that put features together, and that no feature imports. */
const ASSEMBLY = ['pages', 'layouts', 'portable', 'content.config.ts', 'dev'];

/** What a room may import besides itself: rooms of src and packages. Every room that is not listed is a feature. */
const ALLOWED: Record<string, (target: string) => boolean> = {
  stats: () => false,
  scoring: (target) => target === 'stats' || target === 'npm:zod',
  'content-model': (target) =>
    ['stats', 'scoring', 'format.ts'].includes(target) || (isPackage(target) && !/^(astro:|npm:(astro|preact))/.test(target)),
  // Practice is a calculator with a key beside it: it draws the same form and reads the same answers.
  practice: (target) => ['calculator', ...SHARED, ...TOP].includes(target) || isPackage(target),
  components: (target) => [...SHARED, ...TOP].includes(target) || isPackage(target),
};

const isPackage = (target: string) => /^(npm|node|astro):/.test(target);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|tsx|astro)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));
const roomOf = (path: string) => path.split('/')[0] ?? path;
const TOP = files.map(({ path }) => path).filter((path) => !path.includes('/'));

/** Where an import leads: a room of src, or `npm:zod`, `node:fs`, `astro:content`. */
function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return roomOf(relative(SRC, resolve(SRC, dirname(path), specifier)).replaceAll('\\', '/'));
  return /^(node|astro):/.test(specifier) ? specifier : `npm:${specifier}`;
}

function isAllowed(path: string, target: string): boolean {
  const room = roomOf(path);
  if (target === room) return true;
  if (ASSEMBLY.includes(room)) return target !== 'pages';
  if (ASSEMBLY.includes(target)) return false;
  if (room === 'scoring' && target === 'npm:zod') return /-schema\.ts$|\/define-[^/]+\.ts$/.test(path);
  const rule = ALLOWED[room];
  return rule ? rule(target) : [...SHARED, ...TOP].includes(target) || isPackage(target);
}

const problemsIn = (sources: readonly { path: string; text: string }[]) =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(IMPORT)]
      .map(([, , specifier = '']) => targetOf(path, specifier))
      .filter((target) => !isAllowed(path, target))
      .map((target) => `${path}: may not import ${target}`),
  );

test('stats and scoring stand alone, the content model knows no framework, features do not know each other, nothing imports pages', () => {
  expect(problemsIn(files)).toEqual([]);
});

test.each([
  ['stats/a.ts', "import { b } from '../scoring/index.ts';", 'scoring'],
  ['scoring/score.ts', "import { z } from 'zod';", 'npm:zod'],
  ['content-model/links.ts', "import { getCollection } from 'astro:content';", 'astro:content'],
  ['gaps/GapTable.astro', "---\nimport { a } from '../statement/facets.ts';\n---", 'statement'],
  ['search/find.ts', "const page = await import('../pages/_uses.ts');", 'pages'],
  ['calculator/Panel.tsx', "import type { Door } from '../layouts/words.ts';", 'layouts'],
])('an import against the rules is named: %s', (path, text, target) => {
  expect(problemsIn([{ path, text }])).toEqual([`${path}: may not import ${target}`]);
});
