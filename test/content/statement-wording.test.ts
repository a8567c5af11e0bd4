import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { listStrings, listTexts } from '../../src/content-model/texts.ts';
import { instruments } from '../../src/scoring/index.ts';
import { demoGuidance } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { STATEMENT_NAMES } from './rules/statement-names.ts';
import { runHashes, wordsOf } from './rules/statement-runs.ts';
import { statementWording } from './rules/statement-wording.ts';
import made from './statement-runs.json' with { type: 'json' };

const names = STATEMENT_NAMES.map(({ name }) => name);
const texts = [
  ...loadContent().files.flatMap(listTexts),
  ...instruments.flatMap((definition) =>
    listStrings(definition).map((each) => ({ file: `src/scoring/instruments/${definition.id}/definition.ts`, ...each })),
  ),
];

// A made-up statement: its behaviors are those of bears.
const STATEMENT =
  'In the made-up forest of Demo, brown bears that ate honey in spring showed calmer behavior, on average, than bears of the Very Old Society of Honey Makers.';
const runs = new Set(runHashes(wordsOf(STATEMENT)));
const check = (text: string, known: readonly string[] = []) =>
  statementWording(listTexts(demoGuidance('demo-page', text)), { runs, names: known }).map(formatIssue);

describe('no text shares ten words in a row with the statement', () => {
  test('in the content of the site and in the scoring definitions', () => {
    expect(statementWording(texts, { runs: new Set(made.runs), names }).map(formatIssue)).toEqual([]);
  });

  test('passes for the same facts in other words', () => {
    expect(check('Brown bears of Demo were calmer, on average, after a spring with honey.')).toEqual([]);
  });

  test('passes for nine words in a row', () => {
    expect(check('We saw brown bears that ate honey in spring showed calmer things.')).toEqual([]);
  });

  test('names ten words in a row', () => {
    expect(check('We saw brown bears that ate honey in spring showed calmer behavior there.')).toEqual([
      'content/guidance/demo-page.mdx: text: got "brown bears that ate honey in spring showed calmer behaviour", expected fewer than 10 words in a row that the statement also has; say it in our own words; a name that cannot be reworded belongs in test/content/rules/statement-names.ts',
    ]);
  });

  test('sees through spelling, case, punctuation and components', () => {
    expect(
      check('Brown **bears** (that ate <Term id="demo-term">honey</Term>) in SPRING showed calmer behaviour: on average!'),
    ).toHaveLength(1);
  });

  test('reports a long copy once', () => {
    expect(check(STATEMENT)).toHaveLength(1);
  });

  test('counts a name as one word', () => {
    const text = 'Others than bears of the Very Old Society of Honey Makers came.';
    expect(check(text)).toHaveLength(1);
    expect(check(text, ['Very Old Society of Honey Makers'])).toEqual([]);
  });
});

describe('the hashes of the statement', () => {
  test('are as many as a text of its length gives', () => {
    expect(made.runs.length).toBeGreaterThan(1200);
    expect(new Set(made.runs).size).toBe(made.runs.length);
  });

  test('do not keep the order of the text', () => {
    expect(made.runs).toEqual([...made.runs].sort());
  });
});

for (const { name } of STATEMENT_NAMES)
  test(`the name "${name}" is still used`, () => {
    const folded = wordsOf(name).join(' ');
    expect(texts.some(({ text }) => wordsOf(text).join(' ').includes(folded))).toBe(true);
  });
