/**
 * Reads RIS as citation managers do. Written after the description of the format (https://en.wikipedia.org/wiki/RIS_(file_format)) and
 * the import of Zotero (https://github.com/zotero/translators, RIS.js), apart from our writer.
 */

export type RisRecord = { type: string; tags: ReadonlyMap<string, readonly string[]> };

/** What Zotero makes of each type, as its translator maps them. */
export const ZOTERO_TYPES: Readonly<Record<string, string>> = {
  BOOK: 'book',
  CASE: 'case',
  CHAP: 'bookSection',
  COMP: 'computerProgram',
  CONF: 'conferencePaper',
  ELEC: 'webpage',
  JOUR: 'journalArticle',
  MGZN: 'magazineArticle',
  NEWS: 'newspaperArticle',
  RPRT: 'report',
  STAT: 'statute',
  THES: 'thesis',
};

/** Every record of a file. Throws at a line that is not a tag, and at a record without beginning or end. */
export function readRis(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  let open: { type: string; tags: Map<string, string[]> } | undefined;
  if (!text.endsWith('\r\n')) throw new Error('the file must end with a line end');
  for (const line of text.slice(0, -2).split('\r\n')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`a line must be a tag and its value, got ${JSON.stringify(line)}`);
    if (tag === 'TY') {
      if (open) throw new Error(`a record must end before the next begins, got ${line}`);
      open = { type: value, tags: new Map() };
    } else if (!open) throw new Error(`a record must begin with TY, got ${line}`);
    else if (tag === 'ER') {
      records.push(open);
      open = undefined;
    } else open.tags.set(tag, [...(open.tags.get(tag) ?? []), value]);
  }
  if (open) throw new Error('the last record must end with ER');
  return records;
}
