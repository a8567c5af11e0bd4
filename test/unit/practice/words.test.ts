/** The practice of words: what order cards come in, when a missed one comes back, and what is on a card. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content-model/load-content.ts';
import { DECKS } from '../../../src/practice/words/card.ts';
import { evenOrder, mixEvenly } from '../../../src/practice/words/even-order.ts';
import { makeCards, withoutOwnName } from '../../../src/practice/words/make-cards.ts';
import { answered, COMES_BACK_AFTER, comeAgain, startVisit } from '../../../src/practice/words/schedule.ts';

const { entries } = loadContent();
const cards = makeCards(entries);
const ids = Array.from({ length: 20 }, (_, index) => `card ${index + 1}`);

/** Ids in the order in which they come to the table, until none is left or the limit is reached. */
function comesInOrder(start: readonly string[], isKnown: (id: string, turn: number) => boolean, limit = 200): string[] {
  const came: string[] = [];
  for (let visit = startVisit(start); visit.waiting[0] !== undefined && came.length < limit; ) {
    const [id] = visit.waiting;
    came.push(id);
    visit = answered(visit, isKnown(id, came.length));
  }
  return came;
}

describe('a visit', () => {
  test('without a miss brings every card once, in order', () => {
    expect(comesInOrder(ids, () => true)).toEqual(ids);
  });

  test('brings a missed card back after seven others, and again until it is known; no other card comes twice', () => {
    let misses = 0;
    const came = comesInOrder(ids, (id) => id !== 'card 3' || ++misses > 2);
    expect(came.flatMap((id, at) => (id === 'card 3' ? [at] : []))).toEqual([2, 2 + 8, 2 + 16]);
    expect(came.filter((id) => id !== 'card 3')).toEqual(ids.filter((id) => id !== 'card 3'));
  });

  test('keeps the distance of each where several are missed one after the other', () => {
    const came = comesInOrder(ids, (_, turn) => turn > 4);
    for (const id of ids.slice(0, 4)) expect(came.lastIndexOf(id) - came.indexOf(id)).toBe(COMES_BACK_AFTER + 1);
    expect(new Set(came).size).toBe(20);
  });

  test('brings a missed card last where fewer than seven are left', () => {
    expect(comesInOrder(['a', 'b', 'c'], (_, turn) => turn > 1)).toEqual(['a', 'b', 'c', 'a']);
    expect(comesInOrder(['a'], (_, turn) => turn > 3)).toEqual(['a', 'a', 'a', 'a']);
  });

  test('lists what was missed once each, and counts what comes again', () => {
    const twice = answered(answered(startVisit(['a']), false), false);
    expect(twice).toEqual({ waiting: ['a'], seen: ['a'], missed: ['a'] });
    expect(comeAgain(twice)).toBe(1);
    expect(() => answered(startVisit([]), true)).toThrow(/a card must be on the table/);
  });
});

