/** Hashes of word runs, so that the statement's wording can be recognised without its text being kept here. */
import { foldSpellings } from '../../../src/search/resolver/spellings.ts';

/** A run of this many words shared with the statement is a copy. */
export const RUN_WORDS = 10;
/** Hex digits kept of each hash: 40 bits make a chance match among a hundred thousand runs unlikely. */
const HASH_DIGITS = 10;

/** The words of a text: lower-case letters and digits only, one spelling. Hyphens and apostrophes join. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘\u00AD-]|\u2010|\u2011/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(foldSpellings);
}

/** The hash of each run of `RUN_WORDS` words, in order. */
export function runHashes(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - RUN_WORDS + 1))
    .map((_, index) => hashOf(words.slice(index, index + RUN_WORDS).join(' ')));
}

/** 64-bit FNV-1a of the UTF-16 units, cut to `HASH_DIGITS`. Not secret, only short. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0').slice(0, HASH_DIGITS);
}
