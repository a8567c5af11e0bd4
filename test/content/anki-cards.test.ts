/** The cards for Anki, as any reader of tab-separated text takes them. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { ankiCards } from '../../src/practice/words/anki-cards.ts';
import type { Card } from '../../src/practice/words/card.ts';
import { makeCards } from '../../src/practice/words/make-cards.ts';

const cards = makeCards(loadContent().entries);
const text = (of: readonly Card[]) => ankiCards(of, '1.2.3', (path) => `https://demo.example${path}`);
/** Anki takes lines at the head that begin with # as settings. */
const headOf = (file: string) => file.split('\n').filter((line) => line.startsWith('#'));
const rowsOf = (file: string) => Papa.parse<string[]>(file, { delimiter: '\t', comments: '#', skipEmptyLines: true, quoteChar: '"' });

test('the settings name the separator and the columns of tags and ids, and the licence is said', () => {
  const head = headOf(text(cards));
  for (const line of ['#separator:tab', '#html:false', '#tags column:3', '#guid column:4']) expect(head).toContain(line);
  expect(head.join('\n')).toMatch(/1\.2\.3, CC BY 4\.0, https:\/\/creativecommons\.org/);
});

test('there are as many notes as cards, each of four fields without a tab or a line break, no front or id twice', () => {
  const { data, errors } = rowsOf(text(cards));
  expect(errors).toEqual([]);
  expect(data.length).toBe(cards.length);
  expect(data.filter((row) => row.length !== 4 || row.some((field) => field === '' || /[\t\r\n]/.test(field)))).toEqual([]);
  const twice = (column: number) => {
    const values = data.map((row) => row[column]);
    return values.filter((value, at) => values.indexOf(value) !== at);
  };
  expect([twice(0), twice(3)]).toEqual([[], []]);
});

test('tags are words of letters, digits and hyphens below ifso', () => {
  const { data } = rowsOf(text(cards));
  const odd = data.flatMap(([, , tags = '']) => tags.split(' ')).filter((tag) => !/^ifso(::[a-z0-9-]+){2}$/.test(tag));
  expect(odd).toEqual([]);
  expect(data.some(([, , tags = '']) => tags.split(' ').includes('ifso::terms::csem'))).toBe(true);
});

test('tabs, line breaks and quotation marks of a card survive as its text', () => {
  const [card] = cards as [Card];
  const { data } = rowsOf(text([{ ...card, text: '"Quoted"\tand\nbroken', question: 'Why?', answer: 'So', why: [], source: 'Demo' }]));
  expect(data[0]?.slice(0, 2)).toEqual(['"Quoted" and broken – Why?', `So. Source: Demo. https://demo.example${card.to}`]);
});
