/** Entries that speak about what a question asks. Pure. */
import { correctedSense } from './by-spelling.ts';
import type { Kind, LookupEntry } from './entry.ts';
import { type EntryIndex, isKnown } from './entry-index.ts';
import { foldWords, stemOf } from './fold.ts';
import { ABOUT_SITE, asksAboutSite, asksToCalculate, kindWeights } from './form.ts';
import { type Match, wordsOf } from './match.ts';
import { readNumbers } from './numbers.ts';
import { FIELD_WEIGHTS, type Shelf, weightOf, weightOfAll } from './shelf.ts';
import { LONGEST_UNCORRECTED } from './spelling-index.ts';
import { isSmall, meantWords, senseOf } from './words.ts';

// The numbers below were tuned on the query sets of test/bench/search that are marked as tuned on, and checked on the others.

/** Share of what the query is about (rare words count more) that an entry must cover to answer it … */
const LEAST_COVERAGE = 0.5;
/** … or this share, if what it covers is several words that tell at least so much together. */
const LEAST_COVERAGE_OF_SEVERAL = 0.3;
const TELLING_WEIGHT = 5;
/** … or this share, where the question says that it is about the site: few entries are. */
const LEAST_COVERAGE_OF_SITE = 0.2;
/** How much more an entry counts that covers more of the query. */
const COVERAGE_POWER = 1.2;
/** What it counts that a question names an entry, against speaking about the same things … */
const NAMED_WEIGHT = 8;
/** … and this share of it where the words of the name are not side by side. */
const SCATTERED = 0.6;
/** What it counts that an entry gives a number of the query. */
const NUMBER_WEIGHT = 40;

/** An entry that scores less than this part of the best one has little to do with the question. */
const LEAST_OF_BEST = 0.1;

/** A word of the question: as typed, its sense, and the sense that the entries use for it, if any. */
type Asked = { typed: string; sense: string; known: string | undefined };

/** A question as it is looked up. */
type Question = { asked: readonly Asked[]; senses: readonly string[]; numbers: readonly string[]; isAboutSite: boolean };

/** How well an entry answers a question, whatever its kind. */
export type Fit = {
  entry: LookupEntry;
  /** Words of the question that it speaks about, as typed. */
  about: string[];
  words: number;
  /** Share of the question that it covers. */
  covered: number;
  named: number;
  given: number;
  /** A word of the question is of its name in another language, and no English word. */
  isTranslated: boolean;
};

/** Entries that speak about most of what a question asks, the best first. Of two that it names, the one named earlier counts more. */
export function entriesSpeakingOf(index: EntryIndex, query: string, wanted: string): Match[] {
  const kinds = kindWeights(query);
  const scored = fitsOf(index, wanted, asksAboutSite(query))
    .map((fit): Scored => ({ fit, score: scoreOf(fit) * kinds[fit.entry.kind] }))
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, _, [best]) => score >= LEAST_OF_BEST * (best?.score ?? 0))
    .filter(isOneOfFew());
  const withTerm = withTermInSight(scored);
  const withGap = withGapInSight(withTerm, query);
  return withToolInSight(withGap, index, query).map(({ fit: { entry, about } }) => ({
    entry,
    how: 'words',
    kind: 'term',
    word: entry.title,
    ambiguous: [],
    about,
  }));
}

type Scored = { fit: Fit; score: number };

/** Results that are seen at first sight. */
const IN_SIGHT = 3;
/** A term that fits so well, its kind apart, against the best result is among them. */
const TERM_IN_SIGHT = 0.6;

/** The best term is among the first three results if it fits nearly as well as the first one: pages that answer a question come before it, but do not hide it. */
export function withTermInSight(scored: readonly Scored[]): readonly Scored[] {
  const term = scored.find(({ fit }) => fit.entry.kind === 'Term');
  const [best] = scored;
  return best && term && scoreOf(term.fit) >= TERM_IN_SIGHT * scoreOf(best.fit) ? broughtTo(IN_SIGHT, term, scored) : scored;
}

/** Asking what research there is: the cell of the gap map says so for each group. */
const ASKS_FOR_EVIDENCE = /\b(?:research\w*|evidence|stud(?:y|ies|ied)|known|know|gaps?|tested|validated|results)\b/;
/** A cell that fits so well against the best result is among those seen at first sight. */
const GAP_IN_SIGHT = 0.5;

