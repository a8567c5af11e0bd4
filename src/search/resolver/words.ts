/** Small words of a query, plain words for the words of the field, and whether a full-text find answers a query. Pure. */
import { foldWords, stemOf } from './fold.ts';

/** Words that are on every page, and the words of questions. Looked up, they would only lead astray. */
const SMALL = new Set(
  (
    'a about after all also am an and any are as at be been being but by can could did do does doing for from get give had has have having he ' +
    'her here him his how i if in into is isnt it its just like may me might most much must my no not of often on or our should ' +
    'show so some such tell than that the their them then there these they this those to too was we were what whats when where which ' +
    'while who whom whose why will with would you your now thing things other really still actually ' +
    'acronym abbreviation called call define defined definition describe difference differ explain mean meaning means someone stand stands ' +
    'term versus vs compare compared comparison opposed wont dont doesnt cant please want wants wanted said anyone anybody everyone somebody nobody one guide site website page ' +
    // Of other languages, but for those that are English words too.
    'et al de la le les du des un une el los las del y der das und von fur mit auf im sur en ein eine'
  ).split(' '),
);

export const isSmall = (folded: string): boolean => SMALL.has(folded);
export const meantWords = (words: readonly string[]): string[] => words.filter((word) => word !== '' && !isSmall(word));

/** What people say, by the stem that the entries use. For questions only; a name is always matched as it is. */
const PLAIN_WORDS: Record<string, string> = {
  child: 'children kid kids childs childrens underage minor minors youngster',
  image: 'photo photos photograph photographs picture pictures pic pics nude nudes',
  young: 'teen teens teenager teenagers teenage adolescent adolescents youth juvenile juveniles',
  internet: 'web net online cyber website websites',
  men: 'man guy guys bloke male males',
  women: 'woman female females lady',
  risk: 'chance chances likely likelihood danger dangerous dangerousness probability',
  prison: 'jail imprisonment inmate inmates custody incarcerated',
  police: 'cop cops',
  treat: 'treatment treatments therapy therapist programme programmes course courses intervention rehabilitation',
  supervis: 'supervision probation parole',
  device: 'phone phones computer computers laptop tablet smartphone',
  tool: 'instrument instruments test tests scale scales checklist',
  recidivism: 'reoffend reoffends reoffended reoffending reoffence reconviction reconvictions reconvicted relapse',
  prevent: 'prevention preventing protect protection',
};
const SENSE_OF = new Map(
  Object.entries(PLAIN_WORDS).flatMap(([sense, words]) => words.split(' ').map((word) => [stemOf(word), sense] as const)),
);

/** Plain words that questions use, with their sense. */
export const PLAIN_SENSES: ReadonlyMap<string, string> = SENSE_OF;

/** The stem that is used for a word in questions. */
export function senseOf(word: string): string {
  const stem = stemOf(word);
  return SENSE_OF.get(stem) ?? stem;
}

/** Senses of a text, without small words. */
export const sensesOf = (text: string): string[] => meantWords(foldWords(text).split(' ')).map(senseOf);

/** Letters that a found word must share with a word of the query; enough to let endings and late typing errors pass. */
const SHARED_LETTERS = 4;
/** Letters of an ending. A found word that lacks more at its end than these is another word: "foot" is not "football". */
const LONGEST_ENDING = 3;

/** The query without small words, unless it has no others. */
export function withoutSmallWords(query: string): string {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const kept = words.filter((word) => !isSmall(foldWords(word)));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** True if one of the words found answers a word of the query. */
export const answersQuery = (query: string, found: readonly string[]): boolean => answeredWords(query, found).length > 0;

/**
 * Words of a query as which one of the words found begins. The full-text search shortens a word that it does not know until something fits,
 * down to a single letter; such finds answer nothing.
 */
export const answeredWords = (query: string, found: readonly string[]): string[] => answeredByFolded(query, found.map(foldWords));

function answeredByFolded(query: string, found: readonly string[]): string[] {
  const texts = found.flatMap((text) => [...text.split(' '), text.replaceAll(' ', '')]);
  return withoutSmallWords(foldWords(query))
    .split(' ')
    .filter((word) => texts.some((text) => text.startsWith(word.slice(0, SHARED_LETTERS)) && !isCutOff(text, word)));
}

/**
 * True if a page holds each word of a query but small ones: a word of its text answers it, or its letters run together hold the stem
 * ("nonconsensual" where the page says "non-consensual").
 * @param folded the text of the page, folded: pages are long, and are asked again with every query
 */
export function holdsAll(query: string, folded: string): boolean {
  const letters = folded.replaceAll(' ', '');
  const answered = new Set(answeredByFolded(query, [folded]));
  return withoutSmallWords(foldWords(query))
    .split(' ')
    .every((word) => answered.has(word) || letters.includes(stemOf(word)));
}

const isCutOff = (found: string, word: string): boolean => word.startsWith(found) && word.length - found.length > LONGEST_ENDING;
