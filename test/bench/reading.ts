/**
 * What a guidance page asks of its reader beside its text: words of apparatus (sources, words on the page, notes in the margin, tables of
 * pictures), sheets of A4, and where "In brief" begins at 1280 and 390 px. Usage: node test/bench/reading.ts [built site] [another to compare]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { serve } from '../../src/dev/serve.ts';
import { launchBrowser } from '../helpers/browser.ts';

type Row = { text: number; apparatus: number; sheets: number; smallest: number; brief1280: number; brief390: number };

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

async function measure(browser: Browser, root: string): Promise<Map<string, Row>> {
  const server = await serve({ root });
  const rows = new Map<string, Row>();
  const page = await browser.newPage({ viewport: WIDE, serviceWorkers: 'block' });
  const briefTop = () => page.evaluate(() => Math.round(document.querySelector('.brief')?.getBoundingClientRect().top ?? 0));
  const slugs = readdirSync(join(root, 'guidance'), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    // An old address leads on to another.
    .filter((slug) => !readFileSync(join(root, 'guidance', slug, 'index.html'), 'utf8').includes('http-equiv="refresh"'));
  for (const slug of slugs) {
    await page.setViewportSize(WIDE);
    await page.goto(`${server.address}guidance/${slug}/`);
    const words = await page.evaluate(() => {
      const count = (text = '') => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      const beside = [...document.querySelectorAll('.sources, .aside, figure table')];
      const apparatus = beside.reduce((sum, each) => sum + count(each.textContent ?? ''), 0);
      return { apparatus, text: count(document.querySelector('article')?.textContent ?? '') - apparatus };
    });
    const brief1280 = await briefTop();
    await page.setViewportSize(PHONE);
    const brief390 = await briefTop();
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
    await page.emulateMedia({ media: 'print' });
    const smallest = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll('article *')]
        .filter(
          (each) =>
            (each as HTMLElement).offsetParent && [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((each) => !each.closest('sup, .hide'))
        .map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75);
      return Math.round(Math.min(...sizes) * 10) / 10;
    });
    await page.emulateMedia({ media: null });
    rows.set(slug, { ...words, sheets: pdf.numPages, smallest, brief1280, brief390 });
  }
  await page.close();
  await server.close();
  return rows;
}

const roots = process.argv.slice(2);
const browser = await launchBrowser();
for (const root of roots.length > 0 ? roots : ['dist']) {
  const rows = await measure(browser, resolve(root));
  const mean = (of: (row: Row) => number) => Math.round([...rows.values()].reduce((sum, row) => sum + of(row), 0) / rows.size);
  console.log(
    `\n${root}\n| Page | Words of text | Words of apparatus | Sheets | Smallest type, pt | In brief at 1280 | at 390 |\n|---|---|---|---|---|---|---|`,
  );
  for (const [slug, row] of rows)
    console.log(`| ${slug} | ${row.text} | ${row.apparatus} | ${row.sheets} | ${row.smallest} | ${row.brief1280} | ${row.brief390} |`);
  console.log(`| mean | ${mean(({ text }) => text)} | ${mean(({ apparatus }) => apparatus)} | ${mean(({ sheets }) => sheets)} | | | |`);
}
await browser.close();
