/** What is sent comes out as it went in; numbers are written as in source maps (https://tc39.es/ecma426/#sec-base64-vlq), without a sign. */
import { expect, test } from 'vitest';
import { workEntry } from '../../../../src/search/resolver/build-lookup.ts';
import { emptyEntry } from '../../../../src/search/resolver/entry.ts';
import { packLookup, unpackLookup } from '../../../../src/search/resolver/pack.ts';
import { packWorks, unpackWorks } from '../../../../src/search/resolver/pack-works.ts';
import { readNumbers, writeNumbers } from '../../../../src/search/resolver/vlq.ts';

test('numbers', () => {
  // By hand: 31 is one digit, 32 is 0 with a sign that it goes on, and 1; 1000 is 31 · 32 + 8.
  expect(writeNumbers([0, 31, 32, 1000])).toBe('AfgBof');
  expect(readNumbers('AfgBof')).toEqual([0, 31, 32, 1000]);
  expect(readNumbers('')).toEqual([]);
});

test('entries of all kinds, with sections under their page and tools under their id', () => {
  const entries = [
    { ...emptyEntry('Term', 'glossary/demo/', 'Demo'), group: 'demo', aliases: ['a', 'b c'], asked: 'men reoffend', text: 'again' },
    { ...emptyEntry('Guidance', 'guidance/page/', 'Page'), asked: 'men', line: 'A line.' },
    { ...emptyEntry('Guidance', 'guidance/page/#part', 'Part'), group: 'guidance/page/', text: 'men' },
    { ...emptyEntry('Gap map', 'gaps/', 'Gap map'), numbers: '25% 0.7' },
    emptyEntry('About', 'about/#help', 'Help'),
  ];
  const works = { authors: ['demo'], titles: ['whatisademo'] };
  const pages = [{ path: 'statement/#demo', names: ['claim 1'] }];
  expect(unpackLookup(packLookup({ entries, pages, works }))).toEqual({ entries, pages, works });
});

test('references', () => {
  const works = [
    {
      id: 'demo-2015',
      label: 'Demo & Eke (2015)',
      title: 'A title',
      journal: 'Journal',
      doi: '10.1234/x',
      pmid: '1',
      url: 'https://a.example/',
    },
    { id: 'other', label: 'Other et al. (n.d.)', title: 'B', authors: ['Other', 'de Vries'], hasMoreAuthors: true as const },
  ];
  const entries = works.map((work, row) => ({ ...workEntry(work), asked: row === 0 ? 'men' : '', numbers: row === 0 ? '' : '50%' }));
  expect(unpackWorks(packWorks({ works, entries }))).toEqual({ works, entries });
});
