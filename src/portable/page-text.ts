/** The text of a page as the full-text search reads it, in sections. Runs when the file is built and, for the pages found, in it. Pure. */
import { attributeOf, decodeText, tokensOf } from './html-tokens.ts';

/** What comes before the first heading with an id has no id. */
export type Section = { id: string; title: string; text: string };

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'rect', 'path', 'circle', 'line']);
/** Elements without text to read, or whose text is not part of the page. */
const SILENT = new Set(['script', 'style', 'svg', 'select', 'button', 'dialog', 'template']);
/** Elements inside a sentence: the words beside them belong together. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'dfn', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time']);
const HEADING = /^h[1-6]$/;

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Open = { name: string; id: string; isSilent: boolean };

/**
 * Reads the sections of a text.
 *
 * @param html - the content of a page
 * @param within - the id of the one element to read, if not all are
 */
export function sectionsOf(html: string, within?: string): Section[] {
  const open: Open[] = [];
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  const isHeard = () => !open.some(({ isSilent }) => isSilent) && (within === undefined || open.some(({ id }) => id === within));
  const add = (text: string) => {
    const last = sections.at(-1);
    if (!last) return;
    last.text += text;
    if (last.id !== '' && open.some(({ id, name }) => id === last.id && HEADING.test(name))) last.title += text;
  };
  for (const token of tokensOf(html)) {
    const [, slash, tag = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(token) ?? [];
    if (slash === undefined) {
      if (!token.startsWith('<!--') && isHeard()) add(decodeText(token));
      continue;
    }
    const name = tag.toLowerCase();
    if (!INLINE.has(name)) add(' ');
    if (slash === '/') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at !== -1) open.length = at;
      continue;
    }
    if (VOID.has(name) || token.endsWith('/>')) continue;
    const id = attributeOf(token, 'id') ?? '';
    open.push({ name, id, isSilent: SILENT.has(name) || /\sdata-pagefind-ignore[\s>=]/.test(token) });
    if (HEADING.test(name) && id !== '' && id !== within && isHeard()) sections.push({ id, title: '', text: '' });
  }
  return sections.map(({ id, title, text }) => ({ id, title: squeeze(title), text: squeeze(text) })).filter(({ text }) => text !== '');
}
