/** Every name of every entry, with its keys. Pure. */
import type { LookupEntry } from './entry.ts';
import { foldWords, stemKeyOf, stemOf } from './fold.ts';
import { meantWords, senseOf } from './words.ts';

/** What kind of name answered; a redirect always says which word it was and why it is not preferred. */
export type NameKind = 'term' | 'acronym' | 'alias' | 'redirect' | 'foreign';

/** All that is compared with every query is kept, because a query is asked again with every letter that is typed. */
export type Name = {
  entry: LookupEntry;
  kind: NameKind;
  /** The name as listed. */
  word: string;
  /** Folded, and of that letters and digits only. */
  folded: string;
  key: string;
  /** The digits of the key. */
  digits: string;
  /** Stems joined. */
  stemKey: string;
  /** Folded words without small words, the same joined, and their stems. */
  words: string[];
  joinedWords: string;
  stems: string[];
  /** The same for questions: their senses, and these as one text with a space before and after each. */
  senses: string[];
  run: string;
  /** Short words of it that are written in capitals: they are never reached by correction. */
  acronyms: string[];
  /** Counts only if it is typed in capitals: in small letters it is an ordinary word. */
  capitalsOnly: boolean;
};

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

const ORDER: Record<NameKind, number> = { term: 0, acronym: 1, alias: 2, redirect: 3, foreign: 4 };
/**
 * A bare word wants the term, unless it is the own name of a tool, or the heading of a section about the site ("licence"), and only another
 * name of a term; pages and works come after them.
 */
const rankOf = ({ kind, entry }: Name): number => {
  if (entry.kind === 'Term') return kind === 'term' ? 0 : kind === 'acronym' ? 2 : 3;
  if (entry.kind === 'Profile' || entry.kind === 'Calculator') return 1;
  return entry.kind === 'About' && kind === 'term' ? 2 : 4;
};

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** A word as it is written, and as it is typed where a keyboard has no umlauts. */
export const typedForms = (word: string): string[] => [...new Set([word, word.replace(/[äöü]/gi, (letter) => UMLAUTS[letter] ?? letter)])];

/** Names in order of authority: preferred terms, acronyms, aliases, words to avoid. */
export function namesOf(entries: readonly LookupEntry[]): Name[] {
  const names: Name[] = [];
  const sides: { part: string; addAlias: () => void }[] = [];
  for (const entry of entries) {
    const add = (kind: NameKind, word: string) => {
      const all = foldWords(word).split(' ');
      const words = meantWords(all);
      const acronyms = (word.match(/\b[A-Z][A-Z0-9]{1,4}\b/g) ?? []).map((each) => each.toLowerCase());
      const capitalsOnly = entry.capitalsOnly.some((each) => stemKeyOf(each) === stemKeyOf(word));
      const key = all.join('');
      const senses = words.map(senseOf);
      if (key !== '')
        names.push({
          entry,
          kind,
          word,
          folded: all.join(' '),
          key,
          digits: digitsOf(key),
          stemKey: all.map(stemOf).join(''),
          words,
          joinedWords: words.join(''),
          stems: words.map(stemOf),
          senses,
          run: ` ${senses.join(' ')} `,
          acronyms,
          capitalsOnly,
        });
    };
    add('term', entry.title);
    // "Child pornography (legal term only)" is also found without its explanation in brackets.
    const bare = entry.title.replace(/\s*\([^)]*\)/g, '');
    if (bare !== entry.title) add('term', bare);
    for (const word of entry.acronyms) add('acronym', word);
    for (const word of entry.aliases) add('alias', word);
    for (const word of entry.redirects) add('redirect', word);
    for (const word of entry.foreign.flatMap(typedForms)) add('foreign', word);
    for (const word of entry.ambiguous) if (!entry.redirects.includes(word)) add('alias', word);
    // Each side of a slash alone, if nothing else bears the name.
    for (const part of bare.split(' / ')) if (part !== bare) sides.push({ part, addAlias: () => add('alias', part) });
  }
  names.sort((a, b) => rankOf(a) - rankOf(b) || ORDER[a.kind] - ORDER[b.kind]);
  const taken = new Set(names.map(({ stemKey }) => stemKey));
  for (const { part, addAlias } of sides) if (!taken.has(stemKeyOf(part))) addAlias();
  return names;
}
