/** What can go wrong with a site that is kept on a device, and that the reader is never trapped by it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtFiles, pathOf, readBuilt } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import {
  cacheCount,
  expectStatus,
  forget,
  forgetAll,
  HEADING,
  heading,
  isStyled,
  keptPaths,
  keptText,
  NEXT,
  NEXT_HEADING,
  NOT_KEPT,
  notice,
  OWN_NORMS,
  READY,
  READY_MILLISECONDS,
  ready,
  STYLE_SHEET,
  status,
  takeUp,
  updateFound,
  updateUntil,
  useVisitors,
} from '../helpers/offline-visitor.ts';
import { holdPacks, inPacksToo, isPack, listIn, type Meddle, publish, publishedFiles } from '../helpers/published-site.ts';

/** Published for other programs; one of each kind. */
const NOT_KEPT_FILES = [
  'data/findings.json',
  'data/gaps.csv',
  'data/ifso-guide-data.zip',
  'data/references.bib',
  'data/references.ris',
  'data/glossary.skos.jsonld',
  'robots.txt',
];
const NOWHERE = ['nowhere/', 'data/nowhere.json', 'glossary/nowhere', '_headers'];

const site = useVisitors();
const { root, firstVisit, readyVisitor } = site;

async function search(page: Page, query: string): Promise<string | null> {
  await page.locator('#q').fill(query);
  await expect.poll(() => page.locator('#results').getAttribute('aria-busy'), { timeout: 8000 }).toBe('false');
  return page.locator('#results > li').first().getByRole('link').first().getAttribute('href');
}

describe('while the site is being kept', () => {
  test('a network that breaks off is said; the next page goes on where it stopped', async () => {
    const page = await firstVisit('', (network) => {
      network.meddle = (path) => {
        if (!path.startsWith('/offline/others.')) return undefined;
        network.left = 0;
        return null;
      };
    });
    await expectStatus(page, NOT_KEPT);
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
    const before = await keptPaths(page);
    expect(before.length).toBeGreaterThan(20);
    site.network.meddle = undefined;
    site.network.left = Number.POSITIVE_INFINITY;
    site.network.asked.length = 0;
    await page.reload();
    await ready(page);
    const after = await keptPaths(page);
    const packs = Object.entries(listIn(root).packs);
    // What was on its way when the network broke off is lost with it; what was kept whole is not asked for again.
    const whole = packs.filter(([, files]) => Object.keys(files).every((file) => before.includes(pathOf(file))));
    expect(whole.length).toBeGreaterThan(0);
    expect(site.network.asked.filter(isPack).length).toBe(packs.length - whole.length);
    expect(after).toContain('/about/');
    expect(await cacheCount(page)).toBe(1);
  });

  test('a slow network leaves the pages usable, and it is ready in the end', async () => {
    let release: () => void = () => undefined;
    const page = await firstVisit('', (network) => {
      network.delay = 80;
      release = holdPacks(network);
    });
    await expectStatus(page, /^Preparing/);
    await page.getByRole('link', { name: 'Calculate' }).first().click();
    await page.waitForURL(/calculators/);
    expect(await isStyled(page)).toBe(true);
    await page.goto(`${site.network.address}search/`);
    expect(await search(page, 'IIOC')).toBe('/glossary/iioc/');
    expect(await status(page)).toMatch(/^Preparing/);
    release();
    await ready(page);
    expect(await status(page)).toBe(READY);
  });

  test('a page of another build is not kept, and is fetched once the server has the right one', async () => {
    const page = await firstVisit('', (network) => {
      writeFileSync(join(root, 'about/index.html'), '<!doctype html><title>Half</title>');
      // The packs are those of the other build too.
      network.meddle = inPacksToo(root, (path) => (path === '/about/' ? { body: '' } : undefined));
    });
    await expectStatus(page, /^Ready offline, except 1 page: \/about\/\./);
    expect(await keptText(page, '/about/')).toBeNull();
    await publish(root);
    site.network.meddle = undefined;
    await page.reload();
    await expectStatus(page, new RegExp(`^${READY}$`));
    expect(await keptText(page, '/about/')).toBe(readFileSync(join(root, 'about/index.html'), 'utf8'));
  });

  test('a full disk is said, nothing is left behind, and the pages work', async () => {
    const page = await firstVisit('', async (network, opened) => {
      const session = await opened.context().newCDPSession(opened);
      await session.send('Storage.overrideQuotaForOrigin', { origin: network.address.slice(0, -1), quotaSize: 200_000 });
    });
    await expectStatus(page, NOT_KEPT);
    await expect.poll(() => cacheCount(page)).toBe(0);
    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
  });
});

