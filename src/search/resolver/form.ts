/** What kind of entry a query is after, by the way it is put. Pure. */
import type { Kind } from './entry.ts';
import { foldWords } from './fold.ts';
import { readNumbers } from './numbers.ts';
import { meantWords } from './words.ts';

/** A figure alone, a word or a few, many words that are no sentence, the question what they mean, a question in a sentence, or something that is said to be so. */
export type Form = 'figure' | 'words' | 'phrase' | 'definition' | 'question' | 'assertion';

const QUESTION = new Set(
  (
    'how why when where which who whom whose do does did can could should would will is are was were has have had may must what whats ' +
    'if am i we my our he she they his her'
  ).split(' '),
);
const DEFINITION =
  /^(?:what(?: is|s| are| does| do)|define|definition of|meaning of|explain|difference between)\b|\b(?:meaning|definition|mean|means|stands? for)$/;
/** A verb of a sentence, after its subject. */
const ASSERTED =
  /^\w+ .*\b(?:is|are|was|were|has|have|had|do|does|did|not|never|rarely|usually|often|mostly|admit|break|breach|reoffend)\b/;
/** More words than these ask for more than a meaning. */
const MOST_DEFINED = 3;
const FEWEST_ASKED = 3;
/** So many words besides small ones describe more than one thing: a page is meant rather than a term. */
const FEWEST_DESCRIBING = 4;

export function formOf(query: string): Form {
  const text = foldWords(query);
  const words = text.split(' ');
  const meant = meantWords(words);
  const { numbers, rest } = readNumbers(query);
  if (numbers.length > 0 && meantWords(foldWords(rest).split(' ')).length === 0) return 'figure';
  if (DEFINITION.test(text) && meant.length <= MOST_DEFINED) return 'definition';
  if (words.length > FEWEST_ASKED && (QUESTION.has(words[0] ?? '') || query.trim().endsWith('?'))) return 'question';
  if (words.length > FEWEST_ASKED && ASSERTED.test(text)) return 'assertion';
  return meant.length >= FEWEST_DESCRIBING ? 'phrase' : 'words';
}

type Weights = Record<Kind, number>;

// The numbers of this file were tuned on the query sets of test/bench/search that are marked as tuned on, but for those of figures.
const WORDS: Weights = {
  Term: 0.92,
  Guidance: 1.1,
  Profile: 0.8,
  Calculator: 1.2,
  Claim: 0.75,
  'Gap map': 0.95,
  Reference: 0.5,
  Practice: 0.8,
  About: 1.2,
  Data: 1,
  Index: 0.9,
};
const BY_FORM: Record<Form, Weights> = {
  words: WORDS,
  phrase: { ...WORDS, Term: 0.65, Profile: 0.57 },
  // A figure is stated by a claim, and reported by a study.
  figure: { ...WORDS, Claim: 1.3, Reference: 1.1 },
  definition: {
    Term: 1.6,
    Guidance: 0.7,
    Profile: 0.8,
    Calculator: 0.7,
    Claim: 0.6,
    'Gap map': 0.6,
    Reference: 0.5,
    Practice: 0.5,
    About: 0.9,
    Data: 0.8,
    Index: 0.8,
  },
  question: {
    Term: 0.55,
    Guidance: 1.13,
    Profile: 0.35,
    Calculator: 0.6,
    Claim: 0.5,
    'Gap map': 0.75,
    Reference: 0.6,
    Practice: 0.8,
    About: 1,
    Data: 1,
    Index: 0.8,
  },
  assertion: {
    Term: 0.9,
    Guidance: 0.75,
    Profile: 0.7,
    Calculator: 0.9,
    Claim: 1.25,
    'Gap map': 0.9,
    Reference: 0.75,
    Practice: 0.8,
    About: 1,
    Data: 1,
    Index: 0.9,
  },
};

/** Working something out, or having the form of it on paper. */
const CALCULATE =
  /\b(?:calculat\w+|scor(?:e|es|ing)|comput(?:e|ing)|points?|total(?:s|ling)?|sum|form|print(?:ed|ing|able|out)?|tick|enter(?:ing)?|work(?:ed|ing)?(?: \w+)? out|add(?:ed|ing)?(?: \w+)? up|adding|(?:put|fill|type|plug)(?:ing)?(?: \w+){0,2} in|my own (?:numbers|figures))\b/;

export const asksToCalculate = (query: string): boolean => CALCULATE.test(foldWords(query));

/** Asking about this site and nothing else. */
const THIS_SITE =
  /\b(?:this|the) (?:guide|site|website|page)\b|\byour (?:site|website|page|pages|guide|figures|text)\b|\bdo you (?:keep|store|save|track|log|record|collect)\b/;

export const asksAboutSite = (query: string): boolean => THIS_SITE.test(foldWords(query));

/** Words that say outright what is wanted, and how much more entries of the kind count then. */
const WANTED: readonly { kind: Kind; words: RegExp; weight: number }[] = [
  { kind: 'Calculator', words: CALCULATE, weight: 1.4 },
  { kind: 'Profile', words: /\b(?:profile|manual|licen[cs]e|training|trained|valid\w*|reliab\w+|norms?|versions?)\b/, weight: 1.2 },
  { kind: 'Profile', words: /\b(?:tools?|instruments?|scales?|measures?|checklist|questionnaire)\b/, weight: 1.6 },
  {
    kind: 'About',
    words:
      /\bthis (?:guide|site|website|page|thing|work)\b|\b(?:web)?site\b|\bwho (?:made|wrote|runs|funds)\b|\bthis$|\b(?:do|did|can|are|have) you\b/,
    weight: 1.5,
  },
  {
    kind: 'Reference',
    words: /\b(?:stud(?:y|ies)|paper|article|meta analys[ie]s|survey|review|journal|authors?|published|report by|trial)\b/,
    weight: 1.6,
  },
  { kind: 'Claim', words: /\b(?:statement|atsa|claims?)\b/, weight: 1.4 },
  { kind: 'Gap map', words: /\b(?:research|evidence|gaps?|studied|stud(?:y|ies)|known|unknown)\b/, weight: 1.25 },
  { kind: 'Practice', words: /\b(?:example|practi[cs]e|exercise|vignette|worked|case)\b/, weight: 1.3 },
];

/** Kinds of entry about the site itself. */
export const ABOUT_SITE: readonly Kind[] = ['About', 'Data', 'Index', 'Practice'];

/** How much an entry of a kind counts for a query. */
export function kindWeights(query: string): Weights {
  const text = foldWords(query);
  const weights = { ...BY_FORM[formOf(query)] };
  for (const { kind, words, weight } of WANTED) if (words.test(text)) weights[kind] *= weight;
  if (asksAboutSite(query)) for (const kind of ABOUT_SITE) weights[kind] *= 1.5;
  return weights;
}