function withGapInSight(scored: readonly Scored[], query: string): readonly Scored[] {
  const gap = scored.find(({ fit }) => fit.entry.kind === 'Gap map');
  const [best] = scored;
  return best && gap && ASKS_FOR_EVIDENCE.test(foldWords(query)) && scoreOf(gap.fit) >= GAP_IN_SIGHT * scoreOf(best.fit)
    ? broughtTo(IN_SIGHT, gap, scored)
    : scored;
}

/** The tool that a question names first is among the first three results, so that its calculator is one click away; it leads where something is to be worked out. */
function withToolInSight(scored: readonly Scored[], { byPath }: EntryIndex, query: string): readonly Scored[] {
  const tools = scored.filter(({ fit }) => fit.named > 0 && byPath.has(`calculators/${fit.entry.group}/`));
  const [named] = [...tools].sort((a, b) => b.fit.named - a.fit.named);
  if (!named) return scored;
  if (!asksToCalculate(query)) return broughtTo(IN_SIGHT, named, scored);
  const calculator = tools.find(({ fit: { entry } }) => entry.kind === 'Calculator' && entry.group === named.fit.entry.group);
  return broughtTo(1, calculator ?? named, scored);
}

/** Puts one match at that place among the results, unless its result is there or before. */
function broughtTo(place: number, match: Scored, scored: readonly Scored[]): readonly Scored[] {
  const groups = [...new Set(scored.map(({ fit }) => fit.entry.group))];
  if (groups.indexOf(match.fit.entry.group) < place) return scored;
  const at = scored.findIndex(({ fit }) => fit.entry.group === groups[place - 1]);
  const others = scored.filter((each) => each !== match);
  return [...others.slice(0, at), match, ...others.slice(at)];
}

/** Of kinds whose entries are much alike the first few tell enough. */
const MOST_OF_KIND: Partial<Record<Kind, number>> = { 'Gap map': 2, Claim: 3, Reference: 3, Practice: 3 };

function isOneOfFew(): (scored: Scored) => boolean {
  const counts = new Map<Kind, number>();
  return ({ fit: { entry } }) => {
    const count = (counts.get(entry.kind) ?? 0) + 1;
    counts.set(entry.kind, count);
    return count <= (MOST_OF_KIND[entry.kind] ?? Number.POSITIVE_INFINITY);
  };
}

const scoreOf = ({ words, covered, named, given }: Fit): number =>
  words * covered ** COVERAGE_POWER + NAMED_WEIGHT * named + NUMBER_WEIGHT * given;

/** Entries that cover enough of a question. */
export function fitsOf(index: EntryIndex, wanted: string, isAboutSite = false): Fit[] {
  const { numbers, rest } = readNumbers(wanted);
  const asked = askedWords(index, wordsOf(rest));
  const senses = asked.flatMap(({ known }) => known ?? []);
  if (numbers.length === 0 && !senses.some((sense) => /\p{L}{2}/u.test(sense))) return [];
  const fits = index.shelves.flatMap((shelf) => fitsOn(index, shelf, { asked, senses, numbers, isAboutSite }));
  const isForeign = asked.length < LONG && asked.some(({ known }) => known === undefined) && fits.every(({ named }) => named === 0);
  return isForeign
    ? fits.filter(
        ({ entry, covered, given, isTranslated }) =>
          covered >= LEAST_COVERAGE_BESIDE_UNKNOWN || given > 0 || isTranslated || isAboutSite || entry.kind === 'Reference',
      )
    : fits;
}

/** Where a question names no entry and holds a word that no entry uses, an entry must cover more of it … */
const LEAST_COVERAGE_BESIDE_UNKNOWN = 0.6;
/** … unless the question is so long that one word tells little. */
const LONG = 5;

/** A word that a smaller share of the entries use, and none as a name, is there by chance: "insurance" in an example of actuarial tools … */
const LEAST_USE = 0.008;
/** … unless there are several, and they are this share of what is asked … */
const NO_CHANCE = 0.8;
/** … but each section about the site itself has words of its own. */
const KNOWN_BY_ANY_WORD: ReadonlySet<Kind> = new Set<Kind>(['About', 'Data', 'Index', 'Practice', 'Calculator', 'Reference']);

