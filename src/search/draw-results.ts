/** Draws results into a list: one item each, kind as a label, the reason for each answer, parts inside their result. Text nodes only. */

import type { Answer, Found } from './find.ts';
import type { FullTextResult } from './full-text.ts';
import { SEARCH, whyAnswer } from './words.ts';

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

function drawItem(kind: string, title: string, url: string, ...lines: (string | Node)[][]): HTMLLIElement {
  const item = make('li', '', make('span', 'kind', kind), makeLink(title, url));
  item.dataset['kind'] = kind;
  for (const line of lines) if (line.some((part) => part !== '')) item.append(make('p', 'small', ...line));
  return item;
}

function drawAnswer(answer: Answer, query: string, base: string): HTMLLIElement {
  const { term, definition } = answer;
  const title = term.acronyms.length > 0 ? `${term.term} (${term.acronyms.join(', ')})` : term.term;
  return drawItem(SEARCH.termKind, title, `${base}glossary/${term.id}/`, [whyAnswer(answer, query)], [definition]);
}

function drawResult({ kind, title, url, excerpt, parts }: FullTextResult): HTMLLIElement {
  const item = drawItem(kind, title, url, excerptNodes(excerpt));
  if (parts.length > 0)
    item.append(
      make('ul', 'small', ...parts.map((part) => make('li', '', makeLink(part.title, part.url), ' ', ...excerptNodes(part.excerpt)))),
    );
  return item;
}

/** All results as items, in order. */
export const drawFound = ({ answers, results }: Pick<Found, 'answers' | 'results'>, query: string, base: string): HTMLLIElement[] => [
  ...answers.map((answer) => drawAnswer(answer, query, base)),
  ...results.map(drawResult),
];
