/** What is kept offline, in words and links. */
import type { KeptState } from './kept-state.ts';
import { OFFLINE } from './words.ts';

/** As many names stand in the sentence; more go behind a heading that opens. */
const MOST_INLINE = 3;

export function describeState(document: Document, state: KeptState | undefined): Node[] {
  if (!state?.isReady) return [document.createTextNode(OFFLINE.failed)];
  const { pages, affectedPages, isSearchWhole, files } = state;
  const parts = [
    ...(pages.length > 0 ? [OFFLINE.pages(pages.length)] : []),
    ...(affectedPages.length > 0 ? [OFFLINE.parts] : []),
    ...(isSearchWhole ? [] : [OFFLINE.search]),
    ...(files.length > 0 ? [OFFLINE.files(files.length)] : []),
  ];
  if (parts.length === 0) return [document.createTextNode(OFFLINE.ready)];

  const names = [...pages, ...affectedPages, ...files];
  if (names.length > 0 && names.length <= MOST_INLINE && parts.length === 1)
    return [
      document.createTextNode(`${OFFLINE.readyExcept(parts)}: `),
      ...names.flatMap((name, at) => [...(at > 0 ? [document.createTextNode(', ')] : []), linkTo(document, name)]),
      document.createTextNode(`. ${OFFLINE.why}`),
    ];
  const details = document.createElement('details');
  const add = (element: string, ...children: (string | Node)[]) => {
    const added = document.createElement(element);
    added.append(...children);
    details.append(added);
  };
  add('summary', OFFLINE.show);
  add('p', OFFLINE.why);
  const groups: [string, string[]][] = [
    [OFFLINE.pagesHeading, pages],
    [OFFLINE.partsHeading, affectedPages],
    [OFFLINE.filesHeading, files],
  ];
  for (const [heading, members] of groups) {
    if (members.length === 0) continue;
    add('p', `${heading}:`);
    add('ul', ...members.map((name) => item(document, name)));
  }
  return [document.createTextNode(`${OFFLINE.readyExcept(parts)}.`), details];
}

function item(document: Document, name: string): Node {
  const element = document.createElement('li');
  element.append(linkTo(document, name));
  return element;
}

/** A path that leads to its page; one that ends in `*` leads to the page above the others. */
function linkTo(document: Document, name: string): Node {
  const path = name.replace(/\*$/, '');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = path === name ? path : OFFLINE.andBelow(path);
  return link;
}
