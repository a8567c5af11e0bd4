/** What the resolver knows of references. Runs when the site is built. */
import { type Entries, ofKind } from '../content-model/entries.ts';
import type { Reference } from '../content-model/schemas/reference.ts';
import { numbersOf } from './lookup-findings.ts';
import { withoutBrackets } from './lookup-pages.ts';
import { type Described, mostTelling, type WorksData, withSenses, workEntry } from './resolver/build-lookup.ts';
import { sensesOf } from './resolver/words.ts';
import { authorsIn, type LookupWork } from './resolver/works.ts';

/** What identifies a reference. */
export function lookupWork(id: string, { csl, short, moreAuthors }: Reference, label: string): LookupWork {
  const authors = (csl.author ?? []).map((name) => ('literal' in name ? withoutBrackets(name.literal) : name.family));
  if (short !== undefined) authors.push(short);
  const isInLabel = authorsIn(label).join() === authors.join();
  return {
    id,
    label,
    title: csl.title,
    ...(!isInLabel && { authors }),
    ...(moreAuthors && { hasMoreAuthors: true }),
    ...(csl['container-title'] !== undefined && { journal: csl['container-title'] }),
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    ...(csl.PMID !== undefined && { pmid: csl.PMID }),
    ...(csl.URL !== undefined && { url: csl.URL }),
  };
}

/** Of the studies that a work reports the most telling senses are kept. */
const MOST_TEXT = 10;

/** References, with what they speak about besides their title: questions, and the studies that they report. */
export function worksData(entries: Entries, cite: (reference: Reference) => string): WorksData {
  const works = describedWorks(entries, cite);
  const withoutTitles = works.map(({ work, ...rest }) => withSenses(rest, sensesOf(`${work.title} ${work.journal ?? ''}`)));
  return { works: works.map(({ work }) => work), entries: mostTelling(withoutTitles, MOST_TEXT) };
}

export function describedWorks(entries: Entries, cite: (reference: Reference) => string): (Described & { work: LookupWork })[] {
  const studies = ofKind(entries, 'study').map(([, study]) => study);
  return [...entries.references].map(([id, reference]) => {
    const work = lookupWork(id, reference, cite(reference));
    const own = studies.filter(({ ref }) => ref === id);
    const asked = [...(reference.asked ?? []), ...own.flatMap((study) => study.asked ?? [])];
    const numbers = numbersOf(
      own.flatMap(({ figures }) => figures),
      asked,
    );
    const text = own.map(({ design, population, summary }) => `${design} ${population} ${summary}`).join(' ');
    return { work, entry: { ...workEntry(work), numbers }, asked, text };
  });
}