describe('the order', () => {
  test('spreads groups evenly, each in its own order', () => {
    // Middles of the parts: A at 1/8, 3/8, 5/8, 7/8; B at 1/4, 3/4; C at 1/2.
    expect(mixEvenly([['A1', 'A2', 'A3', 'A4'], ['B1', 'B2'], ['C1']])).toEqual(['A1', 'B1', 'A2', 'C1', 'A3', 'B2', 'A4']);
    expect(mixEvenly([[], ['a'], ['b']])).toEqual(['a', 'b']);
  });

  test('holds each card of the decks once, and every deck in every part of it', () => {
    const order = evenOrder(cards, DECKS);
    expect(order.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
    const quarter = Math.ceil(order.length / 4);
    for (const deck of DECKS) {
      const share = cards.filter((card) => card.deck === deck).length / 4;
      for (const part of [0, 1, 2, 3]) {
        const here = order.slice(part * quarter, (part + 1) * quarter).filter((card) => card.deck === deck).length;
        expect(Math.abs(here - share)).toBeLessThanOrEqual(2);
      }
    }
  });

  test('is the same whenever it is made', () => {
    const again = evenOrder(makeCards(entries), DECKS);
    expect(again).toEqual(evenOrder(cards, DECKS));
    expect(evenOrder(cards, ['since']).every(({ deck }) => deck === 'since')).toBe(true);
  });
});

describe('cards', () => {
  const entryOf = (id: string) => id.split(':')[1] ?? '';

  test('every term has a definition, every claim two cards, every reason not to use a word one', () => {
    const count = (deck: string) => cards.filter((card) => card.deck === deck).length;
    const claims = [...entries.findings.values()].filter(({ kind }) => kind === 'claim').length;
    expect(count('define')).toBe(entries.glossary.size);
    expect([count('statement'), count('since')]).toEqual([claims, claims]);
    const reasons = [...entries.glossary.values()].flatMap(({ redirects, avoid }) => [
      ...new Set(redirects.filter(({ searchOnly }) => !searchOnly).map(({ reason }) => reason)),
      ...(avoid ? [avoid] : []),
    ]);
    expect(count('prefer')).toBe(reasons.length);
  });

  test('wrong terms come from confusedWith alone, and the right one is always among them', () => {
    for (const { id, options = [], answer } of cards.filter(({ deck }) => deck === 'define')) {
      const term = entries.glossary.get(entryOf(id));
      const confused = term?.confusedWith.map((other) => entries.glossary.get(other.term)?.preferredTerm);
      const wrong = options.map(({ label }) => label).filter((label) => label !== answer);
      expect(answer).toBe(term?.preferredTerm);
      expect(options.length - wrong.length).toBe(1);
      expect(wrong.length).toBe(Math.min(3, confused?.length ?? 0));
      expect(wrong.filter((label) => !confused?.includes(label))).toEqual([]);
    }
  });

  test('the status is chosen among the seven words', () => {
    const seven = ['Stands', 'Stronger', 'Qualified', 'Overtaken', 'No newer data', 'Open', 'Not assessed'];
    for (const { options = [], answer } of cards.filter(({ deck }) => deck === 'since')) {
      expect(options.map(({ label }) => label)).toEqual(seven);
      expect(seven).toContain(answer);
    }
    expect(cards.find(({ id }) => id === 'since:cport-only-validated')?.answer).toBe('Overtaken');
  });

  test('a pair that either entry names has one card', () => {
    const pairs = new Set(
      [...entries.glossary].flatMap(([id, { confusedWith }]) => confusedWith.map(({ term }) => [id, term].sort().join(':'))),
    );
    const made = cards.filter(({ deck }) => deck === 'confused').map(({ id }) => id.replace('confused:', ''));
    expect(made.sort()).toEqual([...pairs].sort());
  });

  test('what only one of a pair says leads to that entry, and what both say has the sources of both', () => {
    for (const card of cards.filter(({ deck }) => deck === 'confused')) {
      const [, first = '', second = ''] = card.id.split(':');
      const speaks = (from: string, to: string) => entries.glossary.get(from)?.confusedWith.some(({ term }) => term === to);
      expect(card.to).toBe(`/glossary/${speaks(first, second) ? first : second}/`);
      const own = (id: string) => cards.find((each) => each.id === `define:${id}`)?.source.split('; ') ?? [];
      const expected = [...(speaks(first, second) ? own(first) : []), ...(speaks(second, first) ? own(second) : [])];
      expect(new Set(card.source.split('; '))).toEqual(new Set(expected));
    }
  });

  test('each has an answer, a source and an entry of its own, and no word that is for search only', () => {
    const slurs = [...entries.glossary.values()].flatMap(({ redirects }) => redirects.filter(({ searchOnly }) => searchOnly));
    expect(slurs.length).toBeGreaterThan(0);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(cards.filter(({ answer, source, to }) => !answer || !source || !/^\/(glossary\/[^/]+\/|statement\/#.+)$/.test(to))).toEqual([]);
    for (const { word } of slurs) expect(cards.filter(({ text }) => text.includes(`“${word}”`))).toEqual([]);
  });

  test('a definition does not give its term away', () => {
    const ratio = { preferredTerm: 'Demo ratio (made up)', acronyms: ['DR', 'dr'], definition: 'A demo ratio, or DR, is no address.' };
    expect(withoutOwnName(ratio)).toBe('A [this term], or [this term], is no address.');
  });
});
