/** References in BibTeX, with the id of the site as key: fields as http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf describes them. */
import { citedTitle } from '../content-model/format-reference.ts';
import type { Csl, Reference } from '../content-model/schemas/reference.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/**
 * Entry types: those of BibTeX, and `online`, which biblatex, Zotero, JabRef and bibutils know and a style that does not prints as `misc`.
 * A type that a program does not know may come in as an article, so laws and software are `misc`.
 */
const TYPES: Record<Csl['type'], string> = {
  article: 'misc', // CSL's word for a preprint
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  document: 'misc',
  legal_case: 'misc',
  legislation: 'misc',
  'paper-conference': 'inproceedings',
  'post-weblog': 'online',
  report: 'techreport',
  software: 'misc',
  thesis: 'phdthesis',
  webpage: 'online',
};
/** Reports that explain how to use an instrument. */
const MANUAL = /\b(?:manual|workbook|coding rules|scoring guide)\b/i;

/** Where each type names its publisher, its container and what kind of work it is. */
const FIELDS: Readonly<Record<string, { publisher?: string; container?: string; genre?: string }>> = {
  article: { publisher: 'publisher', container: 'journal' },
  book: { publisher: 'publisher', container: 'series' },
  incollection: { publisher: 'publisher', container: 'booktitle' },
  inproceedings: { publisher: 'publisher', container: 'booktitle' },
  manual: { publisher: 'organization', container: 'series' },
  mastersthesis: { publisher: 'school', genre: 'type' },
  phdthesis: { publisher: 'school', genre: 'type' },
  techreport: { publisher: 'institution', container: 'series', genre: 'type' },
};
const OTHER_FIELDS = { publisher: 'publisher', container: 'organization', genre: 'howpublished' };

function typeOf({ type, title, genre = '' }: Csl): string {
  if (type === 'thesis' && /master/i.test(genre)) return 'mastersthesis';
  if (type === 'report' && MANUAL.test(title)) return 'manual';
  return TYPES[type];
}

/** All references, each as one entry. */
export const formatBibtex = (references: Iterable<readonly [string, Reference]>): string =>
  [...references].map(([id, reference]) => formatEntry(id, reference)).join('\n');

function formatEntry(id: string, reference: Reference): string {
  const { csl } = reference;
  const type = typeOf(csl);
  const at = FIELDS[type] ?? OTHER_FIELDS;
  const text = (value: string | undefined) => value && `{${escapeLatex(value)}}`;
  const verbatim = (value: string | undefined) => value && `{${value}}`;
  const isPreprint = csl.publisher === 'arXiv';
  const fields: [name: string | undefined, value: string | undefined][] = [
    ['author', formatAuthors(reference)],
    ['title', `{${protectCapitals(citedTitle(reference))}}`],
    [at.container, text(csl['container-title'])],
    ['year', text(csl.issued?.year.toString())],
    // Macros, which each style prints in its own language.
    ['month', csl.issued?.month === undefined ? undefined : MONTHS[csl.issued.month - 1]],
    ['day', text(csl.issued?.day?.toString())],
    ['volume', text(csl.volume)],
    ['number', text(csl.issue)],
    ['pages', text(csl.page?.replaceAll('–', '--'))],
    ['edition', text(formatEdition(csl.edition))],
    [at.publisher, text(csl.publisher)],
    [at.genre ?? 'note', text(csl.genre)],
    [isPreprint ? 'eprint' : type === 'article' ? 'eid' : 'number', text(csl.number)],
    ['archiveprefix', isPreprint ? '{arXiv}' : undefined],
    ['doi', verbatim(csl.DOI)],
    ['pmid', verbatim(csl.PMID)],
    ['url', verbatim(csl.URL)],
  ];
  const lines = fields.flatMap(([name, value]) => (name && value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${id},\n${lines.join('')}}\n`;
}

function formatAuthors({ csl, moreAuthors }: Reference): string | undefined {
  const names = (csl.author ?? []).map((name) => {
    if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
    if (name.given) return escapeLatex(`${name.family}, ${name.given}`);
    // A family name of several words would be split into given and family name.
    return name.family.includes(' ') ? `{${escapeLatex(name.family)}}` : escapeLatex(name.family);
  });
  return names.length > 0 ? `{${[...names, ...(moreAuthors ? ['others'] : [])].join(' and ')}}` : undefined;
}

/** "Seventh" for 7; styles add the word "edition". */
function formatEdition(edition: string | undefined): string | undefined {
  return edition && (ORDINALS[Number(edition) - 1] ?? edition.replace(/ edition\b/, ''));
}

/**
 * A title with every word in braces whose capitals a style would lose. Styles that lower the case keep the first letter of the title and
 * the first after a colon, nothing else: not "CPORT", not "Internet" inside a sentence, not a letter after a bracket.
 */
function protectCapitals(title: string): string {
  // Words are at the odd places, what is between them at the even ones.
  const parts = title.split(/([\p{L}\p{N}](?:[\p{L}\p{N}&.’'/-]*[\p{L}\p{N}])?)/u);
  return parts
    .map((part, index) => {
      const before = parts[index - 1] ?? '';
      const keepsFirst = index === 1 ? before === '' : before.endsWith(': ');
      const isAtRisk = index % 2 === 1 && /\p{Lu}/u.test(keepsFirst ? part.slice(1) : part);
      return isAtRisk ? `{${escapeLatex(part)}}` : escapeLatex(part);
    })
    .join('');
}

/** Characters that mean something to LaTeX. Everything else is Unicode, as LaTeX has read it since 2018. */
function escapeLatex(text: string): string {
  const NAMED: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return text.replace(/[\\~^&%$#_{}]/g, (character) => NAMED[character] ?? `\\${character}`);
}