describe('packs', () => {
  const singleFiles = (asked: readonly string[]) => new Set(asked.filter((path) => !isPack(path) && path !== '/service-worker.js'));

  test.each<[string, Meddle]>([
    [
      'that the host lacks',
      () => ({ status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Not found</title>' }),
    ],
    ['cut short on the way', (_, { body }) => ({ body: body.slice(0, body.length / 2) })],
    ['with a byte changed on the way', (_, { body }) => ({ body: Buffer.from(body).fill(0, 5000, 5001) })],
    ['broken off by a filter', () => null],
    ['that come empty', () => ({ body: '' })],
  ])('%s: their files are fetched one by one, and all are kept', async (_, meddle) => {
    const page = await firstVisit('', (network) => (network.meddle = (path, answer) => (isPack(path) ? meddle(path, answer) : undefined)));
    await expectStatus(page, new RegExp(`^${READY}$`));
    const lists = Object.values(listIn(root).packs).flatMap((files) => Object.keys(files).map((file) => pathOf(file)));
    expect(await keptPaths(page)).toEqual(lists.sort());
    expect(await keptText(page, '/about/')).toBe(readFileSync(join(root, 'about/index.html'), 'utf8'));
  });

  test('with a file inside that is not as published: that one is fetched by itself', async () => {
    const page = await firstVisit('', (network) => {
      const altered = inPacksToo(root, (path) => (path === '/about/' ? { body: '<h1>Altered</h1>' } : undefined));
      network.meddle = (path, answer) => (isPack(path) ? altered(path, answer) : undefined);
    });
    await expectStatus(page, new RegExp(`^${READY}$`));
    expect(await keptText(page, '/about/')).toBe(readFileSync(join(root, 'about/index.html'), 'utf8'));
    expect(singleFiles(site.network.asked).has('/about/')).toBe(true);
    expect(singleFiles(site.network.asked).has('/gaps/')).toBe(false);
  });
});

describe('what was kept and is lost', () => {
  test('single files are answered by the network and kept again', async () => {
    const page = await readyVisitor();
    const all = await keptPaths(page);
    await forget(page, ['/about/', `/${STYLE_SHEET}`, '/data/lookup.json']);
    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
    expect(await isStyled(page)).toBe(true);
    await ready(page);
    expect(await keptPaths(page)).toEqual(all);
  });

  test('everything is answered by the network and kept again', async () => {
    const page = await readyVisitor();
    const all = await keptPaths(page);
    await forgetAll(page);
    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
    await ready(page);
    expect(await keptPaths(page)).toEqual(expect.arrayContaining(all));
    expect(await status(page)).toBe(READY);
  });

  test('a damaged copy is not shown, and is replaced', async () => {
    const page = await readyVisitor();
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      await (await caches.open(name)).put('/about/', new Response('<h1>Damaged</h1>', { headers: { 'Content-Type': 'text/html' } }));
    });
    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
    await expect.poll(() => keptText(page, '/about/')).toBe(readFileSync(join(root, 'about/index.html'), 'utf8'));
  });

  test('without a network the page says that its copy is gone, and the others open and say which is missing', async () => {
    const page = await readyVisitor();
    await forget(page, ['/about/']);
    site.network.left = 0;
    const answer = await page.goto(`${site.network.address}about/`);
    expect(answer?.status()).toBe(503);
    expect(await heading(page)).toBe('This page is no longer on this device');
    await page.getByRole('link', { name: 'Home' }).click();
    await page.waitForURL(site.network.address);
    expect(await isStyled(page)).toBe(true);
    await expectStatus(page, /^Ready offline, except 1 page: \/about\/\./);
    site.network.left = Number.POSITIVE_INFINITY;
    await page.reload();
    await expectStatus(page, new RegExp(`^${READY}$`));
    expect(await keptText(page, '/about/')).not.toBeNull();
  });

  test('without a network and without anything kept there is still a page that says so', async () => {
    const page = await readyVisitor();
    await forgetAll(page);
    site.network.left = 0;
    await page.goto(site.network.address);
    expect(await heading(page)).toBe('This page is no longer on this device');
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
  });

  test('where the server has another build by now, its page is shown, not an error', async () => {
    const page = await readyVisitor();
    await forget(page, ['/about/']);
    await publish(root, NEXT);
    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(NEXT_HEADING);
    await takeUp(page);
    await ready(page);
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(1);
  });
});

