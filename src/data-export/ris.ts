/**
 * References in RIS, the tagged format of citation managers: two letters, two spaces, a hyphen, one line a value. Tags and types are those
 * that both Zotero (https://github.com/zotero/translators, RIS.js) and bibutils (https://sourceforge.net/projects/bibutils) read.
 */
import { citedTitle, MORE_AUTHORS } from '../content-model/format-reference.ts';
import type { Csl, Reference } from '../content-model/schemas/reference.ts';

const TYPES: Record<Csl['type'], string> = {
  article: 'UNPB', // CSL's word for a preprint
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  document: 'GEN',
  legal_case: 'CASE',
  legislation: 'STAT',
  'paper-conference': 'CONF',
  'post-weblog': 'ELEC',
  report: 'RPRT',
  software: 'COMP',
  thesis: 'THES',
  webpage: 'ELEC',
};
/** Types whose container is a periodical, which bibutils reads from JF and Zotero from T2. */
const PERIODICALS = ['JOUR', 'MGZN', 'NEWS'];
const END = '\r\n';

/** All references, each as one record. */
export const formatRis = (references: Iterable<readonly [string, Reference]>): string =>
  [...references].map(([id, reference]) => formatRecord(id, reference)).join('');

function formatRecord(id: string, reference: Reference): string {
  const { csl } = reference;
  const type = TYPES[csl.type];
  const container = csl['container-title'];
  const [start, end] = csl.page?.split('–') ?? [];
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', type],
    ['ID', id],
    ...(csl.author ?? []).map((name): [string, string] => ['AU', formatName(name)]),
    ['TI', citedTitle(reference)],
    ['T2', container],
    ['JF', PERIODICALS.includes(type) ? container : undefined],
    ['PY', csl.issued?.year.toString()],
    ['DA', csl.issued && formatDate(csl.issued)],
    ['VL', csl.volume],
    ['IS', csl.issue],
    ['SP', start],
    ['EP', end],
    ['ET', csl.edition],
    ['PB', csl.publisher],
    ['M3', csl.genre],
    ...(csl.number ? [formatNumber(type, csl.number)] : []),
    ['DO', csl.DOI],
    ['UR', csl.URL],
    ['N1', csl.PMID && `PMID: ${csl.PMID}`],
    ['N1', reference.moreAuthors && MORE_AUTHORS],
  ];
  return [...tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}${END}`] : [])), `ER  - ${END}`].join('');
}

/** "Family, Given". A comma ends the family name, so the name of an institution has none. */
function formatName(name: NonNullable<Csl['author']>[number]): string {
  if ('literal' in name) return name.literal.replaceAll(', ', ' – ');
  return name.given ? `${name.family}, ${name.given}` : name.family;
}

/** "2010/09/07/": year, month, day and a word, each with its slash, known or not. */
function formatDate({ year, month, day }: NonNullable<Csl['issued']>): string {
  const digits = (part: number | undefined) => part?.toString().padStart(2, '0') ?? '';
  return `${year}/${digits(month)}/${digits(day)}/`;
}

/** A report and a law have tags for their numbers. An article without pages is found by its number in their place. */
function formatNumber(type: string, number: string): [tag: string, value: string] {
  if (type === 'RPRT') return ['SN', number];
  if (type === 'STAT') return ['M1', number];
  return PERIODICALS.includes(type) ? ['SP', number] : ['N1', `Number: ${number}`];
}
