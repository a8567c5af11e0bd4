/** Draws results into a list: one item each, kind as a label, the reason for each answer, parts and actions inside their result. Text nodes only. */

import { type Answer, addressOf, type Found } from './find.ts';
import type { FullTextResult } from './full-text.ts';
import { SEARCH, whyTerm, whyWork } from './words.ts';

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

/** What a result shows: its kind, its link, lines of text, and links that belong to it. */
type Row = { kind: string; title: string; url: string; lines: (string | Node)[][]; inside: (string | Node)[][] };

function answerRow(answer: Answer, query: string, base: string): Row {
  const url = addressOf(answer, base);
  switch (answer.type) {
    case 'term': {
      const { term, definition, tool } = answer;
      const title = term.acronyms.length > 0 ? `${term.term} (${term.acronyms.join(', ')})` : term.term;
      const actions = tool && [
        ...(tool.hasCalculator ? [[makeLink(SEARCH.calculator, `${base}calculators/${term.id}/`)]] : []),
        [makeLink(SEARCH.profile, `${base}instruments/${term.id}/`)],
      ];
      return { kind: SEARCH.termKind, title, url, lines: [[whyTerm(answer, query)], [definition]], inside: actions ?? [] };
    }
    case 'work':
      return { kind: SEARCH.workKind, title: answer.work.label, url, lines: [[answer.work.title], [whyWork(answer)]], inside: [] };
    case 'page':
      return { kind: answer.page.kind, title: answer.page.title, url, lines: [[answer.page.text ?? '']], inside: [] };
    default:
      return answer satisfies never;
  }
}

const resultRow = ({ kind, title, url, excerpt, parts }: FullTextResult): Row => ({
  kind,
  title,
  url,
  lines: [excerptNodes(excerpt)],
  inside: parts.map((part) => [makeLink(part.title, part.url), ' ', ...excerptNodes(part.excerpt)]),
});

function drawRow({ kind, title, url, lines, inside }: Row): HTMLLIElement {
  const item = make('li', '', make('span', 'kind', kind), makeLink(title, url));
  item.dataset['kind'] = kind;
  for (const line of lines) if (line.some((part) => part !== '')) item.append(make('p', 'small', ...line));
  if (inside.length > 0) item.append(make('ul', 'small', ...inside.map((nodes) => make('li', '', ...nodes))));
  return item;
}

/** All results as items, in order. */
export const drawFound = ({ answers, results }: Pick<Found, 'answers' | 'results'>, query: string, base: string): HTMLLIElement[] => [
  ...answers.map((answer) => drawRow(answerRow(answer, query, base))),
  ...results.map((result) => drawRow(resultRow(result))),
];

/** The text of a row in the list under a search box is cut after so many characters. */
const LONGEST_LINE = 90;

/** The first results in short, for the list under a search box: one line each, and what can be done with a tool. */
export const drawShort = (
  { answers, results }: Pick<Found, 'answers' | 'results'>,
  query: string,
  base: string,
  most: number,
): HTMLLIElement[] =>
  [...answers.map((answer) => answerRow(answer, query, base)), ...results.map((result) => ({ ...resultRow(result), inside: [] }))]
    .slice(0, most)
    .map((row) => {
      const line = row.lines.find((parts) => parts.some((part) => part !== '')) ?? [];
      const text = make('span', '', ...line).textContent ?? '';
      const short = text.length > LONGEST_LINE ? `${text.slice(0, text.lastIndexOf(' ', LONGEST_LINE))} …` : text;
      return drawRow({ ...row, lines: [[short]] });
    });
