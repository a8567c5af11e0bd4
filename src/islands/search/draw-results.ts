/** Draws results into the list: one item each, kind as a label and a filter, parts inside their result. Text nodes only. */
import { SEARCH } from '../../text/search.ts';
import type { Found } from './find.ts';

type Row = { title: string; url: string; kind: string; lines: (string | Node[])[]; parts: Found['results'][number]['parts'] };

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
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

function rowsOf({ resolution, results }: Found, base: string): Row[] {
  const rows: Row[] = results.map(({ title, url, kind, excerpt, parts }) => ({ title, url, kind, lines: [excerptNodes(excerpt)], parts }));
  if (resolution) {
    const { term, kind, word, reason } = resolution;
    const why = kind === 'redirect' ? `“${word}” → ${term.term}. ${reason ?? ''}` : kind === 'alias' ? `“${word}” → ${term.term}` : '';
    rows.unshift({
      title: term.acronyms.length > 0 ? `${term.term} (${term.acronyms.join(', ')})` : term.term,
      url: `${base}glossary/${term.id}/`,
      kind: SEARCH.termKind,
      lines: [...(why ? [why] : []), term.definition],
      parts: [],
    });
  }
  return rows;
}

/** Fills the list and the filter; returns the number of results. */
export function drawResults(list: HTMLOListElement, kinds: HTMLFieldSetElement, found: Found | undefined, base: string): number {
  const rows = found ? rowsOf(found, base) : [];
  const items = rows.map(({ title, url, kind, lines, parts }) => {
    const link = make('a', '', title);
    link.href = url;
    const item = make('li', '', make('span', 'kind', kind), link);
    item.dataset['kind'] = kind;
    for (const line of lines) item.append(make('p', 'small', ...(typeof line === 'string' ? [line] : line)));
    if (parts.length > 0)
      item.append(
        make(
          'ul',
          '',
          ...parts.map((part) => {
            const partLink = make('a', '', part.title);
            partLink.href = part.url;
            return make('li', '', partLink, ' ', ...excerptNodes(part.excerpt));
          }),
        ),
      );
    return item;
  });
  list.replaceChildren(...items);
  drawKinds(kinds, list, [...new Set(rows.map(({ kind }) => kind))].filter(Boolean));
  return rows.length;
}

function drawKinds(fieldset: HTMLFieldSetElement, list: HTMLOListElement, found: string[]): void {
  const place = fieldset.querySelector('.choices');
  if (!place) return;
  fieldset.hidden = found.length < 2;
  place.replaceChildren(
    ...['', ...found].map((kind) => {
      const radio = make('input', '');
      radio.type = 'radio';
      radio.name = 'kind';
      radio.checked = kind === '';
      radio.addEventListener('change', () => {
        for (const item of list.children) if (item instanceof HTMLElement) item.hidden = kind !== '' && item.dataset['kind'] !== kind;
      });
      return make('label', '', radio, kind || SEARCH.allKinds);
    }),
  );
}