describe('without a network', () => {
  test('a data file is one that is not kept, and an address that leads nowhere is one that is not found', async () => {
    const page = await readyVisitor();
    site.network.left = 0;
    const seen: Record<string, string> = {};
    for (const path of [...NOT_KEPT_FILES, ...NOWHERE]) {
      const answer = await page.goto(site.network.address + path);
      seen[path] = `${answer?.status()} ${await heading(page)}`;
    }
    expect(seen).toEqual({
      ...Object.fromEntries(NOT_KEPT_FILES.map((path) => [path, '503 This file is not kept offline'])),
      ...Object.fromEntries(NOWHERE.map((path) => [path, '404 Page not found'])),
    });
  });

  test('an address without its last slash, or with escapes that need not be, leads to the same page, as it does online', async () => {
    const page = await readyVisitor();
    site.network.left = 0;
    await page.goto(`${site.network.address}search?q=IIOC`);
    expect(page.url()).toBe(`${site.network.address}search/?q=IIOC`);
    for (const path of ['calculators/static%2D99r/', '%61bout/', 'about/index%2Ehtml', 'calculators/static%2D99r']) {
      const answer = await page.goto(site.network.address + path);
      expect([path, answer?.status(), await page.locator('html[data-base]').count()]).toEqual([path, 200, 1]);
    }
    // An escape that is none.
    expect((await page.goto(`${site.network.address}about%E0%A4%A/`))?.status()).toBe(404);
  });
});

