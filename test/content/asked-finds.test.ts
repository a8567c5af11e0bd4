import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { siteLookup } from '../unit/search/resolver/site-lookup.ts';
import EXCEPTIONS from './asked-exceptions.json' with { type: 'json' };
import { lostQuestions } from './rules/asked-finds.ts';

const { entries, files } = loadContent();
const bodies = new Map(files.flatMap(({ collection, id, body }) => (collection === 'guidance' ? [[id, body]] : [])));
const keyOf = ({ path, question }: { path: string; question: string }) => `${path}: ${question}`;
const lost = lostQuestions(entries, bodies, siteLookup()).map(keyOf);

test('every question that an entry is said to answer finds it among the first five, but for those that are listed with a reason', () => {
  const excepted = new Set(EXCEPTIONS.flatMap(({ questions }) => questions.map(keyOf)));
  expect(lost.filter((each) => !excepted.has(each))).toEqual([]);
  // Of more than three thousand; a longer list would say that the rule no longer holds.
  expect(excepted.size).toBeLessThanOrEqual(60);
});

test('a question that finds its entry is no exception', () => {
  expect(EXCEPTIONS.flatMap(({ questions }) => questions.map(keyOf)).filter((each) => !lost.includes(each))).toEqual([]);
});

test('a question that its entry does not win is named', () => {
  const term = [...entries.glossary.entries()].find(([, { asked }]) => (asked?.length ?? 0) > 0);
  const found = lostQuestions({ ...entries, glossary: new Map(term ? [term] : []), guidance: new Map() }, bodies, { find: () => [] });
  expect(found.map(keyOf)).toContain(`glossary/${term?.[0]}/: ${term?.[1].asked?.[0]}`);
});
