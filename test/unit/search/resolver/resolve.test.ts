import { describe, expect, test } from 'vitest';
import { detailsOf, lookupTerms, type NamedTerm } from '../../../../src/search/resolver/build-lookup.ts';
import { idOf } from '../../../../src/search/resolver/entry.ts';
import { keyOf, stemKeyOf } from '../../../../src/search/resolver/fold.ts';
import { openLookup } from '../../../../src/search/resolver/resolve.ts';

const term = (preferredTerm: string, more: Partial<NamedTerm> = {}): NamedTerm => ({
  preferredTerm,
  acronyms: [],
  aliases: [],
  redirects: [],
  definition: `About ${preferredTerm}.`,
  jurisdictions: [],
  ...more,
});

const ENTRIES: [string, NamedTerm][] = [
  [
    'csem',
    term('Child sexual exploitation material', {
      acronyms: ['CSEM'],
      aliases: ['exploitation material', 'CSEM offences'],
      redirects: [{ word: 'kiddie porn', reason: 'slang' }],
    }),
  ],
  ['csam', term('Child sexual abuse material', { acronyms: ['CSAM'], aliases: ['CSAM offences'] })],
  [
    'csai',
    term('Child sexual abuse images / image offences (CSAI)', {
      acronyms: ['CSAI'],
      alsoMeans: [{ word: 'CSAI', meaning: 'imagery, in the technology sector' }],
    }),
  ],
  ['legal', term('Child pornography (legal term only)')],
  ['static-99r', term('Static-99R', { definition: 'A list of ten items about past facts, scored from records.' })],
  [
    'recidivism',
    term('Recidivism', { aliases: ['re-offence'], definition: 'A new offence after an earlier one.', asked: ['do people do it again'] }),
  ],
  ['ratio', term('Risk ratio', { acronyms: ['OR'], alsoMeans: [{ word: 'OR', meaning: 'an ordinary word', capitalsOnly: true }] })],
  ['demo-clash', term('Demo clash', { aliases: ['Recidivism'] })],
  ['section', term('Sexual communication', { aliases: ['section 15A', '18 USC 2256'] })],
  ['reliability', term('Inter-rater reliability', { definition: 'Says how closely two assessors agree.' })],
  ['pair', term('Zebra quagga')],
  ['half', term('Quagga', { asked: ['zebra', 'Garda'] })],
];
const lookup = openLookup({ entries: lookupTerms(ENTRIES), pages: [] });
const first = (query: string) => lookup.find(query)[0];
const firstId = (query: string) => {
  const hit = first(query);
  return hit && idOf(hit.entry);
};

