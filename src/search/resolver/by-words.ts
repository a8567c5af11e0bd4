/** Entries that speak about what a question asks. Pure. */
import type { LookupTerm } from './build-lookup.ts';
import { correctedSense, LONGEST_UNCORRECTED } from './by-spelling.ts';
import { type Match, MOST_MATCHES } from './match.ts';
import { FIELD_WEIGHTS, isKnown, type TermIndex, weightOf, weightOfAll } from './term-index.ts';
import { meantWords, senseOf } from './words.ts';

// The numbers below were tuned on the query sets of test/bench/search that are marked as tuned on, and checked on the others.

/** Share of what the query is about (rare words count more) that an entry must cover to answer it … */
const LEAST_COVERAGE = 0.5;
/** … or this share, if what it covers is several words that tell at least so much together. */
const LEAST_COVERAGE_OF_SEVERAL = 0.3;
const TELLING_WEIGHT = 5;
/** What it counts that a question names an entry, against speaking about the same things … */
const NAMED_WEIGHT = 5;
/** … and this share of it where the words of the name are not side by side. */
const SCATTERED = 0.6;

/** A word of the question: as typed, its sense, and the sense that the entries use for it, if any. */
type Asked = { typed: string; sense: string; known: string | undefined };

/** Entries that speak about most of what a question asks, the best first. Of two that it names, the one named earlier counts more. */
export function termsSpeakingOf(index: TermIndex, words: readonly string[]): Match[] {
  const asked = askedWords(index, words);
  const senses = asked.flatMap(({ known }) => known ?? []);
  if (!senses.some((sense) => /\p{L}{2}/u.test(sense))) return [];
  const total = asked.reduce((sum, { sense, known }) => sum + weightOf(index, known ?? sense), 0);
  return index.texts
    .search(senses.join(' '), { boost: FIELD_WEIGHTS, combineWith: 'OR' })
    .flatMap((result) => {
      const term = index.terms[result.id as number] as LookupTerm; // the ids are their rows
      const about = asked.flatMap(({ typed, known }) => (known !== undefined && result.match[known] ? [{ typed, known }] : []));
      const weight = weightOfAll(
        index,
        about.map(({ known }) => known),
      );
      const covered = weight / total;
      const coversSeveral = about.length > 1 && weight >= TELLING_WEIGHT && covered >= LEAST_COVERAGE_OF_SEVERAL;
      const named = namedBy(index, term, senses);
      if (covered < LEAST_COVERAGE && !coversSeveral && !named.byAcronym) return [];
      return [{ term, about, score: result.score * covered ** 2 + NAMED_WEIGHT * named.weight }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_MATCHES)
    .map(({ term, about }) => ({
      term,
      how: 'words',
      kind: 'term',
      word: term.term,
      ambiguous: [],
      about: about.map(({ typed }) => typed),
    }));
}

/** The words that the question is about, each sense once, typing errors corrected. A short word is corrected in company only. */
function askedWords(index: TermIndex, words: readonly string[]): Asked[] {
  const meant = meantWords(words);
  const mayCorrect = (word: string) => meant.length > 1 || isKnown(index, word) || senseOf(word).length > LONGEST_UNCORRECTED;
  return [...new Map(meant.map((typed) => [senseOf(typed), typed]))].map(([sense, typed]) => ({
    typed,
    sense,
    known: mayCorrect(typed) ? correctedSense(index, typed) : undefined,
  }));
}

/** How much the question names the entry, and whether it does so by an acronym, which is enough whatever else it asks. */
function namedBy(index: TermIndex, term: LookupTerm, senses: readonly string[]): { weight: number; byAcronym: boolean } {
  const run = ` ${senses.join(' ')} `;
  let weight = 0;
  let byAcronym = false;
  for (const name of index.namesOfTerm.get(term) ?? []) {
    if (name.capitalsOnly || name.senses.length === 0) continue;
    const place = run.indexOf(` ${name.senses.join(' ')} `);
    if (place !== -1) {
      byAcronym ||= name.acronyms.length > 0;
      weight = Math.max(weight, weightOfAll(index, name.senses) * (1 - place / run.length / 2));
    } else if (name.senses.every((sense) => senses.includes(sense))) weight = Math.max(weight, weightOfAll(index, name.senses) * SCATTERED);
  }
  return { weight, byAcronym };
}
