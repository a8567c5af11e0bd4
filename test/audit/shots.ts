/**
 * Takes pictures of one page of every kind, and of pages in use, narrow to wide, in light, dark, forced colours and print, and puts them
 * into `shots/` with an index to look through. Reads dist, or the folder that TEST_DIST names.
 * Usage: npm run shots [-- PATH …], for example `npm run shots -- /gaps/ /search/`.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/dev/serve.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { builtPages, DIST, kindOf, onePerKind } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC } from '../helpers/cport-with-casic.ts';

const FOLDER = 'shots';
const HEIGHT = 900;
/** Pages are pictured from their top to here; a list of hundreds of entries looks the same further down. */
const MOST_HEIGHT = 5000;
/** What is left of an A4 sheet between its margins, in CSS pixels. */
const SHEET_WIDTH = 718;
const WIDTHS = [320, 768, 1280];

type Mode = { name: string; context: BrowserContextOptions; media?: Parameters<Page['emulateMedia']>[0] };
const MODES: readonly Mode[] = [
  ...WIDTHS.flatMap((width): Mode[] => {
    const viewport = { width, height: HEIGHT };
    return [
      { name: `${width} light`, context: { viewport, colorScheme: 'light' } },
      { name: `${width} dark`, context: { viewport, colorScheme: 'dark' } },
      { name: `${width} forced colours`, context: { viewport, forcedColors: 'active' } },
    ];
  }),
  { name: 'print', context: { viewport: { width: SHEET_WIDTH, height: HEIGHT }, colorScheme: 'light' }, media: { media: 'print' } },
];

/** What a picture is of: a page as it opens, or after something was done on it. */
type Subject = { name: string; path: string; act?: (page: Page) => Promise<void> };

const answer = async (page: Page, answers: Record<string, string>) => {
  for (const [name, value] of Object.entries(answers)) {
    const radio = page.locator(`input[type="radio"][name="${name}"][value="${value}"]`);
    if ((await radio.count()) > 0) await radio.check();
    else await page.locator(`input[name="${name}"]`).fill(value);
  }
};
const check = (page: Page) => page.getByRole('button', { name: 'Check your answers' }).click();

const IN_USE: readonly Subject[] = [
  { name: 'a scored case', path: '/calculators/cport/', act: (page) => answer(page, CPORT_WITH_CASIC) },
  {
    name: 'a scored case, checked',
    path: '/calculators/cport/',
    act: async (page) => {
      await answer(page, CPORT_WITH_CASIC);
      await check(page);
    },
  },
  {
    name: 'an error summary',
    path: '/calculators/cport/',
    act: async (page) => {
      await answer(page, { ...CPORT_WITH_CASIC, ageAtIndex: '17' });
      await check(page);
    },
  },
  { name: 'a refusal', path: '/calculators/cport/', act: (page) => answer(page, { 'facts.sex': 'female' }) },
  {
    name: 'a source card',
    path: '/guidance/how-often-men-reoffend/',
    act: async (page) => {
      await page.locator('main a[data-card]').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search results',
    path: '/search/?q=revenge%20porn',
    act: (page) => page.locator('#results:not([aria-busy="true"]) > li').first().waitFor(),
  },
  { name: 'search without a result', path: '/search/?q=xyzzyqwv', act: (page) => page.waitForTimeout(1500) },
  {
    name: 'the focus on a link',
    path: '/',
    act: async (page) => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
    },
  },
];

const slug = (text: string) =>
  text
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase() || 'home';
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const fileOf = (subject: Subject, mode: Mode) => `${slug(subject.name)}--${slug(mode.name)}.png`;

async function take(browser: Browser, address: string, mode: Mode, subjects: readonly Subject[]): Promise<void> {
  const context = await browser.newContext({ ...mode.context, serviceWorkers: 'block', locale: 'en-GB', reducedMotion: 'reduce' });
  context.setDefaultTimeout(60_000);
  for (const subject of subjects) {
    const page = await context.newPage();
    await page.goto(address + subject.path.slice(1), { waitUntil: 'load' });
    await subject.act?.(page);
    // Nothing is kept offline here, which a reader would not see.
    await page.locator('#offline-status').evaluate((status) => status.replaceChildren());
    if (mode.media) await page.emulateMedia(mode.media);
    const width = page.viewportSize()?.width ?? SHEET_WIDTH;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: `${FOLDER}/${fileOf(subject, mode)}`,
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) },
    });
    await page.close();
  }
  await context.close();
}

function gallery(subjects: readonly Subject[]): string {
  const picture = (subject: Subject, mode: Mode) =>
    `<figure><a href="${fileOf(subject, mode)}"><img src="${fileOf(subject, mode)}" alt="${escapeHtml(`${subject.name}, ${mode.name}`)}" loading="lazy"></a><figcaption>${mode.name}</figcaption></figure>`;
  const section = (subject: Subject) =>
    `<section id="${slug(subject.name)}"><h2>${escapeHtml(subject.name)}</h2><p>${escapeHtml(subject.path)}</p><div>${MODES.map((mode) => picture(subject, mode)).join('')}</div></section>`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>IFSO Guide: one page of every kind</title>
<style>body{font:16px/1.5 system-ui;margin:1rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0;flex:none}img{width:20rem;max-height:40rem;object-fit:cover;object-position:top;border:1px solid}</style></head>
<body><h1>One page of every kind, and pages in use</h1>
<nav><ul>${subjects.map(({ name }) => `<li><a href="#${slug(name)}">${escapeHtml(name)}</a></li>`).join('')}</ul></nav>
${subjects.map(section).join('\n')}
</body></html>
`;
}

if (!existsSync(`${DIST}/index.html`)) {
  console.error('shots: dist must hold a built site, got none; run "npm run build" first');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const kinds = onePerKind(builtPages()).map(({ path }): Subject => ({ name: kindOf(path), path }));
const subjects = [...kinds, ...IN_USE].filter(({ path }) => wanted.length === 0 || wanted.includes(path.replace(/\?.*$/, '')));
if (subjects.length === 0) {
  console.error(`shots: a path must be one of ${kinds.map(({ path }) => path).join(', ')}, got ${wanted.join(', ')}`);
  process.exit(2);
}
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const server = await serve({ root: DIST });
const browser = await launchBrowser();
try {
  for (const mode of MODES) {
    await take(browser, server.address, mode, subjects);
    console.log(`${mode.name}: ${subjects.length} pictures`);
  }
  writeFileSync(`${FOLDER}/index.html`, gallery(subjects));
  console.log(`Look through them: ${FOLDER}/index.html`);
} finally {
  await browser.close();
  await server.close();
}
