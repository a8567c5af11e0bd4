/** The browser gets no zod at first: definitions and content are checked before they are delivered. Only own norm tables are checked there. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../helpers/built-site.ts';

/** Words that survive minifying in any bundle that holds zod. */
const MARKS = /\bZodError\b|\$ZodType|"~standard"|_zod\b|invalid_union/;

/** What is bundled for the browser, and the scoring library on its own. */
const DOORS = [
  'src/calculator/boot.ts',
  'src/calculator/mount.tsx',
  'src/search/boot.ts',
  'src/layouts/shell.ts',
  'src/layouts/case-shell.ts',
  'src/components/report-error.ts',
  'src/scoring/index.ts',
];

const root = new URL('../..', import.meta.url).pathname;

/** What a door loads before anything is asked for: its own chunk and those that it imports at once. */
async function bundle(contents: { entryPoints: string[] } | { stdin: { contents: string; resolveDir: string } }) {
  const { metafile, outputFiles } = await build({
    ...contents,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: 'out',
    metafile: true,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const queue = Object.keys(metafile.outputs).filter((file) => {
    const from = metafile.outputs[file]?.entryPoint;
    return from === '<stdin>' || ('entryPoints' in contents && contents.entryPoints.includes(from ?? ''));
  });
  const files = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    queue.push(...(metafile.outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'import-statement').map(({ path }) => path));
  }
  return {
    inputs: [...files].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {})),
    text: outputFiles
      .filter(({ path }) => [...files].some((file) => path.endsWith(file)))
      .map((file) => file.text)
      .join('\n'),
  };
}

/** The reader of own norm tables, loaded when a reader asks for it. */
const ON_DEMAND = /^assets\/OwnNorms\./;

test('no chunk of the site holds zod but the one that reads own norm tables', () => {
  const chunks = builtFiles().filter((file) => file.endsWith('.js'));
  expect(chunks.filter((file) => file.startsWith('assets/')).length).toBeGreaterThan(2);
  expect(chunks.filter((file) => MARKS.test(readBuilt(file)) !== ON_DEMAND.test(file))).toEqual([]);
});

test.each(DOORS)('%s bundles without zod', async (door) => {
  const { inputs, text } = await bundle({ entryPoints: [door] });
  expect(inputs).toContain(door);
  expect(inputs.filter((input) => /node_modules\/(zod|papaparse)\/|src\/content-model\/schemas\/|-schema\.ts$/.test(input))).toEqual([]);
  expect(text).not.toMatch(MARKS);
});

test('a bundle with zod is recognised', async () => {
  const { inputs, text } = await bundle({
    stdin: { contents: "import { z } from 'zod'; console.log(z.object({ a: z.string() }).parse({ a: '' }));", resolveDir: root },
  });
  expect(inputs.some((input) => input.includes('node_modules/zod/'))).toBe(true);
  expect(text).toMatch(MARKS);
});
