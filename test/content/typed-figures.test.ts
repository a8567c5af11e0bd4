import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoGap, demoGuidance, demoInstrument, demoStudy, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { typedFigures } from './rules/typed-figures.ts';

const check = (...files: Parameters<typeof demoContent>) => typedFigures(demoContent(...files)).map(formatIssue);
const hits = (text: string) => typedFigures(demoContent(demoGuidance('demo-page', text))).map(({ actual }) => actual);

describe('figures are drawn from the findings and never typed', () => {
  test('in the content of the site', () => {
    expect(typedFigures(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes for a text that draws its figures', () => {
    const text =
      'Of these men <Figure id="demo-rate" /> (n = <N id="demo-rate" />) had a new offence.\n\n<PeopleGrid figures={["demo-rate"]} outOf={100} title="Out of 100: 25%" />';
    expect(check(demoGuidance('demo-page', text))).toEqual([]);
  });

  test('names a bare percentage with its line', () => {
    expect(check(demoGuidance('demo-page', 'First.\n\nA quarter of a century later, 12.5% had a new offence.'))).toEqual([
      'content/guidance/demo-page.mdx: line 12: got "12.5%", expected no percentage typed into the text; draw it with <Figure id="…" /> (or <N id="…" /> for a sample size) from content/findings',
    ]);
  });

  test('names a percentage in the front matter', () => {
    expect(check(demoGuidance('demo-page', '', { lede: 'Few: 5 per cent.' }))).toEqual([
      'content/guidance/demo-page.mdx: lede: got "5 per cent", expected no percentage typed into the text; draw it with <Figure id="…" /> (or <N id="…" /> for a sample size) from content/findings',
    ]);
  });

  test('names a percentage in a field of an instrument profile', () => {
    expect(check(demoInstrument('demo-profile', '', { validation: { text: 'An AUC of .73 in one sample.', cites: [] } }))).toEqual([
      'content/instruments/demo-profile.mdx: validation.text: got "AUC of .73", expected no ratio or accuracy figure typed into the text; draw it with <Figure id="…" /> (or <N id="…" /> for a sample size) from content/findings',
    ]);
  });

  test('names a number in the words between components', () => {
    expect(hits('<Voice who="note">About <Term id="demo-term">one in ten</Term> of them.</Voice>')).toEqual(['one in ten']);
  });

  test('names a result in the summary of a study and in a glossary entry', () => {
    expect(
      check(demoStudy('demo-study', { summary: 'Found in 9%.' }), demoTerm('demo-term', { definition: 'Found in 9%.' })).map(
        (line) => line.split(',')[0],
      ),
    ).toEqual(['content/findings/demo-study.yaml: summary: got "9%"', 'content/glossary/demo-term.yaml: definition: got "9%"']);
  });

  test('names a result in a note of the gap map', () => {
    expect(check(demoGap('demo-gap', { note: 'Found in 9%.' })).map((line) => line.split(',')[0])).toEqual([
      'content/gaps/demo-gap.yaml: note: got "9%"',
    ]);
  });

  for (const [text, hit] of [
    ['12% of them', '12%'],
    ['12.5 percent', '12.5 percent'],
    ['five per cent', 'five per cent'],
    ['3 percentage points', '3 percentage points'],
    ['1 in 8 men', '1 in 8'],
    ['one in ten men', 'one in ten'],
    ['one in a hundred', 'one in a hundred'],
    ['three out of 20', 'three out of 20'],
    ['5 of 100 men', '5 of 100'],
    ['about two thirds', 'two thirds'],
    ['three quarters of them', 'three quarters'],
    ['an AUC of .73', 'AUC of .73'],
    ['AUC .73', 'AUC .73'],
    ['(OR = 15.99)', 'OR = 15.99'],
    ['HR 2', 'HR 2'],
    ['an odds ratio of 16', 'odds ratio of 16'],
    ['a correlation of 0.63', '0.63'],
    ['in 266 men (n = 266)', 'n = 266'],
  ] as const)
    test(`refuses "${text}"`, () => {
      expect(hits(text)).toEqual([hit]);
    });

  for (const text of [
    'In 2021, claim 12 said so.',
    'men aged 18 or over, and under-18s',
    'Static-99R, STABLE-2007, ACUTE-2007, RM2000/S and CASIC',
    'A score of 1 in 2021 or later',
    'One half is chance; a quarter of an hour is not.',
    'section 163.1 of the Criminal Code and 18 U.S.C. 2256(8)',
    'Bill C-291 came into force on 10 October 2025.',
    'In two Canadian samples, one in Spain and one in Austria',
    'seven items, two of them on content',
    'ages 35 to 39.9 score nothing',
    'RM2000 or 2 of 6 items',
  ])
    test(`lets "${text}" pass`, () => {
      expect(hits(text)).toEqual([]);
    });

  test('lets a glossary entry explain the marks of a scale', () => {
    expect(check(demoTerm('demo-term', { definition: 'From .50, chance, to 1.00, perfect ranking.' }))).toEqual([]);
  });
});
