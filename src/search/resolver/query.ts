/** A query as it was meant: cleaned of what cannot be seen, its phrases and operators told from its words. Pure. */
import { foldWords } from './fold.ts';
import { isSmall } from './words.ts';

/** A word, or a phrase that was typed in quotation marks. */
export type Operand = { text: string; isPhrase: boolean };

export type Query = {
  /** As typed, cleaned; for the address and for what is said about it. */
  text: string;
  /** The words that are looked for, without operators, quotation marks and excluded words. */
  wanted: string;
  /** A page must hold one of each group. Groups of more than one come from "OR". */
  groups: readonly (readonly Operand[])[];
  /** Words and phrases that a page must not hold. */
  excluded: readonly Operand[];
};

/** Characters that are not seen: joiners, soft hyphens, marks of direction, variants. They come along when text is copied. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Halves of characters, control and private characters, and the mark for what could not be read. */
const UNREADABLE = /[\p{Cs}\p{Cc}\p{Co}\uFFFD]/gu;

/** Dashes inside words, as typesetting has them. */
const DASHES = /(?<=[\p{L}\p{N}])[‐‑‒–−](?=[\p{L}\p{N}])/gu;

/** One form for what looks alike: ligatures and full-width letters become plain ones, what cannot be seen or read is gone. */
export const cleanText = (text: string): string =>
  text.replace(UNREADABLE, ' ').normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/gu, ' ').trim();

/** Quotation marks of all countries, also written as two primes; single ones are apostrophes. */
const QUOTES = /[“”„‟«»〝〞〟]|′′/gu;
/** A closed phrase, an operator or a word, with the sign before it. */
const TOKEN = /([+-]?)"([^"]*)"|(\S+)/gu;
const OPERATORS: Record<string, 'and' | 'or' | 'not'> = {
  AND: 'and',
  '&&': 'and',
  '&': 'and',
  OR: 'or',
  '|': 'or',
  '||': 'or',
  'AND/OR': 'or',
  NOT: 'not',
};

type Token = { operand: Operand; isExcluded: boolean; operator: 'and' | 'or' | 'not' | undefined };

export function readQuery(typed: string): Query {
  const text = cleanText(typed);
  const tokens = readTokens(text);
  const groups: Operand[][] = [];
  const excluded: Operand[] = [];
  let joinsLast = false;
  let excludesNext = false;
  for (const [at, token] of tokens.entries()) {
    const { operand, isExcluded } = token;
    const operator = operatorOf(token, tokens[at - 1], tokens[at + 1]);
    if (operator) {
      joinsLast = operator === 'or';
      excludesNext ||= operator === 'not';
      continue;
    }
    const last = groups.at(-1);
    if (isExcluded || excludesNext) excluded.push(operand);
    else if (joinsLast && last) last.push(operand);
    else groups.push([operand]);
    joinsLast = false;
    excludesNext = false;
  }
  // Nothing but exclusions excludes nothing: the words themselves are meant.
  if (groups.length === 0) groups.push(...excluded.splice(0).map((operand) => [operand]));
  return { text, wanted: groups.flatMap((group) => group.map((operand) => operand.text)).join(' '), groups, excluded };
}

/** Words, phrases and operators of a clean text, brackets around them gone. A quotation mark that is not closed is left out. */
function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [, sign, phrase, word = ''] of text.replace(QUOTES, '"').matchAll(TOKEN)) {
    const bare = phrase ?? word.replaceAll('"', '').replace(/^\(+|\)+$/g, '');
    const operator = phrase === undefined ? OPERATORS[bare] : undefined;
    const mark = sign || /^([+-])(?=\p{L})/u.exec(bare)?.[1];
    const operand = { text: (phrase === undefined && mark ? bare.slice(1) : bare).trim(), isPhrase: phrase !== undefined };
    if (operand.text !== '') tokens.push({ operand, isExcluded: mark === '-', operator });
  }
  return tokens;
}

/**
 * The operator that a token is. "OR" is also an acronym, so a word in capitals is an operator only between words that tell something:
 * in "child OR minor", not in "what does OR mean" or "OR 1.36".
 */
function operatorOf({ operator, operand }: Token, before: Token | undefined, after: Token | undefined): Token['operator'] {
  if (operator === undefined || /[&|]/.test(operand.text)) return operator;
  const tells = (token: Token | undefined) =>
    token !== undefined &&
    (token.operator !== undefined ||
      token.operand.isPhrase ||
      (/\p{L}/u.test(token.operand.text) && !isSmall(foldWords(token.operand.text))));
  if (operator === 'not') return tells(after) && (before === undefined || tells(before)) ? operator : undefined;
  return tells(before) && tells(after) ? operator : undefined;
}
