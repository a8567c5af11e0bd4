/** RIS as citation managers read it, by a reader of its own: test/helpers/read-ris.ts. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content-model/load-content.ts';
import type { Reference } from '../../../src/content-model/schemas/reference.ts';
import { formatRis } from '../../../src/data-export/ris.ts';
import { demoWork } from '../../helpers/demo-work.ts';
import { readRis, ZOTERO_TYPES } from '../../helpers/read-ris.ts';

const { references } = loadContent().entries;
const text = formatRis(references);
const records = new Map(readRis(text).map((record) => [record.tags.get('ID')?.[0] ?? '', record]));
const one = (csl: Partial<Reference['csl']>, more: Partial<Reference> = {}) => {
  const [record] = readRis(formatRis([['demo-2020', demoWork(csl, more)]]));
  return { TY: record?.type, ...Object.fromEntries(record?.tags ?? []) };
};

describe('the list in RIS', () => {
  test('has a record for every reference, with its whole id', () => {
    expect(readRis(text)).toHaveLength(references.size);
    expect([...records.keys()].sort()).toEqual([...references.keys()].sort());
    expect(Math.max(...[...records.keys()].map((id) => id.length))).toBeGreaterThan(20);
  });

  test('ends every line with CR and LF, and every record with "ER  - "', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(references.size);
  });

  test('names types that both Zotero and bibutils know, or one of the two words for anything', () => {
    const used = new Set([...records.values()].map(({ type }) => type));
    expect([...used].filter((type) => !(type in ZOTERO_TYPES) && type !== 'GEN' && type !== 'UNPB')).toEqual([]);
  });

  test('calls a law a law and a thesis a thesis', () => {
    for (const [csl, zotero] of [
      ['legislation', 'statute'],
      ['legal_case', 'case'],
      ['post-weblog', 'webpage'],
      ['webpage', 'webpage'],
      ['report', 'report'],
      ['thesis', 'thesis'],
      ['software', 'computerProgram'],
      ['article-journal', 'journalArticle'],
      ['paper-conference', 'conferencePaper'],
      ['chapter', 'bookSection'],
    ] as const)
      for (const [id, reference] of references)
        if (reference.csl.type === csl) expect(ZOTERO_TYPES[records.get(id)?.type ?? ''], id).toBe(zotero);
  });

  test('gives titles, authors, years and pages as the references have them', () => {
    for (const [id, { csl, titleIsDescription }] of references) {
      const tag = (name: string) => records.get(id)?.tags.get(name) ?? [];
      expect(tag('TI'), id).toEqual([titleIsDescription ? `[${csl.title}]` : csl.title]);
      expect(tag('PY'), id).toEqual(csl.issued ? [String(csl.issued.year)] : []);
      expect(tag('AU'), id).toHaveLength(csl.author?.length ?? 0);
      if (csl.page) expect([tag('SP'), tag('EP')], id).toEqual([[csl.page.split('–')[0]], [csl.page.split('–')[1]]]);
    }
  });

  test('has no person called "others"', () => {
    expect([...records.values()].flatMap(({ tags }) => tags.get('AU') ?? []).filter((name) => /\bothers\b|et al/i.test(name))).toEqual([]);
  });
});

describe('a record in RIS', () => {
  test('has one tag for each value, in one line however long', () => {
    const title = `A made-up title ${'that goes on '.repeat(20)}for long`;
    expect(one({ title, volume: '12', issue: '3', page: '4–15', DOI: '10.1234/demo', PMID: '123' })).toEqual({
      TY: 'JOUR',
      ID: ['demo-2020'],
      AU: ['Demo, A. B.', 'Example Institute'],
      TI: [title],
      T2: ['Journal of Examples'],
      JF: ['Journal of Examples'],
      PY: ['2020'],
      DA: ['2020///'],
      VL: ['12'],
      IS: ['3'],
      SP: ['4'],
      EP: ['15'],
      DO: ['10.1234/demo'],
      N1: ['PMID: 123'],
    });
  });

  test.each([
    [{ year: 2010, month: 9, day: 7 }, '2010/09/07/'],
    [{ year: 2017, month: 11 }, '2017/11//'],
    [{ year: 2017 }, '2017///'],
  ])('writes the date %o as %s', (issued, date) => {
    expect(one({ issued })).toMatchObject({ DA: [date] });
  });

  test('says in a note that more authors follow', () => {
    expect(one({}, { moreAuthors: true })).toMatchObject({
      AU: ['Demo, A. B.', 'Example Institute'],
      N1: [expect.stringMatching(/further authors/i)],
    });
  });

  test('splits no institution at a comma into family and given name', () => {
    expect(one({ author: [{ literal: 'Example Institute, Example Town' }] })).toMatchObject({ AU: ['Example Institute – Example Town'] });
  });

  test('puts the number of an article without pages where pages stand, that of a report and a law in their own tags', () => {
    expect(one({ number: 'e12' })).toMatchObject({ SP: ['e12'] });
    expect(one({ type: 'report', number: '12' })).toMatchObject({ SN: ['12'] });
    expect(one({ type: 'legislation', number: 'Bill 12' })).toMatchObject({ M1: ['Bill 12'] });
  });
});
