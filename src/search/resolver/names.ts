/** Every name of every term, with its keys. Pure. */
import type { LookupTerm } from './build-lookup.ts';
import { foldWords, stemKeyOf, stemOf } from './fold.ts';
import { meantWords, senseOf } from './words.ts';

/** What kind of name answered; a redirect always says which word it was and why it is not preferred. */
export type NameKind = 'term' | 'acronym' | 'alias' | 'redirect';

export type Name = {
  term: LookupTerm;
  kind: NameKind;
  /** The name as listed. */
  word: string;
  /** Letters and digits only. */
  key: string;
  /** Stems joined. */
  stemKey: string;
  /** Folded words without small words, and their stems. */
  words: string[];
  stems: string[];
  /** The same for questions. */
  senses: string[];
  /** Short words of it that are written in capitals: they are never reached by correction. */
  acronyms: string[];
  /** Counts only if it is typed in capitals: in small letters it is an ordinary word. */
  capitalsOnly: boolean;
};

const ORDER: Record<NameKind, number> = { term: 0, acronym: 1, alias: 2, redirect: 3 };

/** Names in order of authority: preferred terms, acronyms, aliases, words to avoid. */
export function namesOf(terms: readonly LookupTerm[]): Name[] {
  const names: Name[] = [];
  const sides: { part: string; addAlias: () => void }[] = [];
  for (const term of terms) {
    const add = (kind: NameKind, word: string) => {
      const all = foldWords(word).split(' ');
      const words = meantWords(all);
      const acronyms = (word.match(/\b[A-Z][A-Z0-9]{1,4}\b/g) ?? []).map((each) => each.toLowerCase());
      const capitalsOnly = term.capitalsOnly.some((each) => stemKeyOf(each) === stemKeyOf(word));
      const key = all.join('');
      if (key !== '')
        names.push({
          term,
          kind,
          word,
          key,
          stemKey: all.map(stemOf).join(''),
          words,
          stems: words.map(stemOf),
          senses: words.map(senseOf),
          acronyms,
          capitalsOnly,
        });
    };
    add('term', term.term);
    // "Child pornography (legal term only)" is also found without its explanation in brackets.
    const bare = term.term.replace(/\s*\([^)]*\)/g, '');
    if (bare !== term.term) add('term', bare);
    for (const word of term.acronyms) add('acronym', word);
    for (const word of term.aliases) add('alias', word);
    for (const word of term.redirects) add('redirect', word);
    for (const word of term.ambiguous) if (!term.redirects.includes(word)) add('alias', word);
    // Each side of a slash alone, if nothing else bears the name.
    for (const part of bare.split(' / ')) if (part !== bare) sides.push({ part, addAlias: () => add('alias', part) });
  }
  names.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const taken = new Set(names.map(({ stemKey }) => stemKey));
  for (const { part, addAlias } of sides) if (!taken.has(stemKeyOf(part))) addAlias();
  return names;
}