describe('keys', () => {
  // One key for what a reader would call the same spelling: hyphens, spaces, capitals, UK and US forms, accents, ways to write a section.
  test.each([
    ['Internet-facilitated', 'Internetfacilitated'],
    ['Static-99R', 'static 99r'],
    ['Static-99R', 'static99r'],
    ['offence', 'OFFENSE'],
    ['behaviour', 'behavior'],
    ['judgement', 'judgment'],
    ['paedophilia', 'pedophilia'],
    ['programme', 'program'],
    ['licence', 'license'],
    ['traveller', 'traveler'],
    ['sexualised', 'sexualized'],
    ['minimisation', 'minimization'],
    ['desistance', 'desistence'],
    ['per cent', 'percent'],
    ['café', 'cafe'],
    ['section 15A', 's.15A'],
    ['§ 15A', 'sec. 15A'],
    ['18 U.S.C. 2256', '18 USC § 2256'],
  ])('"%s" and "%s" are one key', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  // Singular, plural and verb forms.
  test.each([
    ['offences', 'offence'],
    ['offending', 'offences'],
    ['reoffended', 'reoffending'],
    ['breaches', 'breach'],
    ['images', 'image'],
    ['studies', 'study'],
    ['setting', 'settings'],
  ])('"%s" and "%s" share a stem', (a, b) => {
    expect(stemKeyOf(a)).toBe(stemKeyOf(b));
  });

  test.each([
    ['CSEM', 'CSAM'],
    ['CSAI', 'CSAM'],
    ['size', 'sise'],
    ['offender', 'offence'],
    ['hypothesis', 'hypothesi'],
  ])('"%s" and "%s" stay two', (a, b) => {
    expect(stemKeyOf(a)).not.toBe(stemKeyOf(b));
  });
});

describe('names', () => {
  test.each([
    ['csem', 'csem', 'acronym'],
    ['child sexual exploitation materials', 'csem', 'term'],
    ['Exploitation Material', 'csem', 'alias'],
    ['kiddie porn', 'csem', 'redirect'],
    ['child pornography', 'legal', 'term'],
    ['Static 99R', 'static-99r', 'term'],
    ['re-offense', 'recidivism', 'alias'],
    ['what does CSEM mean?', 'csem', 'acronym'],
    ['18 U.S.C. § 2256', 'section', 'alias'],
  ])('"%s" leads to %s by its %s', (query, id, kind) => {
    expect([firstId(query), first(query)?.kind, first(query)?.how]).toEqual([id, kind, 'name']);
  });

  test('a word to avoid is a redirect, and its reason is kept with the entry', () => {
    expect(first('kiddie porn')).toMatchObject({ word: 'kiddie porn', kind: 'redirect' });
    expect(detailsOf(ENTRIES[0]?.[1] as NamedTerm).reasons).toEqual({ 'kiddie porn': 'slang' });
  });

  test('a preferred term beats an alias of another entry, which is offered after it', () => {
    expect(lookup.find('recidivism').map((match) => idOf(match.entry))).toEqual(['recidivism', 'demo-clash']);
  });

  test('a name that means something else elsewhere says so', () => {
    expect(first('csai')?.ambiguous).toEqual(['CSAI']);
    expect(first('CSEM')?.ambiguous).toEqual([]);
  });

  test('an ordinary word is a name only in capitals', () => {
    expect(firstId('OR')).toBe('ratio');
    expect(first('or')).toBeUndefined();
    expect(first('Or')).toBeUndefined();
  });
});

describe('beginnings', () => {
  test('four letters or more lead to the names that begin so, the shortest first', () => {
    expect(lookup.find('recid').map(({ entry, how }) => [idOf(entry), how])).toEqual([
      ['recidivism', 'beginning'],
      ['demo-clash', 'beginning'],
    ]);
    expect(lookup.find('rec')).toEqual([]);
  });

  test('the place of an entry is that of its own nearest name, however many more of its names begin so', () => {
    const many = openLookup({
      pages: [],
      entries: lookupTerms([
        ['near', term('Europol', { aliases: ['European police office of the Union'] })],
        ['far', term('A treaty', { aliases: ['European treaty'] })],
      ]),
    });
    expect(many.find('euro').map((match) => idOf(match.entry))).toEqual(['near', 'far']);
  });
});

describe('typing errors', () => {
  test.each([
    ['recidvism', 'recidivism'],
    ['recidivsim', 'recidivism'],
    ['kiddie pron', 'csem'],
    ['interater relability', 'reliability'],
    ['child pornograhpy', 'legal'],
    ['csem ofences', 'csem'],
  ])('"%s" leads to %s', (query, id) => {
    expect([firstId(query), first(query)?.how]).toEqual([id, 'spelling']);
  });

  test.each(['CSAX', 'csen', 'CSEI offences', 'csaa offences', 'static-98r', 'section 15B', 'education', 'or'])(
    '"%s" is not corrected',
    (query) => {
      expect(lookup.find(query).filter(({ how }) => how === 'spelling')).toEqual([]);
    },
  );
});

describe('quotation marks', () => {
  test.each(['"csem ofences"', '“recidvism”', '„interater relability“', '"do assessors agree closely"'])(
    '%s is neither corrected nor taken apart',
    (query) => {
      expect(lookup.find(query)).toEqual([]);
    },
  );

  test('around some of the words leave the others to be answered', () => {
    expect(firstId('how closely do two “assessors” agree')).toBe('reliability');
  });

  test.each([
    ['“kiddie porn”', 'csem', 'name'],
    ['«child pornography»', 'legal', 'name'],
    ['"child porno"', 'legal', 'beginning'],
  ])('%s is found as it is', (query, id, how) => {
    expect([firstId(query), first(query)?.how]).toEqual([id, how]);
  });
});

describe('questions', () => {
  test('the entry that speaks about the words comes first, and says which', () => {
    expect(first('how closely do assessors agree?')).toMatchObject({
      entry: { path: 'glossary/reliability/' },
      how: 'words',
      about: ['closely', 'assessors', 'agree'],
    });
    expect(firstId('ten items scored from files')).toBe('static-99r');
  });

  test('a misspelt word of a question counts as the word', () => {
    expect(firstId('how closely do asessors agree')).toBe('reliability');
  });

  test('the entry named first wins over the one named later', () => {
    expect(firstId('CSAM compared to CSEM')).toBe('csam');
    expect(firstId('CSEM compared to CSAM')).toBe('csem');
  });

  test.each(['giraffe soup', 'weather in london', 'the', '?', ''])('"%s" leads nowhere', (query) => {
    expect(lookup.find(query)).toEqual([]);
  });

  test('numbers are not run together', () => {
    const sections = openLookup({ entries: lookupTerms([['section', term('Section 14')]]), pages: [] });
    expect(sections.find('section 14')).toHaveLength(1);
    expect(sections.find('1 in 4')).toEqual([]);
  });

  test('one word in common with a long question is not enough', () => {
    expect(lookup.find('which assessors went to the museum of modern art yesterday')).toEqual([]);
  });

  test('one acronym in a long question is enough', () => {
    expect(firstId('will the museum of modern art write CSEM yesterday')).toBe('csem');
  });

  test('an ordinary word in capitals is the acronym, unless all is in capitals', () => {
    expect(first('what does OR mean in a study?')).toMatchObject({ entry: { path: 'glossary/ratio/' }, how: 'name' });
    expect(lookup.find('do assessors agree on the OR?').map(({ entry }) => idOf(entry))).toEqual(['ratio', 'reliability']);
    expect(lookup.find('which ratio is the OR?').map(({ entry }) => idOf(entry))).toEqual(['ratio']);
    expect(first('this or that')).toBeUndefined();
    expect(first('THIS OR THAT')).toBeUndefined();
  });

  test.each(['ORourke', 'ORourke on risk', 'McORmack', 'child OR minor', 'assessors OR clinicians', 'zebra AND/OR quagga'])(
    'in %s nothing is the acronym OR',
    (query) => {
      expect(lookup.find(query).map(({ entry }) => idOf(entry))).not.toContain('ratio');
    },
  );

  test('a word is not corrected into one of five letters that lacks two of its own', () => {
    expect(lookup.find('gardening')).toEqual([]);
  });

  test('the words of a name count as the name where they are not side by side', () => {
    expect(firstId('herd of quagga and zebra')).toBe('pair');
  });
});

describe('a reference may be meant', () => {
  const { mayMeanWork } = openLookup({
    entries: lookupTerms(ENTRIES),
    pages: [],
    works: { authors: ['zebra'], titles: [keyOf('Do assessors agree on items?')] },
  });

  test.each([
    ['by a year, a DOI or a word for what is published', 'how closely did assessors agree in 2015'],
    ['by a word that no entry uses', 'how closely did Kowalski say assessors agree'],
    ['by a name that entries use as a word', 'how closely did Zebra say assessors agree'],
    ['by a title that is a question', 'do assessors agree on items'],
    ['where a few words name no entry', 'assessors agree'],
  ])('%s', (_, query) => {
    expect(mayMeanWork(query)).toBe(true);
  });

  test.each([
    ['in the name of an entry', 'recidivism'],
    ['in a question of words that entries use', 'how closely do assessors agree?'],
    ['in a question with a typing error', 'how closely do asessors agree?'],
  ])('not %s', (_, query) => {
    expect(mayMeanWork(query)).toBe(false);
  });
});

describe('a query that found nothing', () => {
  test('is offered the names that look most like it', () => {
    expect(lookup.nearest('statik89').map(idOf)[0]).toBe('static-99r');
    expect(lookup.nearest('child sexual abuze materials').slice(0, 2).map(idOf)).toEqual(['csam', 'csai']);
    expect(lookup.nearest('qqqqxyzzy')).toEqual([]);
  });

  test('gives its words, known and rare ones first, small ones left out', () => {
    expect(lookup.telling('the unicorns of child exploitation')).toEqual(['exploitation', 'child', 'unicorns']);
  });
});

describe('the data of the resolver', () => {
  test('of names with one key only the first is sent', () => {
    const [row] = lookupTerms([['demo', term('Contact offence', { aliases: ['contact offences', 'offence, contact', 'touching'] })]]);
    expect(row?.aliases).toEqual(['touching']);
  });

  test('a sense is kept once, where it tells most', () => {
    const [row] = lookupTerms([
      ['demo', term('Recidivism', { asked: ['do men reoffend'], definition: 'Recidivism: men reoffend again.' })],
    ]);
    expect([row?.asked, row?.text]).toEqual(['men', 'again']);
  });
});
