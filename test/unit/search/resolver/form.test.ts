/** What a query is after, by the way it is put. */
import { describe, expect, test } from 'vitest';
import { asksAboutSite, asksToCalculate, formOf, kindWeights } from '../../../../src/search/resolver/form.ts';

test.each([
  ['13%', 'figure'],
  ['1 in 4', 'figure'],
  ['what about a half?', 'figure'],
  ['13% of men', 'words'],
  ['recidivism', 'words'],
  ['respectful words for the person', 'words'],
  ['groomers who travel to meet a teenager', 'phrase'],
  ['what is grooming', 'definition'],
  ['what does CSEM mean?', 'definition'],
  ['base rate meaning', 'definition'],
  ['how often do men with images reoffend', 'question'],
  ['can treatment do harm in low risk men', 'question'],
  ['treatment of women online?', 'question'],
  ['women who offend have not been studied', 'assertion'],
])('“%s” is put as %s', (query, form) => {
  expect(formOf(query)).toBe(form);
});

describe('kind is part of the judgement', () => {
  const isFirst = (query: string, kind: 'Term' | 'Guidance' | 'Claim') =>
    Object.entries(kindWeights(query)).every(([other, weight]) => other === kind || weight <= kindWeights(query)[kind]);

  test('a question wants the page, a definition the term, what is said to be so the claim', () => {
    expect(isFirst('how often do men with images reoffend', 'Guidance')).toBe(true);
    expect(isFirst('what is grooming', 'Term')).toBe(true);
    expect(isFirst('women who offend have not been studied', 'Claim')).toBe(true);
    expect(isFirst('1 in 4', 'Claim')).toBe(true);
  });

  test('many words want the page before the term', () => {
    const { Term, Guidance } = kindWeights('groomers who travel to meet a teenager');
    const few = kindWeights('groomers who travel');
    expect(Term / Guidance).toBeLessThan(few.Term / few.Guidance);
  });

  test.each([
    ['score the demo tool', 'Calculator'],
    ['demo tool manual', 'Profile'],
    ['study of demo cases', 'Reference'],
    ['what does the statement say', 'Claim'],
    ['is there evidence for demo', 'Gap map'],
    ['does this site keep my answers', 'About'],
    ['more on this', 'About'],
    ['practice with demo', 'Practice'],
  ] as const)('“%s” makes %s count more', (query, kind) => {
    const plain = query.replace(/score|manual|study|statement|evidence|site|practice|tool|this$/g, 'demo');
    expect(kindWeights(query)[kind]).toBeGreaterThan(kindWeights(plain)[kind]);
  });
});

test.each([
  'work out my cport total',
  'add up the 13 stable ratings',
  'put my own numbers in',
  'print the cport on paper',
  'scoring a case',
])('“%s” asks to calculate', (query) => {
  expect(asksToCalculate(query)).toBe(true);
});

test.each(['what is the cport', 'may I use it for women', 'how often do men reoffend'])('“%s” does not', (query) => {
  expect(asksToCalculate(query)).toBe(false);
});

test.each([
  ['does this website keep what I type', true],
  ['how do I cite the guide', true],
  ['do you save my answers', true],
  ['what websites did he use', false],
  ['his phone was found on site', false],
])('“%s” is about this site: %s', (query, isAbout) => {
  expect(asksAboutSite(query)).toBe(isAbout);
});
