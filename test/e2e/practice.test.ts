/** Practice cases in a real browser: scored by keyboard, compared with the key, kept in a file and nowhere else. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { casesOf } from '../../src/practice/cases/case-sets.ts';
import type { KeyedCase } from '../../src/practice/cases/keyed-case.ts';
import { readProgress } from '../../src/practice/progress.ts';
import { OPPOSITES, violationsIn } from '../helpers/axe.ts';
import { fill, tabTo, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const { entries } = await loadContent();
const series = casesOf(entries, 'iic-srp');
const first = series[0] as KeyedCase;
const PATH = `/practice/${first.id}/`;

const result = (page: Page) => page.locator('[data-practice-result]');
/** The sentences of a key that are not words of its file. */
const sentencesOf = ({ why, key }: KeyedCase) =>
  [why, ...Object.values(key.answers)].filter((sentence) => !sentence.startsWith('“')).map((sentence) => sentence.trim());

/** Types an answer to each count, Enter after each; the last Enter leads to the button, which Enter presses. */
async function scoreByKeyboard(page: Page, { answers }: KeyedCase, differently: Record<string, string> = {}): Promise<void> {
  await tabTo(page, `input[name="${Object.keys(answers)[0]}"]`);
  for (const [id, answer] of Object.entries({ ...answers, ...differently })) {
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(id);
    await page.keyboard.type(answer === 'unknown' ? 'u' : String(answer));
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await result(page).waitFor();
}

test('five cases by keyboard: the key comes after the comparison only, and a rule missed twice is named', async () => {
  const page = await site.open(PATH);
  await page.locator('html[data-running]').waitFor();
  for (const [index, keyed] of series.slice(0, 5).entries()) {
    await expect.poll(() => page.locator('h1').textContent()).toBe(keyed.title);
    const before = await page.locator('body').textContent();
    expect(sentencesOf(keyed).filter((sentence) => before?.includes(sentence))).toEqual([]);
    // Of two counts the first is wrong in two cases; 0 and 1 are both possible.
    const wrong = keyed.answers['imageSanctions'] === 0 ? '1' : '0';
    const consistent = index < 2 ? { imageSanctions: wrong, childContactSanctions: '3' } : {};
    await scoreByKeyboard(page, keyed, consistent);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('practice-result');
    const rows = await result(page)
      .locator('tr[data-item]')
      .evaluateAll((each) => each.map((row) => (row as HTMLElement).dataset['item']));
    expect(rows).toEqual(expect.arrayContaining(Object.keys(keyed.answers)));
    expect(await textOf(result(page))).toContain('This certifies nobody');
    const missed = await result(page).locator('[data-item="imageSanctions"]').getAttribute('data-agreement');
    expect(missed).toBe(index < 2 ? 'different' : 'same');
    await tabTo(page, '[data-action="next"]');
    await page.keyboard.press('Enter');
  }
  const twice = page.locator('[data-missed-rules] tr[data-rule="iic-srp.imageSanctions"] td');
  expect(await twice.textContent()).toBe('2');
  expect(new URL(page.url()).pathname).toBe(`/practice/${series[5]?.id}/`);
});

test('trying again clears; answers changed after the comparison take it away', async () => {
  const page = await site.open(PATH);
  await page.locator('html[data-running]').waitFor();
  await fill(page, { imageSanctions: '0' });
  await page.locator('[data-action="commit"]').click();
  expect(await result(page).locator('[data-agreement="notAnswered"]').count()).toBeGreaterThan(2);
  await fill(page, { childContactSanctions: '1' });
  await expect.poll(() => result(page).count()).toBe(0);
  await page.locator('[data-action="commit"]').click();
  await result(page).waitFor();
  expect(await violationsIn(OPPOSITES, page, 'practice case, compared')).toEqual([]);
  await page.locator('[data-action="again"]').click();
  await expect.poll(() => result(page).count()).toBe(0);
  expect(await page.locator('input[name="imageSanctions"]').inputValue()).toBe('');
});

test('progress is saved as a file and opened again; nothing is stored or sent', async () => {
  const page = await site.open(PATH);
  await page.locator('html[data-running]').waitFor();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await fill(page, { imageSanctions: '0', childContactSanctions: '0', adultContactSanctions: '1', otherNonContactSanctions: '0' });
  await page.locator('[data-action="commit"]').click();
  await result(page).waitFor();
  const download = page.waitForEvent('download');
  await page.locator('.progress [data-action="save"]').click();
  const stream = await (await download).createReadStream();
  const text = (await stream.toArray()).join('');
  expect(readProgress(text)?.cases.map(({ id }) => id)).toEqual([first.id]);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await page.evaluate(async () => (await indexedDB.databases?.())?.length ?? 0)).toBe(0);
  const file = { name: 'practice.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  const other = await site.open(`/practice/${series[1]?.id}/`);
  await other.locator('html[data-running]').waitFor();
  await other.locator('#progress-file').setInputFiles(file);
  await other.locator('[data-missed-rules]').waitFor();
  expect(await textOf(other.locator('[data-missed-rules]'))).toContain(`1 of ${series.length} cases compared`);
  const list = await site.open('/practice/');
  await list.locator('html[data-running]').waitFor();
  await list.locator('#progress-file').setInputFiles(file);
  await list.locator('li', { hasText: 'compared' }).getByRole('link', { name: first.title }).waitFor();
});

test('without script the key is in closed details; on paper the page is a worksheet, and the key a sheet of its own', async () => {
  const plain = await site.open(PATH, { javaScriptEnabled: false });
  expect(await plain.locator('#key table').first().isVisible()).toBe(false);
  await plain.locator('#key summary').click();
  expect(await plain.locator('#key table').first().isVisible()).toBe(true);

  const page = await site.open(PATH, {
    before: () => {
      window.print = () => {};
    },
  });
  await page.locator('html[data-running]').waitFor();
  expect(await page.locator('#key').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.case-file').isVisible()).toBe(true);
  expect(await page.locator('input[name="imageSanctions"]').isVisible()).toBe(true);
  expect(await page.locator('[data-action="commit"]').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-action="print-key"]').click();
  await expect.poll(() => page.locator('.key-sheet').count()).toBe(1);
  expect(await page.locator('.key-sheet').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.key-sheet').isVisible()).toBe(true);
  expect(await page.locator('.case-file').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('.key-sheet').count()).toBe(0);
});
