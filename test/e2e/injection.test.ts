/**
 * Script put through every input, by hand and by address, runs nowhere: no dialog, no refused script or style (so nothing even
 * tried), no request elsewhere, no element that would run it. The traps are shown to catch on a page with a hole in it. Each input
 * gets all attacks at once; one by one they are tried on the drawn components, in test/unit/calculator/injection.test.tsx.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ALL_ATTACKS as ALL, ATTACK_GROUPS, findIntruders, quarterOfAttacks as quarter } from '../helpers/attacks.ts';
import { DIST } from '../helpers/built-site.ts';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

/** Set before the scripts of a page: what `trip` and the browser's own guard report. */
function setTraps(): void {
  const caught: string[] = [];
  Object.assign(window, { caught, trip: () => caught.push('script ran') });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    caught.push(`the policy had to refuse ${violatedDirective} ${blockedURI}`),
  );
}

const dialogs: string[] = [];
afterEach(() => {
  dialogs.length = 0;
});

function listen(page: Page): Page {
  page.on('dialog', (dialog) => {
    dialogs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

/** Everything that the traps caught on a page. */
async function caughtOn(page: Page): Promise<string[]> {
  // Pictures that fail, refreshes and focus come a moment later: after two frames everything that was asked for has begun, and a
  // picture of our own that is asked for after them has been answered after them.
  const found = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const picture = new Image();
    picture.src = `${document.documentElement.dataset['base'] ?? '/'}icons/icon.svg?${Math.random()}`;
    await picture.decode().catch(() => {});
    const problems = [...(window as unknown as { caught: string[] }).caught];
    const inline = [...document.scripts].filter(({ src, type }) => src === '' && !/json/.test(type));
    if (inline.length !== 1) problems.push(`there must be 1 inline script, got ${inline.length}`);
    return problems;
  });
  return [...dialogs.splice(0), ...found, ...((await page.evaluate(`(${findIntruders})(document)`)) as string[])];
}

/** Where the page shows texts of a norm table that it takes, and where those of one that it refuses. */
const OWN_PART = 'section[data-outcome] [data-part="versions"] .said:nth-child(2)';
const REFUSED = '[data-own-norms] .summary';
const ANSWERS_404 = /status 404|Failed to load resource/;

describe('the built site', () => {
  const site = useSite();
  const open = async (path: string, expected?: RegExp) =>
    listen(await site.open(path, { before: setTraps, ...(expected ? { expected } : {}) }));
  const searched = (page: Page) => expect.poll(() => page.locator('#results').getAttribute('aria-busy'), { timeout: 8000 }).toBe('false');

  test('the search query in the address, and a kind that nobody offers', async () => {
    const page = await open('/search/');
    const found: string[] = [];
    for (const attack of ATTACK_GROUPS) {
      await page.goto(`${site.address}search/?q=${encodeURIComponent(attack)}&kind=${encodeURIComponent(attack)}`);
      await searched(page);
      expect(await page.locator('#q').inputValue()).toBe(attack);
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test('the search query as it is typed, under every kind', async () => {
    const page = await open('/search/');
    const found: string[] = [];
    for (const attack of ATTACK_GROUPS) {
      await page.locator('#q').fill(`IIOC ${attack}`);
      await searched(page);
      for (const radio of await page.locator('#search-kinds input').all()) if (await radio.isVisible()) await radio.check();
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
    await expect.poll(() => textOf(page.locator('#search-status')), { timeout: 3000 }).toMatch(/iioc/i);
  });

  test.each([
    ['/guidance/', 'header'],
    ['/', 'main'],
  ])('the search box on %s in the %s', async (path, place) => {
    const page = await open(path);
    const found: string[] = [];
    for (const attack of ATTACK_GROUPS) {
      const query = `IIOC ${attack}`;
      await page.locator(`${place} form.find input[name="q"]`).fill(query);
      // The list may be empty, for a query of many words; its last link tells which query it answers.
      await page.locator(`.quick a[href$=${JSON.stringify(`?q=${encodeURIComponent(query)}`)}]:visible`).waitFor();
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test('the filters and the claim in the address of the ledger', async () => {
    const page = await open('/statement/');
    const found: string[] = [];
    for (const attack of [ALL, 'javascript:trip()']) {
      const text = encodeURIComponent(attack);
      await page.goto(`${site.address}statement/?topic=${text}&population=${text}&status=${text}&${text}=${text}#${attack}`);
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test('the answer code and the numbers of a calculator', async () => {
    const page = await open('/calculators/static-99r/');
    const found: string[] = [];
    for (const attack of [ALL, 'javascript:trip()']) {
      for (const field of await page.locator('form[data-instrument] input[type="text"]').all()) await field.fill(attack);
      await page.locator('#answer-code').fill(attack);
      await page.locator('#answer-code').press('Enter');
      await expect.poll(() => textOf(page.locator('#answer-code-problem'))).not.toBe('');
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test.each([
    [
      'accepted as JSON',
      OWN_PART,
      'a.json',
      JSON.stringify({
        instrument: 'cport',
        title: quarter(0),
        source: quarter(1),
        sample: quarter(2),
        outcome: quarter(3),
        followUpYears: 5,
        rows: [{ total: 2, rate: 0.05 }],
      }),
    ],
    [
      'refused as JSON',
      REFUSED,
      'b.json',
      JSON.stringify({ instrument: ALL, [ALL]: ALL, title: [ALL], source: { [ALL]: ALL }, rows: [{ total: ALL, [ALL]: 1 }, ALL] }),
    ],
    [
      'accepted as CSV',
      OWN_PART,
      'd.csv',
      `${['title', 'source', 'sample', 'outcome'].map((name, at) => `# ${name}: ${quarter(at)}`).join('\n')}\n# instrument: cport\n# followUpYears: 5\ntotal,rate\n2,0.05\n`,
    ],
    ['refused as CSV', REFUSED, 'e.csv', `# instrument: ${ALL}\n# ${ALL}: ${ALL}\ntotal,${ALL.replaceAll(',', ' ')}\n${ALL},${ALL}\n`],
    ['with a hostile name', REFUSED, '"><img src=x onerror=trip()>.csv', 'total\n<svg onload=trip()>\n'],
  ])('a norm table %s', async (_, shown, name, text) => {
    const page = await open('/calculators/cport/');
    await page.locator('[data-own-norms] button').click();
    await page.locator('#own-norms').setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(text) });
    await page.locator(shown).waitFor();
    expect(await caughtOn(page)).toEqual([]);
  });

  test('the fields of an error report', async () => {
    const page = await open('/about/');
    const found: string[] = [];
    for (const attack of ['javascript:trip()', ...ATTACK_GROUPS]) {
      await page.locator('[name="where"]').fill(attack);
      await page.locator('[name="what"]').fill(`${ALL}\n${attack}`);
      await page.getByRole('button', { name: 'Copy the text' }).click();
      expect(await page.locator('#error-report [name="text"]').inputValue()).toContain(`Page or figure: ${attack}`);
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test.each(['/calculators/base-rate/', '/calculators/interval/'])('the numbers of %s', async (path) => {
    const page = await open(path);
    const found: string[] = [];
    for (const attack of [ALL, 'javascript:trip()']) {
      for (const field of await page.locator('form[data-explorer] input[type="text"]:visible').all()) await field.fill(attack);
      await page.keyboard.press('Tab');
      await page.locator('form[data-explorer] .problem').first().waitFor();
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test('the fragment of an address, and an address that leads nowhere', async () => {
    const page = await open('/', ANSWERS_404);
    const found: string[] = [];
    for (const path of [
      '',
      'guidance/how-often-men-reoffend/',
      'calculators/cport/',
      'statement/',
      'glossary/',
      'about/',
      'calculators/which-tool/',
    ])
      for (const attack of [ALL, ':~:text=<img src=x onerror=trip()>']) {
        await page.goto(`${site.address}${path}#${attack}`);
        found.push(...(await caughtOn(page)));
      }
    for (const attack of ['javascript:trip()', ...ATTACK_GROUPS]) {
      await page.goto(`${site.address}nowhere/${encodeURIComponent(attack)}?${attack}`);
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test('the stored colour scheme', async () => {
    const page = await open('/');
    const found: string[] = [];
    for (const attack of [ALL, 'javascript:trip()']) {
      await page.evaluate((text) => localStorage.setItem('theme', text), attack);
      await page.reload();
      expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
      found.push(...(await caughtOn(page)));
    }
    expect(found).toEqual([]);
  });

  test.each([
    ['script', (document: Document) => document.head.append(Object.assign(document.createElement('script'), { textContent: 'trip()' }))],
    [
      'script of an event',
      (document: Document) => document.body.insertAdjacentHTML('beforeend', '<img src="icons/icon.svg" onload="trip()">'),
    ],
    ['style', (document: Document) => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>')],
    [
      'script from elsewhere',
      (document: Document) =>
        document.head.append(Object.assign(document.createElement('script'), { src: 'https://elsewhere.invalid/a.js' })),
    ],
  ])('were there a hole, the policy would refuse inline %s', async (_, attack) => {
    const page = await open('/', /Content Security Policy|elsewhere\.invalid/);
    await page.evaluate(`(${attack})(document)`);
    const found = await caughtOn(page);
    expect(found.some((each) => each.startsWith('the policy had to refuse'))).toBe(true);
    expect(found).not.toContain('script ran');
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).not.toMatch(/'unsafe-/);
  });
});

describe('the traps', () => {
  // The search page of the site, with a script that writes the query into the page as markup: once under the policy, once without it.
  const root = mkdtempSync(join(tmpdir(), 'ifso-hole-'));
  cpSync(join(DIST, 'assets'), join(root, 'assets'), { recursive: true });
  cpSync(join(DIST, '404.html'), join(root, '404.html'));
  writeFileSync(join(root, 'hole.js'), "document.querySelector('main').innerHTML = decodeURIComponent(location.search.slice(1))");
  const html = readFileSync(join(DIST, 'search/index.html'), 'utf8').replace('</body>', '<script src="/hole.js"></script></body>');
  writeFileSync(join(root, 'guarded.html'), html);
  const open = html.replace(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/,
    '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' \'unsafe-inline\'">',
  );
  if (open === html) throw new Error('injection: the search page must carry its policy, got none');
  writeFileSync(join(root, 'open.html'), open);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const site = useSite({ root });
  const attack = encodeURIComponent('<img src=x onerror="trip();alert(1)"><iframe></iframe>');

  test('catch a script that runs where the policy is weakened', async () => {
    const page = listen(await site.open('/open.html', { before: setTraps, expected: /./ }));
    await page.goto(`${site.address}open.html?${attack}`);
    const found = await caughtOn(page);
    expect(found).toEqual(
      expect.arrayContaining([
        'dialog: 1',
        'script ran',
        'img has onerror',
        'there is a iframe',
        'there is a picture that nobody put there',
      ]),
    );
  });

  test('catch the attempt where the policy holds', async () => {
    const page = listen(await site.open('/guarded.html', { before: setTraps, expected: /./ }));
    await page.goto(`${site.address}guarded.html?${attack}`);
    const found = await caughtOn(page);
    expect(found).toContain('img has onerror');
    expect(found.join('\n')).toMatch(/the policy had to refuse script-src-attr/);
    expect(found).not.toContain('script ran');
  });
});
