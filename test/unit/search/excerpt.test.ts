/** What is shown of a page that full text found reads as text: from a sentence on, without the title again. */
import { expect, test } from 'vitest';
import { readableExcerpt } from '../../../src/search/excerpt.ts';

const PAGE =
  'Glossary · Conduct. Luring. Contact with a child online for a sexual purpose. Some laws name it: others do not. Meeting is not needed.';

test.each([
  [
    'begins the page: section and title go',
    'Glossary · Conduct. Luring. Contact with a <mark>child</mark> online',
    'Contact with a <mark>child</mark> online …',
  ],
  ['begins inside the title', 'Conduct. <mark>Luring</mark>. Contact with a child online', 'Contact with a child online …'],
  ['begins a sentence: it stays', 'Some laws <mark>name</mark> it: others do not.', 'Some laws <mark>name</mark> it: others do not.'],
  [
    'begins inside a sentence: dots',
    'a child <mark>online</mark> for a sexual purpose.',
    '… a child <mark>online</mark> for a sexual purpose.',
  ],
  [
    'begins inside a sentence, the word is in the next: the next begins it',
    'sexual purpose. Some laws <mark>name</mark> it',
    'Some laws <mark>name</mark> it …',
  ],
  [
    'begins inside a sentence, words are in both: dots',
    'sexual <mark>purpose</mark>. Some laws <mark>name</mark> it',
    '… sexual <mark>purpose</mark>. Some laws <mark>name</mark> it …',
  ],
])('%s', (_, piece, expected) => {
  expect(readableExcerpt(piece, PAGE, 'Luring')).toBe(expected);
});

test('a claim is titled by its number and its text, and its excerpt goes on after the text', () => {
  const content = 'Most men have no record. Men who offend with images. Confirmed since.';
  expect(readableExcerpt('Most <mark>men</mark> have no record. Men who offend', content, 'Claim 3: Most men have no record.')).toBe(
    'Men who offend …',
  );
});

test('the title alone is not shown again, and text from elsewhere is left as it is', () => {
  expect(readableExcerpt('Luring', 'Luring', 'Luring')).toBe('');
  expect(readableExcerpt('made <mark>up</mark>.', PAGE, 'Luring')).toBe('… made <mark>up</mark>.');
  // After a colon, in small letters.
  expect(readableExcerpt('others do <mark>not</mark>.', PAGE, 'Luring')).toBe('… others do <mark>not</mark>.');
});