describe('two builds', () => {
  test('an update fetches what has changed and copies the rest', async () => {
    const page = await readyVisitor();
    await publish(root, NEXT);
    site.network.asked.length = 0;
    await updateFound(page);
    expect([...new Set(site.network.asked)].sort()).toEqual(['/about/', '/service-worker.js']);
  });

  test('an update of which every page names another build fetches only what else has changed', async () => {
    const page = await readyVisitor();
    const { stamp } = listIn(root);
    const next = ['9.9.9 (0f0f0f0f)', '2031-02-03', '3 February 2031'];
    const named = (text: string) => stamp.reduce((changed, word, at) => changed.replaceAll(word, next[at] ?? word), text);
    const renamed = STYLE_SHEET.replace(/\.[\w-]+\.css$/, '.0f0f0f0f.css');
    const pages = publishedFiles().filter((file) => file.endsWith('.html') && readBuilt(file).includes(STYLE_SHEET));
    expect(pages.length).toBeGreaterThan(10);
    await publish(
      root,
      {
        ...Object.fromEntries(pages.map((file) => [file, (html: string) => named(html).replaceAll(STYLE_SHEET, renamed)])),
        'about/index.html': (html) => NEXT['about/index.html']?.(named(html).replaceAll(STYLE_SHEET, renamed)) ?? '',
      },
      { stamp: next, renamed: [STYLE_SHEET, renamed] },
    );
    site.network.asked.length = 0;
    await updateFound(page);
    expect([...new Set(site.network.asked)].sort()).toEqual(['/about/', `/${renamed}`, '/service-worker.js']);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
    await expectStatus(page, new RegExp(`^${READY}$`));
    expect(await keptText(page, '/gaps/')).toBe(readFileSync(join(root, 'gaps/index.html'), 'utf8'));
  });

  test('an update with many changed files fetches the packs that hold them', async () => {
    const page = await readyVisitor();
    const changed = publishedFiles().filter((file) => /^calculators\/.+\.html$/.test(file));
    expect(changed.length).toBeGreaterThan(5);
    await publish(root, Object.fromEntries(changed.map((file) => [file, (html: string) => html.replace('</body>', '<!-- second -->$&')])));
    site.network.asked.length = 0;
    await updateFound(page);
    const holding = Object.entries(listIn(root).packs).flatMap(([path, files]) =>
      changed.some((file) => file in files) ? `/${path}` : [],
    );
    expect(holding).toHaveLength(1);
    expect([...new Set(site.network.asked)].sort()).toEqual([...holding, '/service-worker.js']);
  });

  test('a search during an update is answered by the build of its page', async () => {
    const page = await readyVisitor();
    await publish(root, {
      ...NEXT,
      'data/lookup.json': () => '{}',
      // Many changed files come in packs, which wait until they are released.
      ...Object.fromEntries(
        builtFiles()
          .filter((file) => file.startsWith('data/terms/i'))
          .map((file): [string, (text: string) => string] => [file, (text) => `${text} `]),
      ),
    });
    const release = holdPacks(site.network);
    const isInstalling = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing));
    await updateUntil(page, isInstalling);
    await page.goto(`${site.network.address}search/`);
    expect(await search(page, 'IIOC')).toBe('/glossary/iioc/');
    expect(await isInstalling()).toBe(true);
    release();
    await notice(page).waitFor({ timeout: READY_MILLISECONDS });
    expect(await search(page, 'luring')).toBe('/glossary/luring/');
  });

  test('a tab that stays on the old one is told, keeps its answers, and goes on being answered from it', async () => {
    const page = await readyVisitor();
    const open = async (path: string) => {
      const tab = await page.context().newPage();
      await tab.goto(site.network.address + path);
      await ready(tab);
      return tab;
    };
    const calculator = await open('calculators/cport/');
    await fill(calculator, CPORT_WITH_CASIC);
    await expectOutcome(calculator, 'scored', '3');
    const searching = await open('search/');

    // In the new build a part that the calculator loads on demand is gone, and the data of the search are of another kind.
    await publish(root, { ...NEXT, [OWN_NORMS]: null, 'data/lookup.json': () => '{}' });
    await takeUp(page);
    for (const tab of [calculator, searching])
      await expect.poll(() => textOf(notice(tab))).toContain('A new version was taken up in another tab.');
    await expectOutcome(calculator, 'scored', '3');
    await calculator.locator('[data-own-norms] button').click();
    await calculator.locator('#own-norms').waitFor();
    expect(await search(searching, 'IIOC')).toBe('/glossary/iioc/');

    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(2);
    await searching.close();
    await calculator.goto(`${site.network.address}about/`);
    expect(await heading(calculator)).toBe(NEXT_HEADING);
    await ready(calculator);
    await expect.poll(() => cacheCount(calculator)).toBe(1);
  });

  test('a disk with room for one of them takes the new one', async () => {
    const page = await readyVisitor();
    const session = await page.context().newCDPSession(page);
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.network.address.slice(0, -1), quotaSize: Math.round(used * 1.4) });
    await publish(root, NEXT);
    await takeUp(page);
    await ready(page);
    await page.goto(`${site.network.address}about/`);
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(1);
  });

  test('of two sites at one address, one below the other, keep apart', async () => {
    const page = await readyVisitor();
    await publish(root, {}, { base: 'kb' });
    const other = await page.context().newPage();
    await other.goto(`${site.network.address}kb/`);
    await other.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register('/kb/service-worker.js', { scope: '/kb/' });
      await new Promise<void>((done) => installing?.addEventListener('statechange', () => installing.state === 'activated' && done()));
    });
    await other.close();
    // Another build of the upper site: the same files under another name.
    const [, , build = ''] = (await page.evaluate(() => caches.keys())).find((name) => name.startsWith('ifso-guide / '))?.split(' ') ?? [];
    const worker = readFileSync(join(root, 'service-worker.js'), 'utf8');
    writeFileSync(join(root, 'service-worker.js'), worker.replaceAll(build, '0123456789ab'));
    await takeUp(page);
    await ready(page);
    const names = await page.evaluate(() => caches.keys());
    expect(names.map((name) => name.split(' ')[1]).sort()).toEqual(['/', '/kb/']);
  });
});
