import { describe, expect, test } from 'vitest';
import { cleanText, readQuery } from '../../../../src/search/resolver/query.ts';

describe('what is copied along with a text is gone before anything is asked', () => {
  // Forms by Unicode's compatibility decomposition (NFKC, https://unicode.org/reports/tr15/) and its list of ignorable characters.
  test.each([
    ['a ligature', 'speci\uFB01city', 'specificity'],
    ['three letters in one', 'o\uFB00ence', 'offence'],
    ['full-width letters', '\uFF23\uFF33\uFF25\uFF2D', 'CSEM'],
    ['a soft hyphen', 're\u00ADci\u00ADdivism', 'recidivism'],
    ['a zero-width space', 'gro\u200Boming', 'grooming'],
    ['a word joiner and a byte order mark', '\uFEFFluring\u2060', 'luring'],
    ['marks of direction', '\u202Eluring\u202C \u2067CSEM\u2069', 'luring CSEM'],
    ['a variant selector', 'luring\uFE0F', 'luring'],
    ['half a character', 'luring \uD83D', 'luring'],
    ['the other half', '\uDE42luring', 'luring'],
    ['control characters', 'luring\u0000\u0007 CSEM', 'luring CSEM'],
    ['lines and odd spaces', ' luring\n\u00A0\u2003CSEM\t', 'luring CSEM'],
    ['a character that could not be read', 'lur\uFFFDing', 'lur ing'],
    ['a private character', '\uE000luring', 'luring'],
    [
      'dashes of typesetting inside a word',
      'Static\u201199R self\u2212generated self\u2013report',
      'Static-99R self-generated self-report',
    ],
  ])('%s', (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
    expect(() => encodeURIComponent(cleanText(typed))).not.toThrow();
  });

  test('an emoji and letters of other scripts stay', () => {
    expect(cleanText('🙂 グルーミング')).toBe('🙂 グルーミング');
  });
});

const words = (typed: string) =>
  readQuery(typed).groups.map((group) => group.map(({ text, isPhrase }) => (isPhrase ? `"${text}"` : text)).join('|'));
const excluded = (typed: string) => readQuery(typed).excluded.map(({ text }) => text);

describe('phrases', () => {
  test.each([
    ['"child pornography" law', ['"child pornography"', 'law']],
    ['“child pornography” law', ['"child pornography"', 'law']],
    ['„child pornography“', ['"child pornography"']],
    ['«child pornography»', ['"child pornography"']],
    ['″child pornography″', ['"child pornography"']],
    ['＂child pornography＂', ['"child pornography"']],
    ['“possession of child pornography”', ['"possession of child pornography"']],
    ['"not closed', ['not', 'closed']],
    ['closed later"', ['closed', 'later']],
    ['O’Rourke ‘single’', ['O’Rourke', '‘single’']],
    ['""', []],
  ])('%s', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });
});

describe('operators', () => {
  test.each<[string, string[], string[]]>([
    ['child OR minor', ['child|minor'], []],
    ['child OR minor OR adolescent risk', ['child|minor|adolescent', 'risk'], []],
    ['"child porn" OR CSEM', ['"child porn"|CSEM'], []],
    ['child AND minor', ['child', 'minor'], []],
    ['child && minor', ['child', 'minor'], []],
    ['child || minor', ['child|minor'], []],
    ['child AND/OR minor', ['child|minor'], []],
    ['(child OR minor) AND internet', ['child|minor', 'internet'], []],
    ['grooming NOT online', ['grooming'], ['online']],
    ['grooming AND NOT online', ['grooming'], ['online']],
    ['grooming -online', ['grooming'], ['online']],
    ['grooming -"social media"', ['grooming'], ['social media']],
    ['+grooming +online', ['grooming', 'online'], []],
    ['NOT online grooming', ['grooming'], ['online']],
  ])('%s', (typed, expected, out) => {
    expect([words(typed), excluded(typed)]).toEqual([expected, out]);
  });

  test.each([
    ['what does OR mean in a study?', ['what', 'does', 'OR', 'mean', 'in', 'a', 'study?']],
    ['OR', ['OR']],
    ['the OR', ['the', 'OR']],
    ['OR 1.36', ['OR', '1.36']],
    ['pooled OR 1.36', ['pooled', 'OR', '1.36']],
    ['what is NOT covered', ['what', 'is', 'NOT', 'covered']],
    ['child or minor, not both', ['child', 'or', 'minor,', 'not', 'both']],
    ['Static-99R self-report', ['Static-99R', 'self-report']],
    ['Static -99R', ['Static', '-99R']],
    ['grooming - online', ['grooming', '-', 'online']],
    ['ORourke', ['ORourke']],
  ])('no operator: %s', (typed, expected) => {
    expect([words(typed), excluded(typed)]).toEqual([expected, []]);
  });

  test('where all words are excluded, they are what is meant', () => {
    expect([words('-online'), excluded('-online')]).toEqual([['online'], []]);
    expect(readQuery('-"social media"').wanted).toBe('social media');
  });

  test('the words that are looked for are without signs, and the text stays as typed', () => {
    const query = readQuery('(child OR “young person”) -adult');
    expect(query.wanted).toBe('child young person');
    expect(query.text).toBe('(child OR “young person”) -adult');
  });
});
