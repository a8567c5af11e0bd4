/** BibTeX as other programs read it: the parser of Better BibTeX for Zotero, and the rule by which styles lower the case of a title. */
import { type Entry, parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content-model/load-content.ts';
import type { Reference } from '../../../src/content-model/schemas/reference.ts';
import { formatBibtex } from '../../../src/data-export/bibtex.ts';
import { demoWork } from '../../helpers/demo-work.ts';

const { references } = loadContent().entries;
const text = formatBibtex(references);
/** Titles and names as they are written: nothing is taken for a title in capitals that has to be lowered. */
const read = (bibtex: string) => parse(bibtex, { sentenceCase: false, english: false });
const library = read(text);
const entries = new Map(library.entries.map((entry) => [entry.key, entry]));
const one = (csl: Partial<Reference['csl']>, more: Partial<Reference> = {}): Entry => {
  const { entries: found, errors } = read(formatBibtex([['demo-2020', demoWork(csl, more)]]));
  if (errors.length > 0 || !found[0]) throw new Error(`unreadable: ${JSON.stringify(errors)}`);
  return found[0];
};
const citedTitle = ({ csl, titleIsDescription }: Reference) => (titleIsDescription ? `[${csl.title}]` : csl.title);
const nameOf = (creator: { name?: string; lastName?: string; firstName?: string; prefix?: string }) =>
  creator.name ?? [[creator.prefix, creator.lastName].filter(Boolean).join(' '), creator.firstName].filter(Boolean).join(', ');

describe('the list in BibTeX', () => {
  test('is read without an error, with the id of each reference as key', () => {
    expect(library.errors).toEqual([]);
    expect(library.entries.map(({ key }) => key).sort()).toEqual([...references.keys()].sort());
  });

  test('gives titles, years, months and pages as the references have them', () => {
    for (const [id, reference] of references) {
      const { csl } = reference;
      const fields = entries.get(id)?.fields ?? {};
      expect(fields['title'], id).toBe(citedTitle(reference));
      expect(fields['year'], id).toBe(csl.issued?.year.toString());
      expect(fields['month'], id).toBe(csl.issued?.month?.toString());
      expect(fields['pages'], id).toBe(csl.page);
      expect(fields['doi'], id).toBe(csl.DOI);
      expect(fields['url'], id).toBe(csl.URL);
    }
  });

  test('gives every author, and "others" only as BibTeX has it, last in the list', () => {
    for (const [id, { csl, moreAuthors }] of references) {
      const names = (csl.author ?? []).map((name) =>
        'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
      );
      expect((entries.get(id)?.fields.author ?? []).map(nameOf), id).toEqual(moreAuthors ? [...names, 'others'] : names);
    }
  });

  test('keeps the capitals of a title in a style that lowers them', () => {
    for (const [id, reference] of references) expect(lowered(sourceOf(text, id, 'title')), id).toBe(citedTitle(reference));
  });

  test('uses types of BibTeX, and online for web pages', () => {
    expect([...new Set(library.entries.map(({ type }) => type))].sort()).toEqual(
      ['article', 'book', 'incollection', 'inproceedings', 'manual', 'mastersthesis', 'misc', 'online', 'phdthesis', 'techreport'].sort(),
    );
  });
});

describe('an entry in BibTeX', () => {
  // Types and fields: Oren Patashnik, BibTeXing (1988), http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf, section 3.
  test.each([
    ['article-journal', {}, 'article', { journal: 'Journal of Examples' }],
    [
      'report',
      { publisher: 'Example Institute', genre: 'Series A' },
      'techreport',
      { institution: ['Example Institute'], type: 'Series A' },
    ],
    ['report', { title: 'DEMO-3 coding rules', publisher: 'Example Institute' }, 'manual', { organization: ['Example Institute'] }],
    ['thesis', { publisher: 'Example University', genre: 'Doctoral thesis' }, 'phdthesis', { school: 'Example University' }],
    ['thesis', { publisher: 'Example University', genre: 'Master’s thesis' }, 'mastersthesis', { school: 'Example University' }],
    ['chapter', { 'container-title': 'Made-up handbook' }, 'incollection', { booktitle: 'Made-up handbook' }],
    ['webpage', { URL: 'https://example.org/a_b%20c' }, 'online', { url: 'https://example.org/a_b%20c' }],
    ['legislation', { number: 'Bill 12' }, 'misc', { number: 'Bill 12' }],
  ] as const)('of a %s with %o is %s', (type, csl, expected, fields) => {
    expect(one({ type, ...csl })).toMatchObject({ type: expected, fields });
  });

  test.each([
    ['7', 'Seventh'],
    ['1', 'First'],
    ['Fifth edition, text revision', 'Fifth, text revision'],
  ])('of the edition "%s" says "%s", to which styles add the word', (edition, expected) => {
    expect(one({ type: 'book', edition }).fields['edition']).toBe(expected);
  });

  test('has the month as a macro and the day beside it', () => {
    const bibtex = formatBibtex([['demo-2020', demoWork({ issued: { year: 2010, month: 9, day: 7 } })]]);
    expect(bibtex).toMatch(/^ {2}month = sep,$/m);
    expect(one({ issued: { year: 2010, month: 9, day: 7 } }).fields).toMatchObject({ year: '2010', month: '9', day: '7' });
  });

  test('keeps institutions whole, whatever words are in their names', () => {
    const literal = 'Centre for Examples and Others, Example Town';
    expect(
      one({ author: [{ literal }, { family: 'van den Demo', given: 'J. W.' }, { family: 'Ó Demo' }] }).fields.author?.map(nameOf),
    ).toEqual([literal, 'van den Demo, J. W.', 'Ó Demo']);
  });

  test('escapes what LaTeX would take for a command', () => {
    const title = 'Costs & benefits: 50% of $10, #1_a {b} ~ ^ \\ done';
    expect(one({ title, 'container-title': 'Sexuality & Culture' }).fields).toMatchObject({ title, journal: 'Sexuality & Culture' });
  });
});

/** What is between the braces of a field. */
function sourceOf(bibtex: string, id: string, field: string): string {
  const entry = bibtex.slice(bibtex.indexOf(`{${id},\n`));
  return new RegExp(`^ {2}${field} = \\{(.*)\\},$`, 'm').exec(entry)?.[1] ?? '';
}

/**
 * A title as `change.case$` with "t" leaves it (BibTeXing, section 4, and Designing BibTeX styles): every letter outside braces is lowered,
 * but for the first of the title and the first after a colon and a space.
 */
function lowered(source: string): string {
  let depth = 0;
  let out = '';
  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? '';
    if (character === '\\') {
      out += source[++index] ?? '';
      continue;
    }
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else out += depth > 0 || index === 0 || /: $/.test(source.slice(0, index)) ? character : character.toLowerCase();
  }
  return out;
}
