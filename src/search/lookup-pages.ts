/** What the resolver knows of guidance pages, tools, and the sections of the site itself. Runs when the site is built. */
import type { Entries } from '../content-model/entries.ts';
import CASES from './case-questions.json' with { type: 'json' };
import { type Described, described } from './resolver/build-lookup.ts';
import { emptyEntry, type Kind } from './resolver/entry.ts';
import { sectionsOf } from './sections.ts';
import SITE_SECTIONS from './site-sections.json' with { type: 'json' };

export const withoutBrackets = (name: string): string => name.replace(/\s*\([^)]*\)/g, '');

/** A guidance page and its sections; they are one result. */
export function guidanceEntries(entries: Entries, bodies: ReadonlyMap<string, string>): Described[] {
  return [...entries.guidance].flatMap(([id, { data }]) => {
    const path = `guidance/${id}/`;
    const [opening, ...sections] = sectionsOf(bodies.get(id) ?? '');
    const headings = sections.map(({ title }) => title).join(' ');
    const page = described(
      { ...emptyEntry('Guidance', path, data.title), line: data.description },
      {
        asked: data.asked ?? [],
        text: `${data.description} ${data.lede} ${headings} ${opening?.text ?? ''}`,
      },
    );
    return [
      page,
      ...sections.map(({ id: section, title, text }) =>
        described(
          { ...emptyEntry('Guidance', `${path}#${section}`, title), group: path },
          { asked: data.askedSections?.find((each) => each.section === section)?.asked ?? [], text },
        ),
      ),
    ];
  });
}

/** Profile and calculator of each tool. With the term of the same id they are one result. */
export function toolEntries(entries: Entries): Described[] {
  return [...entries.instruments].flatMap(([id, { data }]) => {
    const names = [...new Set([withoutBrackets(data.title), data.longTitle, ...formerNames(data.title)])];
    const profile = described(
      {
        ...emptyEntry('Profile', `instruments/${id}/`, data.title),
        group: id,
        aliases: [...names, ...names.map((name) => `${name} profile`)],
      },
      {
        asked: data.asked ?? [],
        text: [
          data.description,
          data.purpose.text,
          data.age.text,
          ...data.statuses.map(({ population, outcome }) => `${population} ${outcome}`),
        ].join(' '),
      },
    );
    const short = names[0] ?? data.title;
    const calculator = described(
      {
        ...emptyEntry('Calculator', `calculators/${id}/`, `${data.title} calculator`),
        group: id,
        aliases: [`${short} calculator`, `score ${short}`, `calculate ${short}`, `scoring ${short}`],
      },
      { asked: [`${data.longTitle} score points sum items form fill add up`], text: '' },
    );
    return data.scored ? [profile, calculator] : [profile];
  });
}

/** "DC-SRP (formerly OSP/DC)" was called OSP/DC. */
const formerNames = (title: string): string[] => /\(formerly ([^)]+)\)/.exec(title)?.slice(1) ?? [];

/** `names`: other words that mean this part and nothing else. */
type SiteSection = { path: string; title: string; names?: string[]; asked: string[] };

/** What is asked of practice cases, by their ids. */
const CASE_QUESTIONS: Readonly<Record<string, readonly string[]>> = CASES;
const SECTIONS: readonly SiteSection[] = SITE_SECTIONS;

/** Practice cases, by title and tool. Their texts are found by the full text. */
export const caseEntries = ({ cases, instruments }: Entries): Described[] =>
  [...cases].map(([id, { title, instrument }]) =>
    described(emptyEntry('Practice', `practice/${id}/`, `Practice case: ${title}`), {
      asked: CASE_QUESTIONS[id] ?? [],
      text: instruments.get(instrument)?.data.title ?? '',
    }),
  );

/** Parts of the site that are no entries of the content, with the questions that they answer. */
export const siteEntries = (): Described[] =>
  SECTIONS.map(({ path, title, names = [], asked }) =>
    described({ ...emptyEntry(kindAt(path), path.slice(1), title), aliases: names, group: groupAt(path) }, { asked, text: '' }),
  );

function kindAt(path: string): Kind {
  const [, folder] = path.split('/');
  switch (folder) {
    case 'about':
      return 'About';
    case 'data':
      return 'Data';
    case 'calculators':
      return 'Calculator';
    case 'practice':
      return path === '/practice/compare/' ? 'Calculator' : 'Practice';
    case 'gaps':
      return 'Gap map';
    default:
      return 'Index';
  }
}

/** A part of a page that has one name is shown under it; sections of About and cells of the map are results of their own. */
const groupAt = (path: string): string => path.slice(1);
