/** Folding of search words: spellings that mean the same become one key. Pure. */
import { foldSpellings } from './spellings.ts';

/** Ways to write "section" before a number: "s.15A", "sec 15A", "§ 15A". */
const SECTION = /(?:\b(?:s|ss|sec|sect|sections?)|§+)[\s.]*(?=\d)/g;

/** Lower case, no accents, punctuation as spaces, one spelling, sections by number, single spaces. */
export function foldWords(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(SECTION, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    // "stable2007", "seto2015"
    .replace(/(?<=\p{L}{2})(?=\d{2})/gu, ' ')
    .trim();
  return foldSpellings(folded);
}

/** One form for singular, plural and verb forms: "offences", "offending" and "offence" are one stem. */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  if (/ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  const root = stem.replace(/(?:ing|ed)$/, '');
  if (root !== stem && root.length >= 3 && /[aeiouy]/.test(root)) stem = root.replace(/([^aeiouls])\1$/, '$1');
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.replace(/offenc$/, 'offend');
}

/** The key of a text: folded, no spaces, so that "Static-99R", "static 99r" and "static99r" are one. */
export const keyOf = (text: string): string => foldWords(text).replaceAll(' ', '');

/** The looser key: stems instead of words. */
export const stemKeyOf = (text: string): string => foldWords(text).split(' ').map(stemOf).join('');
