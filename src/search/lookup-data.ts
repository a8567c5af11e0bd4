/** What `data/lookup.json` holds, from the entries of the site. Runs when the site is built. */
import { claimsOf, type Entries, ofKind } from '../content-model/entries.ts';
import { claimName, PLACE_LABELS } from '../content-model/labels.ts';
import type { Claim } from '../content-model/schemas/finding.ts';
import type { Reference } from '../content-model/schemas/reference.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { type LookupData, lookupTerms } from './resolver/build-lookup.ts';
import type { LookupPage } from './resolver/pages.ts';
import { authorsIn, type LookupWork } from './resolver/works.ts';

/** @param cite gives the short citation of a reference, as the site writes it */
export const lookupData = (entries: Entries, cite: (reference: Reference) => string): LookupData => ({
  terms: lookupTerms(sortedById(entries.glossary)),
  works: [...entries.references].map(([id, reference]) => lookupWork(id, reference, cite(reference))),
  pages: [...claimPages(entries), ...statementParts(entries), ...titledPages(entries)],
});

function lookupWork(id: string, { csl, short }: Reference, label: string): LookupWork {
  const names = (csl.author ?? []).map((name) => ('literal' in name ? withoutBrackets(name.literal) : name.family));
  const authors = names.filter((name) => name !== 'others');
  if (short !== undefined) authors.push(short);
  const isInLabel = authorsIn(label).join() === authors.join();
  return {
    id,
    label,
    title: csl.title,
    ...(!isInLabel && { authors }),
    ...(names.includes('others') && { hasMoreAuthors: true }),
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    ...(csl.PMID !== undefined && { pmid: csl.PMID }),
    ...(csl.URL !== undefined && { url: csl.URL }),
  };
}

const withoutBrackets = (name: string): string => name.replace(/\s*\([^)]*\)/g, '');

const claimTitle = ({ number, paraphrase }: Claim): string => {
  const name = claimName(number);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${paraphrase}`;
};

const claimPages = (entries: Entries): LookupPage[] =>
  claimsOf(entries).map(([id, claim]) => ({
    kind: 'Claim',
    title: claimTitle(claim),
    path: `statement/#${id}`,
    names: [claimName(claim.number), id],
  }));

/** Paragraphs, footnotes and note markers of the statement lead to their first claim; differences between statement and source to their notes. */
function statementParts(entries: Entries): LookupPage[] {
  const claims = claimsOf(entries);
  const parts = new Map<string, LookupPage>();
  const add = (part: string, names: string[], [id, claim]: [string, Claim]) => {
    if (!parts.has(part))
      parts.set(part, { kind: 'Claim', title: claimTitle(claim), path: `statement/#${id}`, text: `First claim of the ${part}.`, names });
  };
  for (const entry of claims) {
    const [, { place, marker }] = entry;
    const label = PLACE_LABELS[place];
    const number = /^P(\d)$/.exec(place)?.[1];
    add(label, [place, label, ...(number === undefined ? [] : [`§ ${number}`, `paragraph ${number}`, `para ${number}`])], entry);
    const note = marker === undefined ? undefined : entries.findings.get(marker);
    if (note?.kind === 'note') add(`passage with note ${note.marker}`, [`note ${note.marker}`, note.marker], entry);
  }
  const differences = ofKind(entries, 'discrepancy').flatMap(
    ([
      id,
      {
        code,
        claims: [claim],
        advice,
      },
    ]) =>
      claim === undefined
        ? []
        : [
            {
              kind: 'Claim',
              title: `Note ${code}: statement and source differ`,
              path: `statement/#${id}-${claim}`,
              text: advice,
              names: [code, `note ${code}`],
            },
          ],
  );
  return [...parts.values(), ...differences];
}

const titledPages = (entries: Entries): LookupPage[] => [
  ...[...entries.guidance].map(([id, { data }]) => ({ kind: 'Guidance', title: data.title, path: `guidance/${id}/`, names: [data.title] })),
  ...[...entries.instruments].flatMap(([id, { data }]) => {
    const tool = [data.title, withoutBrackets(data.title)];
    return [
      ...(data.scored
        ? [
            {
              kind: 'Calculator',
              title: `${data.title} calculator`,
              path: `calculators/${id}/`,
              names: [...tool, ...suffixed(tool, 'calculator')],
            },
          ]
        : []),
      {
        kind: 'Profile',
        title: data.title,
        path: `instruments/${id}/`,
        text: data.longTitle,
        names: [...tool, ...suffixed(tool, 'profile'), data.longTitle],
      },
    ];
  }),
];

const suffixed = (names: readonly string[], suffix: string): string[] => names.map((name) => `${name} ${suffix}`);
