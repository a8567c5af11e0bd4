import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { listStrings } from '../../src/content-model/texts.ts';
import { instruments } from '../../src/scoring/index.ts';
import { demoGuidance, demoReference, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { HOUSE_WORDS, WORDS_OF_OTHERS } from './rules/house-word-list.ts';
import { houseWords, houseWordsIn } from './rules/house-words.ts';

const { files } = loadContent();
const hits = (text: string) => houseWords([demoGuidance('demo-page', text)]).map(({ actual }) => actual);

describe('published text keeps to the word list of the house', () => {
  test('in the content of the site', () => {
    expect(houseWords(files).map(formatIssue)).toEqual([]);
  });

  test('in the scoring definitions', () => {
    const texts = instruments.flatMap((definition) =>
      listStrings(definition).map((each) => ({ file: `src/scoring/instruments/${definition.id}/definition.ts`, ...each })),
    );
    expect(texts.flatMap(houseWordsIn).map(formatIssue)).toEqual([]);
  });

  test('names a word, its line, the reason and what to write', () => {
    expect(houseWords([demoGuidance('demo-page', 'First.\n\nA recent study says so.')]).map(formatIssue)).toEqual([
      'content/guidance/demo-page.mdx: line 12: got "recent", expected text without "recent": it is wrong a year later; give the date',
    ]);
  });

  test('names a word in a field', () => {
    expect(houseWords([demoTerm('demo-term', { usage: 'Not for sex offenders.' })]).map(formatIssue)).toEqual([
      'content/glossary/demo-term.yaml: usage: got "sex offenders", expected text without "sex offender": it names a person by an offence; write "men convicted of sexual offences"',
    ]);
  });

  test('lets searched-for words and titles be those of others', () => {
    const term = demoTerm('demo-term', { aliases: ['sex offender'], redirects: [{ word: 'revenge porn', reason: 'Made up.' }] });
    const reference = demoReference('demo-report', { csl: { type: 'report', title: 'The best recent report on sex offenders' } });
    expect(houseWords([term, reference])).toEqual([]);
  });

  for (const [text, hit] of [
    ['Studied recently.', 'recently'],
    ['the most recent meta-analysis', 'most recent'],
    ['There is currently no tool.', 'currently'],
    ['It is the best tool.', 'best'],
    ['So his risk is low.', 'his risk is'],
    ['This is revenge porn.', 'revenge porn'],
    ['Most paedophiles deny it.', 'paedophiles'],
    ['He is a pedophile.', 'pedophile'],
    ['Child pornographers differ.', 'Child pornographers'],
    ['Sex offenders differ.', 'Sex offenders'],
    ['Convicted sexual offenders differ.', 'sexual offenders'],
    ['The “best recent” study.', 'recent'],
    ['This is not in our notes.', 'our notes'],
    ['Our review holds it confirmed.', 'Our review'],
    ['An offence told by the men.', 'told by'],
    ['Telling of an interest in children.', 'Telling of'],
    ['By the abstract, most agreed.', 'By the abstract'],
    ['By a secondary account, most agreed.', 'By a secondary account'],
  ] as const)
    test(`refuses "${text}"`, () => {
      expect(hits(text)).toContain(hit);
    });

  for (const text of [
    'How old was he at the most recent sexual offence?',
    'in the best interests of the child',
    'At best it is untested.',
    'the risk is that of a group',
    'Diagnosed with paedophilia, or with pedophilic interests.',
    'The label “revenge porn” presumes a motive.',
    'Entered in the Sex Offender Register.',
    'The Child Pornography Offender Risk Tool.',
    'men convicted of sexual offences',
  ])
    test(`lets "${text}" pass`, () => {
      expect(hits(text)).toEqual([]);
    });
});

describe('the word list', () => {
  for (const { word, pattern } of HOUSE_WORDS)
    test(`finds "${word}" by its own pattern`, () => {
      expect(word.match(pattern)).not.toBeNull();
    });

  for (const { collection, field } of WORDS_OF_OTHERS)
    test(`still needs to leave out ${collection} ${field.source}`, () => {
      const texts = files.filter((file) => file.collection === collection).flatMap((file) => listStrings(file.data));
      expect(texts.some((text) => field.test(text.field))).toBe(true);
    });
});
