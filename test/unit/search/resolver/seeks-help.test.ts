import { describe, expect, test } from 'vitest';
import { seeksHelp } from '../../../../src/search/resolver/seeks-help.ts';

describe('a query that suggests that someone seeks help', () => {
  test.each([
    'i am worried about my thoughts',
    "I can't stop looking at it",
    'how do I stop watching',
    'someone is blackmailing me with pictures',
    'my son was groomed online',
    'my husband has been arrested',
    'helpline',
    'where to get help',
    'report child abuse images',
    'am I a paedophile',
    'I feel suicidal',
    'someone is sharing images of my daughter',
    'stop it now',
    'need help',
    'am I a danger',
    'am I dangerous to my kids',
    'help me understand my urges',
    'where can I report images',
    'my client is suicidal',
    'am I sick',
    'will I go to jail',
    'have I broken the law',
    'I did something illegal online',
    'my stepson was charged over pictures',
    'I need to stop',
  ])('%s', (query) => {
    expect(seeksHelp(query)).toBe(true);
  });
});

describe('a query of someone at work', () => {
  test.each([
    'CSEM',
    'child sexual abuse material',
    'how should I describe someone convicted of CSEM offences?',
    'can I score the Static-99R if the only offence is possession of images?',
    'my client was arrested for images',
    'treatment outcome',
    'sextortion',
    'what is grooming',
    'does treatment reduce recidivism?',
    'children in images',
    'help me interpret an AUC',
    'need help scoring static-99r',
    'help me with CPORT',
    'help us choose a tool',
    'how do I report an AUC',
    'I need help with my thesis',
    'am I using the right tool',
    'I have a client with CSEM offences',
    'am I a qualified assessor for the CPORT',
    'how do I test a claim that he only looked out of curiosity?',
    '',
  ])('%s', (query) => {
    expect(seeksHelp(query)).toBe(false);
  });
});
