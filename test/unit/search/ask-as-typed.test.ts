/** Names come with the key, everything after a pause, and nothing for a query that is no longer the latest. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAsTyped, FULL_TEXT_AFTER_MILLISECONDS } from '../../../src/search/ask-as-typed.ts';
import type { Answer, Found, Names } from '../../../src/search/find.ts';

const names = (...queries: string[]): Names => ({ answers: queries.map((word) => ({ word }) as Answer), seeksHelp: false });
const found = (query: string) => ({ text: { searched: query } }) as Found;
const soon = () => vi.advanceTimersByTimeAsync(0);
const pause = () => vi.advanceTimersByTimeAsync(FULL_TEXT_AFTER_MILLISECONDS);

function start({ findNames = async (query: string) => names(query), find = async (query: string) => found(query) } = {}) {
  const shown: string[] = [];
  const asked = vi.fn(find);
  const asking = askAsTyped(
    { findNames, find: asked },
    {
      names: ({ answers }) => shown.push(`names ${answers.map(({ word }) => word).join()}`),
      all: ({ text }) => shown.push(`all ${text?.searched}`),
    },
  );
  return { asking, shown, asked };
}
const typed = (query: string) => ({ query, isSent: false });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('names come at once, everything after a pause', async () => {
  const { asking, shown, asked } = start();
  const isShown = asking.ask(typed('luring'));
  await soon();
  expect([shown, asked.mock.calls.length]).toEqual([['names luring'], 0]);
  await pause();
  expect(shown).toEqual(['names luring', 'all luring']);
  expect(await isShown).toBe(true);
});

test('whoever types on is shown names, and the full text is asked for the last query only', async () => {
  const { asking, shown, asked } = start();
  const first = asking.ask(typed('lur'));
  await soon();
  void asking.ask(typed('luri'));
  await soon();
  await pause();
  expect(shown).toEqual(['names lur', 'names luri', 'all luri']);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await first).toBe(false);
});

test.each([
  ['no name fits', async () => names()],
  ['names cannot be loaded', () => Promise.reject(new Error('did not load'))],
])('where %s the full text is asked at once', async (_, findNames) => {
  const { asking, shown } = start({ findNames });
  void asking.ask(typed('lu'));
  await soon();
  expect(shown).toEqual(['all lu']);
});

test('names that are slow to load hold nothing up, and do not come after everything', async () => {
  const { asking, shown } = start({ findNames: (query) => new Promise((resolve) => setTimeout(resolve, 5000, names(query))) });
  void asking.ask(typed('luring'));
  await pause();
  expect(shown).toEqual(['all luring']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown).toEqual(['all luring']);
});

test('a query that was sent waits for no pause', async () => {
  const { asking, shown } = start();
  void asking.ask({ query: 'luring', isSent: true });
  await soon();
  expect(shown).toEqual(['names luring', 'all luring']);
});

test('nothing is shown once it is stopped, whatever is on its way', async () => {
  const { asking, shown } = start();
  void asking.ask(typed('luring'));
  asking.stop();
  await soon();
  await pause();
  expect(shown).toEqual([]);
});
