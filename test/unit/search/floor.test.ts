/** The search works in browsers that lack what came later than Firefox 115, Safari 16.4 and Chrome 109 (years by https://developer.mozilla.org). */
import { expect, test } from 'vitest';

const NEWER: [object, string[]][] = [
  [Map, ['groupBy']],
  [Object, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [Array, ['fromAsync']],
  [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
  [
    Object.getPrototypeOf(Object.getPrototypeOf([].values())),
    ['map', 'filter', 'take', 'toArray', 'some', 'every', 'find', 'flatMap', 'reduce', 'forEach'],
  ],
];

test('names are found, spelling is corrected and references are identified without newer functions', async () => {
  const taken = NEWER.flatMap(([owner, names]) =>
    names.map((name) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const),
  );
  for (const [owner, name] of taken) Reflect.deleteProperty(owner, name);
  try {
    const { openLookup } = await import('../../../src/search/resolver/resolve.ts');
    const { createSearch } = await import('../../../src/search/find.ts');
    const { emptyEntry } = await import('../../../src/search/resolver/entry.ts');
    const { workEntry } = await import('../../../src/search/resolver/build-lookup.ts');
    const work = { id: 'demo-2015', label: 'Demo (2015)', title: 'A work', doi: '10.1234/demo' };
    const lookup = openLookup({
      entries: [
        { ...emptyEntry('Term', 'glossary/grooming/', 'Grooming'), redirects: ['kiddie porn'], text: 'agre closely' },
        { ...emptyEntry('Claim', 'statement/#demo', 'Claim 1: demo'), aliases: ['claim 1'] },
      ],
      pages: [],
    });
    const search = createSearch({
      base: '/',
      lookup: async () => lookup,
      works: async () => ({ works: [work], entries: [workEntry(work)] }),
      details: async () => ({ definition: '', reasons: {}, meanings: {} }),
      pagefind: async () => ({ failures: () => 0, search: async () => ({ results: [] }) }),
      dropPagefind: () => {},
    });
    for (const query of ['groming', 'kiddie porn', 'doi:10.1234/demo', 'claim 1', 'Demo 2015', '“grooming”', 'grooming \uD83D']) {
      const { answers } = await search.find(query);
      expect(answers.length, query).toBeGreaterThan(0);
    }
  } finally {
    for (const [owner, name, descriptor] of taken) if (descriptor) Object.defineProperty(owner, name, descriptor);
  }
});
