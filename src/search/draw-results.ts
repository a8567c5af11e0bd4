/** Draws results into a list: one item each, kind as a label, the reason for each answer, parts and actions inside their result. Text nodes only. */

import { type Answer, addressOf, type Found } from './find.ts';
import type { FullTextResult } from './full-text.ts';
import type { LookupEntry } from './resolver/entry.ts';
import { SEARCH, whyAnswer, whyAvoid } from './words.ts';

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function makeLink(label: string, url: string): HTMLAnchorElement {
  const link = make('a', '', label);
  link.href = url;
  return link;
}

/** Pagefind marks hits with <mark>; everything else is text, read by the browser's parser without running anything. */
function excerptNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node instanceof HTMLElement && node.tagName === 'MARK'
      ? make('mark', '', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

/** A line of a result. The one that answers is in ordinary size. */
type Line = { parts: (string | Node)[]; isAnswer?: boolean };

/** What a result shows: its kind, its link, why it is there if that is not plain, lines of text, and links that belong to it. */
type Row = { kind: string; title: string; url: string; why: string; lines: Line[]; inside: (string | Node)[][]; hasActions: boolean };

function answerRow(answer: Answer, query: string, base: string): Row {
  const { entry, how, kind, definition, note = '', work, parts, excerpt = '' } = answer;
  const why = whyAnswer(answer, query);
  return {
    kind: entry.kind,
    title: how === 'help' ? SEARCH.help : entry.acronyms.length > 0 ? `${entry.title} (${entry.acronyms.join(', ')})` : entry.title,
    url: addressOf(entry, base),
    why,
    lines: [
      { parts: [work?.title ?? entry.line] },
      { parts: [why], isAnswer: kind === 'redirect' },
      { parts: [note] },
      { parts: definition === '' && excerpt !== '' ? excerptNodes(excerpt) : [definition] },
      { parts: [whyAvoid(answer)] },
    ],
    hasActions: parts.some((part) => part.kind !== entry.kind),
    inside: parts.map((part) => [makeLink(partLabel(part, entry), addressOf(part, base))]),
  };
}

/** What can be done with a tool, or the name of a section. */
function partLabel({ kind, title }: LookupEntry, whole: LookupEntry): string {
  if (kind === whole.kind) return title;
  return kind === 'Calculator' ? SEARCH.calculator : kind === 'Profile' ? SEARCH.profile : kind === 'Term' ? SEARCH.definition : title;
}

const resultRow = ({ kind, title, url, excerpt, parts }: FullTextResult): Row => ({
  kind,
  title,
  url,
  why: '',
  hasActions: false,
  lines: [{ parts: excerptNodes(excerpt) }],
  inside: parts.map((part) => [makeLink(part.title, part.url), ' ', ...excerptNodes(part.excerpt)]),
});

const hasText = ({ parts }: Line): boolean => parts.some((part) => part !== '');

function drawRow({ kind, title, url, lines, inside }: Row): HTMLLIElement {
  const item = make('li', '', make('span', 'kind', kind), makeLink(title, url));
  item.dataset['kind'] = kind;
  for (const { parts, isAnswer } of lines.filter(hasText)) item.append(make('p', isAnswer ? '' : 'small', ...parts));
  if (inside.length > 0) item.append(make('ul', 'small', ...inside.map((nodes) => make('li', '', ...nodes))));
  return item;
}

/** Puts the items into a list; those that are there already stay, so that a key that changes nothing draws nothing. */
export function showItems(list: HTMLElement, items: readonly HTMLLIElement[]): void {
  for (const [at, item] of items.entries()) {
    const shown = list.children[at];
    if (!shown) list.append(item);
    else if (!shown.isEqualNode(item)) shown.replaceWith(item);
  }
  while (list.children.length > items.length) list.lastElementChild?.remove();
}

/** All results as items, in order. */
export const drawFound = ({ answers, results }: Pick<Found, 'answers' | 'results'>, query: string, base: string): HTMLLIElement[] => [
  ...answers.map((answer) => drawRow(answerRow(answer, query, base))),
  ...results.map((result) => drawRow(resultRow(result))),
];

/** The text of a row in the list under a search box is cut after so many characters. */
const LONGEST_LINE = 90;

/**
 * The first results in short, for the list under a search box: one line each, which says why the result is there or else what it is about.
 * What can be done with a tool takes the place of that line.
 */
export const drawShort = (
  { answers, results }: Pick<Found, 'answers' | 'results'>,
  query: string,
  base: string,
  most: number,
): HTMLLIElement[] =>
  [...answers.map((answer) => answerRow(answer, query, base)), ...results.map(resultRow)].slice(0, most).map((row) => {
    const [line] = row.lines.filter(hasText);
    const text = row.why || make('span', '', ...(line?.parts ?? [])).textContent || '';
    return drawRow(row.hasActions ? { ...row, lines: [] } : { ...row, lines: [{ parts: [inShort(text)] }], inside: [] });
  });

const inShort = (text: string): string =>
  text.length > LONGEST_LINE ? `${text.slice(0, Math.max(0, text.lastIndexOf(' ', LONGEST_LINE - 2)))} …` : text;
