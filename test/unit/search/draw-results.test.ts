// @vitest-environment happy-dom
/** What a result shows: for a word to avoid first what to use, then what that is, then why; in short one line. */
import { describe, expect, test } from 'vitest';
import { drawFound, drawShort, showItems } from '../../../src/search/draw-results.ts';
import type { Answer } from '../../../src/search/find.ts';
import { emptyEntry } from '../../../src/search/resolver/entry.ts';

const TERM: Answer = {
  entry: emptyEntry('Term', 'glossary/image-sharing/', 'Image sharing'),
  how: 'name',
  kind: 'term',
  word: 'Image sharing',
  ambiguous: [],
  about: [],
  parts: [],
  definition: 'Showing pictures to others.',
  reason: '',
  avoid: '',
  otherMeanings: [],
};
const REDIRECT: Answer = { ...TERM, kind: 'redirect', word: 'old word', reason: 'It blames the victim.' };

const lines = (items: HTMLLIElement[]) =>
  [...(items[0]?.querySelectorAll('p') ?? [])].map(({ className, textContent }) => [className, textContent]);
const long = (answer: Answer, query: string) => lines(drawFound({ answers: [answer], results: [] }, query, '/'));
const short = (answer: Answer, query: string) => lines(drawShort({ answers: [answer], results: [] }, query, '/', 6));

describe('an old word', () => {
  test('says in ordinary size what to use, then what that is, then why', () => {
    expect(long(REDIRECT, 'old word')).toEqual([
      ['', '“old word” → Image sharing: use this instead.'],
      ['small', 'Showing pictures to others.'],
      ['small', 'Avoid “old word”: It blames the victim.'],
    ]);
  });

  test('that leads to an entry whose own name is to be avoided is not told to use it', () => {
    const [first, , last] = long({ ...REDIRECT, avoid: 'Hides the harm.' }, 'old word');
    expect(first).toEqual(['', '“old word” → Image sharing.']);
    expect(last).toEqual(['small', 'Avoid “old word”: It blames the victim.']);
  });

  test('that is the name of its entry says why', () => {
    expect(long({ ...TERM, avoid: 'Hides the harm.' }, 'image sharing').at(-1)).toEqual(['small', 'Avoid: Hides the harm.']);
  });
});

test('the name itself needs no reason; another name, a beginning, a slip and words do', () => {
  expect(long(TERM, 'image sharing')).toEqual([['small', 'Showing pictures to others.']]);
  expect(long({ ...TERM, kind: 'alias', word: 'NCII' }, 'ncii')[0]).toEqual(['small', '“NCII” → Image sharing.']);
  expect(long({ ...TERM, how: 'beginning' }, 'imag')[0]).toEqual(['small', 'Begins with “imag”.']);
  expect(long({ ...TERM, how: 'spelling' }, 'imgae sharing')[0]).toEqual(['small', 'The nearest name to “imgae sharing”.']);
  expect(long({ ...TERM, how: 'words', about: ['pictures'] }, 'pictures of me')[0]).toEqual(['small', 'Speaks about “pictures”.']);
});

describe('in short', () => {
  test('one line: why it is there, or else how its definition begins, of 90 characters at most', () => {
    expect(short(REDIRECT, 'old word')).toEqual([['small', '“old word” → Image sharing: use this instead.']]);
    const [[, text] = []] = short({ ...TERM, definition: 'Showing pictures to others. '.repeat(9) }, 'image sharing');
    expect(text).toMatch(/^Showing pictures to others\. .* …$/);
    expect(text?.length).toBeLessThanOrEqual(90);
  });

  const TOOL: Answer = {
    ...TERM,
    parts: [
      emptyEntry('Calculator', 'calculators/image-sharing/', 'Demo calculator'),
      emptyEntry('Profile', 'instruments/image-sharing/', 'Demo'),
    ],
  };

  test('what can be done with a tool takes the place of the line', () => {
    const [item] = drawShort({ answers: [TOOL], results: [] }, 'image sharing', '/', 6);
    expect(item?.querySelectorAll('p')).toHaveLength(0);
    expect([...(item?.querySelectorAll('ul a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/calculators/image-sharing/',
      '/instruments/image-sharing/',
    ]);
  });
});

describe('items that are shown anew', () => {
  const item = (text: string) => Object.assign(document.createElement('li'), { textContent: text });

  test('stay where they are the same, and are put, replaced or taken away where not', () => {
    const list = document.createElement('ol');
    showItems(list, ['one', 'two', 'three'].map(item));
    const [one, two] = list.children;
    showItems(list, ['one', 'other'].map(item));
    expect(list.children[0]).toBe(one);
    expect(list.children[1]).not.toBe(two);
    expect([...list.children].map(({ textContent }) => textContent)).toEqual(['one', 'other']);
    showItems(list, ['one', 'other', 'more'].map(item));
    expect([...list.children].map(({ textContent }) => textContent)).toEqual(['one', 'other', 'more']);
    showItems(list, []);
    expect(list.children).toHaveLength(0);
  });
});
