/** The browser gets no zod: definitions and content are checked before they are delivered. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../helpers/built-site.ts';

/** Words that survive minifying in any bundle that holds zod. */
const MARKS = /\bZodError\b|\$ZodType|"~standard"|_zod\b|invalid_union/;

/** What is bundled for the browser, and the scoring library on its own. */
const DOORS = [
  'src/calculator/boot.ts',
  'src/calculator/mount.tsx',
  'src/search/search-page.ts',
  'src/layouts/shell.ts',
  'src/components/report-error.ts',
  'src/scoring/index.ts',
];

const root = new URL('../..', import.meta.url).pathname;

async function bundle(contents: { entryPoints: string[] } | { stdin: { contents: string; resolveDir: string } }) {
  const { metafile, outputFiles } = await build({
    ...contents,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  return { inputs: Object.keys(metafile.inputs), text: outputFiles.map((file) => file.text).join('\n') };
}

test('no chunk of the site holds zod', () => {
  const chunks = builtFiles().filter((file) => file.endsWith('.js'));
  expect(chunks.filter((file) => file.startsWith('assets/')).length).toBeGreaterThan(2);
  expect(chunks.filter((file) => MARKS.test(readBuilt(file)))).toEqual([]);
});

test.each(DOORS)('%s bundles without zod', async (door) => {
  const { inputs, text } = await bundle({ entryPoints: [door] });
  expect(inputs).toContain(door);
  expect(inputs.filter((input) => /node_modules\/zod\/|src\/content-model\/schemas\//.test(input))).toEqual([]);
  expect(text).not.toMatch(MARKS);
});

test('a bundle with zod is recognised', async () => {
  const { inputs, text } = await bundle({
    stdin: { contents: "import { z } from 'zod'; console.log(z.object({ a: z.string() }).parse({ a: '' }));", resolveDir: root },
  });
  expect(inputs.some((input) => input.includes('node_modules/zod/'))).toBe(true);
  expect(text).toMatch(MARKS);
});