function fitsOn(index: EntryIndex, shelf: Shelf, { asked, senses, numbers, isAboutSite }: Question): Fit[] {
  const weights = new Map(asked.map(({ sense, known = sense }) => [known, weightOf(shelf, known)]));
  const total = asked.reduce((sum, { sense, known = sense }) => sum + (weights.get(known) ?? 0), 0);
  const found = new Map(
    shelf.texts.search(senses.join(' '), { boost: FIELD_WEIGHTS, combineWith: 'OR' }).map((result) => [result.id as number, result]),
  );
  const rows = new Set([...found.keys(), ...(numbers.length > 0 ? shelf.numbered : [])]);
  return [...rows].flatMap((row) => {
    const entry = shelf.entries[row] as LookupEntry; // the ids are their rows
    const result = found.get(row);
    const about = asked.flatMap(({ typed, known }) => (known !== undefined && result?.match[known] ? [{ typed, known }] : []));
    const weight = about.reduce((sum, { known }) => sum + (weights.get(known) ?? 0), 0);
    const covered = total === 0 ? 0 : weight / total;
    const coversSeveral = about.length > 1 && weight >= TELLING_WEIGHT && covered >= LEAST_COVERAGE_OF_SEVERAL;
    const named = result && holdsNameWord(result) ? namedBy(index, shelf, entry, senses) : NOT_NAMED;
    const isOfField = ({ known }: { known: string }) =>
      (index.frequency.get(known) ?? 0) >= LEAST_USE * index.entries.length || /\d/.test(known) || result?.match[known]?.includes('names');
    const given = numbers.reduce((sum, number) => sum + givenBy(entry, number), 0);
    // A number alone is found everywhere; beside words it must come with one of them.
    const givesAsked = given > 0 && (asked.length === 0 || about.length > 0);
    const isOfSite = isAboutSite && ABOUT_SITE.includes(entry.kind) && covered >= LEAST_COVERAGE_OF_SITE;
    const isTranslated = about.some(({ typed, known }) => known === senseOf(typed) && index.foreign.has(known));
    if (covered < LEAST_COVERAGE && !coversSeveral && !named.byAcronym && !givesAsked && !isTranslated && !isOfSite) return [];
    const isByChance = covered < NO_CHANCE || about.length < 2;
    if (named.weight === 0 && numbers.length === 0 && !KNOWN_BY_ANY_WORD.has(entry.kind) && isByChance && !about.some(isOfField)) return [];
    return [
      {
        entry,
        about: about.map(({ typed }) => typed),
        words: result?.score ?? 0,
        covered,
        named: named.weight,
        given: givesAsked ? given : 0,
        isTranslated,
      },
    ];
  });
}

/** A figure is remembered without its decimals: "14%" is 13.8%, unless an entry gives 14%. */
const ROUNDED = 0.5;

function givenBy({ numbers }: LookupEntry, asked: string): number {
  const given = numbers.split(' ');
  if (given.includes(asked)) return 1;
  const isRounded =
    /^\d+%$/.test(asked) && given.some((number) => number.endsWith('%') && `${Math.round(Number.parseFloat(number))}%` === asked);
  return isRounded ? ROUNDED : 0;
}

/** The words that the question is about, each sense once, typing errors corrected. A short word is corrected in company only. */
function askedWords(index: EntryIndex, words: readonly string[]): Asked[] {
  const meant = meantWords(words).filter((word) => !isSmall(stemOf(word)));
  const mayCorrect = (word: string) => meant.length > 1 || isKnown(index, word) || senseOf(word).length > LONGEST_UNCORRECTED;
  return [...new Map(meant.map((typed) => [senseOf(typed), typed]))].map(([sense, typed]) => ({
    typed,
    sense,
    known: mayCorrect(typed) ? correctedSense(index, typed) : undefined,
  }));
}

const NOT_NAMED = { weight: 0, byAcronym: false };

/** True if a word of the question is one of a name of the entry: without any it is not named. */
const holdsNameWord = ({ match }: { match: Record<string, string[]> }): boolean =>
  Object.values(match).some((fields) => fields.includes('names'));

/** How much the question names the entry, and whether it does so by an acronym, which is enough whatever else it asks. */
function namedBy(index: EntryIndex, shelf: Shelf, entry: LookupEntry, senses: readonly string[]): { weight: number; byAcronym: boolean } {
  if (entry.kind === 'Claim' || entry.kind === 'Reference') return NOT_NAMED;
  const run = ` ${senses.join(' ')} `;
  let weight = 0;
  let byAcronym = false;
  for (const name of index.namesOfEntry.get(entry) ?? []) {
    if (name.capitalsOnly || name.senses.length === 0) continue;
    const place = run.indexOf(name.run);
    if (place !== -1) {
      byAcronym ||= name.acronyms.length > 0;
      weight = Math.max(weight, weightOfAll(shelf, name.senses) * (1 - place / run.length / 2));
    } else if (name.senses.every((sense) => senses.includes(sense))) weight = Math.max(weight, weightOfAll(shelf, name.senses) * SCATTERED);
  }
  return { weight, byAcronym };
}
