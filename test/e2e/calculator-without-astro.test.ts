/** The calculator in a page that opens from a folder: one classic script, no Astro, no fetch, no module. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getInstrument } from '../../src/scoring/index.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, formData, outcomeOf, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const folder = mkdtempSync(join(tmpdir(), 'ifso-folder-'));

beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    stdin: {
      contents: `import { mount } from './src/calculator/mount.tsx';
        mount(document.querySelector('#calculator'), JSON.parse(document.querySelector('#definition').textContent));`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  writeFileSync(join(folder, 'calculator.js'), outputFiles[0]?.text ?? '');
  const definition = JSON.stringify(getInstrument('cport')).replaceAll('<', '\\u003c');
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Folder</title><main><div id="calculator"></div></main><script id="definition" type="application/json">${definition}</script><script src="calculator.js"></script></html>`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page opened from a folder mounts the calculator and scores a case', async () => {
  const page = await (await site.visitor()).newPage();
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await expectOutcome(page, 'incomplete');
  await fill(page, CPORT_WITH_CASIC);
  await expectOutcome(page, 'scored', '3');
  expect(await formData(page)).toEqual(CPORT_WITH_CASIC);
  expect(await textOf(outcomeOf(page))).toContain('seto-eke-2015');
});

test('references are named there without links that would lead nowhere', async () => {
  const page = await (await site.visitor()).newPage();
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await expectOutcome(page, 'incomplete');
  expect(await page.locator('a[href*="references"]').count()).toBe(0);
});
