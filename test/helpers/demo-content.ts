/** Small fictitious entries for the fixtures of the content rules. Every id starts with "demo". */
import type { Collection, Content, ContentFile } from '../../src/content-model/content-files.ts';
import { isMdx } from '../../src/content-model/content-files.ts';
import { contentOf } from '../../src/content-model/load-content.ts';

type Fields = Readonly<Record<string, unknown>>;

const review = { checked: { date: '2026-01-02', by: 'ab' }, reviewBy: '2026-07-02' };

/** Content of the given files. */
export function demoContent(...files: ContentFile[]): Content {
  return contentOf(files);
}

/** One file with its data as given. */
export function demoFile(collection: Collection, id: string, data: unknown, body = '', folder = ''): ContentFile {
  return {
    path: `content/${collection}/${folder}${id}.${isMdx(collection) ? 'mdx' : 'yaml'}`,
    collection,
    id,
    data,
    body,
    bodyLine: isMdx(collection) ? 10 : 1,
  };
}

export function demoReference(id: string, more: Fields = {}): ContentFile {
  return demoFile('references', id, {
    csl: { type: 'report', title: 'A made-up report' },
    seen: 'full-text',
    seenNote: 'Made up.',
    toBeConfirmed: [],
    ...review,
    ...more,
  });
}

export function demoTerm(id: string, more: Fields = {}): ContentFile {
  return demoFile('glossary', id, {
    theme: 'measurement-and-statistics',
    preferredTerm: 'Made-up term',
    acronyms: [],
    aliases: [],
    redirects: [],
    definition: 'A made-up definition.',
    usedBy: 'Nobody.',
    usage: 'Made up.',
    confusedWith: [],
    related: [],
    jurisdictions: [],
    sources: [{ ref: 'demo-report', mark: 'primary' }],
    ...review,
    ...more,
  });
}

export function demoFigure(id: string, more: Fields = {}): Fields {
  return {
    id,
    label: 'Made-up outcome',
    measure: 'proportion',
    value: 0.25,
    interval: 'not-seen',
    sample: { text: 'Made-up people', n: 40 },
    followUp: { text: '2 years', years: 2 },
    outcome: 'made-up outcome',
    basis: 'official',
    cite: { ref: 'demo-report', mark: 'primary' },
    ...more,
  };
}

export function demoClaim(id: string, more: Fields = {}): ContentFile {
  return demoFile('findings', id, {
    kind: 'claim',
    number: 1,
    place: 'P1',
    paraphrase: 'A made-up claim.',
    name: 'made-up claim',
    populations: ['none'],
    populationLabel: 'Nobody',
    topic: 'scope',
    certainty: 'established',
    figures: [],
    works: [{ ref: 'demo-report', confidence: 'low' }],
    since2021: { status: 'open', summary: 'Made up.', studies: [] },
    notUsed: 'Made up.',
    mark: 'primary',
    ...review,
    ...more,
  });
}

export function demoStudy(id: string, more: Fields = {}): ContentFile {
  return demoFile('findings', id, {
    kind: 'study',
    title: 'Made-up study',
    ref: 'demo-report',
    era: 'since-statement',
    design: 'Made up',
    population: 'Made-up people',
    n: null,
    summary: 'Made up.',
    figures: [],
    bearsOn: [],
    limits: 'Made up.',
    mark: 'primary',
    ...review,
    ...more,
  });
}

export function demoNote(id: string, more: Fields = {}): ContentFile {
  return demoFile('findings', id, {
    kind: 'note',
    marker: '[demo]',
    works: [{ ref: 'demo-report', confidence: 'low' }],
    evidence: 'Made up.',
    mark: 'primary',
    ...review,
    ...more,
  });
}

export function demoDiscrepancy(id: string, more: Fields = {}): ContentFile {
  return demoFile('findings', id, {
    kind: 'discrepancy',
    code: 'D-1',
    claims: ['demo-claim'],
    statementSays: 'Made up.',
    sourceSays: 'Made up.',
    advice: 'Made up.',
    cites: [],
    ...review,
    ...more,
  });
}

export function demoGuidance(id: string, body: string, more: Fields = {}): ContentFile {
  return demoFile(
    'guidance',
    id,
    { title: 'Made-up page', description: 'Made up.', order: 1, minutes: 1, lede: 'Made up.', ...review, ...more },
    body,
  );
}

export function demoInstrument(id: string, body: string, more: Fields = {}): ContentFile {
  const field = { text: 'Made up.', cites: [] };
  const names =
    'authorYear purpose age assessorQualifications development interRaterReliability validation women ethnicGroups juveniles intellectualDisability strengths considerations access licence';
  return demoFile(
    'instruments',
    id,
    {
      title: 'DEMO',
      longTitle: 'Made-up instrument',
      description: 'Made up.',
      order: 1,
      scored: false,
      reasonNotScored: 'Made up.',
      ...Object.fromEntries(names.split(' ').map((name) => [name, field])),
      validationFigures: [],
      statuses: [{ population: 'Nobody', outcome: 'Any', status: 'Made up.', cites: [] }],
      ...review,
      ...more,
    },
    body,
  );
}

export function demoCase(id: string, more: Fields = {}): ContentFile {
  return demoFile('cases', id, {
    title: 'Made-up case',
    instrument: 'demo-3',
    difficulty: 'first',
    trains: ['demo-3.demoItem'],
    vignette: 'Made up.',
    facts: {},
    answers: {},
    substitutes: {},
    key: { facts: {}, answers: {}, substitutes: {} },
    expected: { status: 'scored', total: 1, band: null },
    why: 'Made up.',
    secondKey: { agreed: true },
    ...review,
    ...more,
  });
}

export function demoGap(id: string, more: Fields = {}): ContentFile {
  return demoFile('gaps', id, {
    row: 'women',
    column: 'prevalence',
    in2021: { level: 'none' },
    now: { level: 'none' },
    note: 'Made up.',
    claims: [],
    studies: [],
    ...review,
    ...more,
  });
}

export function demoChange(id: string, more: Fields = {}): ContentFile {
  return demoFile('changes', id, {
    kind: 'changed',
    date: '2026-01-02',
    version: '0.1.0',
    title: 'Made-up change',
    what: 'Made up.',
    concerns: { pages: ['/gaps/'] },
    ...more,
  });
}
