/** Two raters side by side, in a real browser. Expected values are worked by hand in test/unit/practice/agreement.test.ts. */
import { expect, test } from 'vitest';
import { writeProgress } from '../../src/practice/progress.ts';
import { encodeAnswers } from '../../src/scoring/answer-code.ts';
import { getInstrument } from '../../src/scoring/index.ts';
import { violations } from '../helpers/axe.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const PATH = '/practice/compare/';

const code = (prior: 'yes' | 'no', age = 30) =>
  encodeAnswers(getInstrument('cport'), {
    facts: {},
    answers: {
      ageAtIndex: String(age),
      priorCriminalHistory: prior,
      contactSexualOffending: 'no',
      conditionalReleaseFailure: 'no',
      sexualInterest: 'no',
      moreBoyThanGirlCsem: 'no',
      moreBoyThanGirlOther: 'no',
    },
    substitutes: {},
  });
/** First rater yes six times of ten, second four times; both yes four times. */
const TEN = Array.from({ length: 10 }, (_, index) => `${code(index < 6 ? 'yes' : 'no')} ${code(index < 4 ? 'yes' : 'no')}`);

test('pasted codes show the item that parts the raters and their agreement, which follows every change', async () => {
  const page = await site.open(PATH);
  await page.locator('#codes').fill(TEN.join('\n'));
  const cell = page.locator('[data-agreement="cport"] tr[data-row="priorCriminalHistory"] [data-stat="kappa"]');
  await expect.poll(async () => Number(await cell.getAttribute('data-value'))).toBeCloseTo(0.32 / 0.52, 12);
  expect(await page.locator('[data-parting]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['parting']))).toEqual([
    'priorCriminalHistory',
  ]);
  expect(await page.locator('[data-too-few]').count()).toBe(0);
  expect(await violations(page, 'agreement')).toEqual([]);
  await page.locator('#codes').fill(TEN.slice(0, 3).join('\n'));
  await expect.poll(() => page.locator('[data-too-few]').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.locator('[data-agreement]').count()).toBe(0);
});

test('a code with a typing error is named with its line', async () => {
  const page = await site.open(PATH);
  await page.locator('#codes').fill(`${TEN[0]}\n${TEN[1]}X`);
  await page.getByText(/^Line 2: code 2 has a typing error/).waitFor();
});

test('saved files of two raters become lines of codes', async () => {
  const page = await site.open(PATH);
  const file = (name: string, prior: 'yes' | 'no') => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(
      writeProgress({
        cases: [
          { id: 'one', code: code(prior) },
          { id: 'two', code: code('no', 40) },
        ],
      }),
    ),
  });
  await page.locator('#saved-files').setInputFiles([file('a.json', 'yes'), file('b.json', 'no')]);
  await page.locator('[data-agreement="cport"]').waitFor();
  expect(await page.locator('#codes').inputValue()).toBe(`${code('yes')} ${code('no')}\n${code('no', 40)} ${code('no', 40)}`);
  await page
    .locator('#saved-files')
    .setInputFiles([{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }, file('b.json', 'no')]);
  await page.getByText(/^notes.txt is not a file saved on the practice pages/).waitFor();
});

test('nothing is stored, sent or written into the address, and it fits a narrow window', async () => {
  const page = await site.open(PATH, { viewport: { width: 320, height: 640 } });
  const requests: string[] = [];
  await page.locator('#codes').fill(TEN.join('\n'));
  await page.locator('[data-agreement]').waitFor();
  page.on('request', (request) => requests.push(request.url()));
  await page.locator('#codes').fill(TEN.slice(1).join('\n'));
  await expect.poll(() => page.locator('[data-too-few]').count()).toBe(1);
  expect(requests).toEqual([]);
  expect(page.url()).toBe(site.address + PATH.slice(1));
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
