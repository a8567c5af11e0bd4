/** Who points to what: every reference an entry rests on, and the way back. Pure, over parsed entries. */

import type { Entries } from './entries.ts';
import { figuresOf, ofKind } from './entries.ts';
import type { Mentions } from './mentions.ts';
import type { FigureEntry } from './schemas/figure.ts';
import type { Finding } from './schemas/finding.ts';
import type { Gap } from './schemas/gap.ts';
import type { Term } from './schemas/glossary.ts';
import type { Instrument } from './schemas/instrument.ts';

/** An entry that uses a reference, claim, term or figure. */
export type EntryUse = { kind: 'guidance' | 'claim' | 'study' | 'discrepancy' | 'note' | 'term' | 'instrument' | 'gap'; id: string };
/** A page with a form that does: a calculator, the router or an explorer, by the last part of its address. */
type ToolUse = { kind: 'tool'; id: string; title: string };
export type Use = EntryUse | ToolUse;

/** Pairs of collection and id that an entry points to. */
export type Pointer = {
  field: string;
  to: 'findings' | 'references' | 'glossary' | 'figures' | 'instruments';
  id: string;
  kind?: 'claim' | 'study' | 'note';
};

/** A user with everything it points to. */
export type Uses<U extends Use = Use> = { use: U; pointers: Pointer[] };

/** Pointers of a list field: one per id, named by its place in the list. */
function listed(field: string, to: Pointer['to'], ids: readonly string[], kind?: Pointer['kind'], rest = ''): Pointer[] {
  return ids.map((id, index) => ({ field: `${field}.${index}${rest}`, to, id, ...(kind ? { kind } : {}) }));
}

/** Pointers of a list of objects with a `ref`. */
const cited = (field: string, cites: readonly { ref: string }[]): Pointer[] =>
  listed(
    field,
    'references',
    cites.map(({ ref }) => ref),
    undefined,
    '.ref',
  );

function findingPointers(finding: Finding): Pointer[] {
  switch (finding.kind) {
    case 'claim':
      return [
        ...(finding.marker ? [{ field: 'marker', to: 'findings', kind: 'note', id: finding.marker } as const] : []),
        ...cited('works', finding.works),
        ...listed('since2021.studies', 'findings', finding.since2021.studies, 'study'),
        ...listed('since2021.olderEvidence', 'findings', finding.since2021.olderEvidence ?? [], 'study'),
        ...figurePointers(finding.figures),
      ];
    case 'study':
      return [
        { field: 'ref', to: 'references', id: finding.ref },
        ...listed(
          'bearsOn',
          'findings',
          finding.bearsOn.map(({ claim }) => claim),
          'claim',
          '.claim',
        ),
        ...figurePointers(finding.figures),
      ];
    case 'note':
      return cited('works', finding.works);
    case 'discrepancy':
      return [...listed('claims', 'findings', finding.claims, 'claim'), ...cited('cites', finding.cites)];
    default:
      return finding satisfies never;
  }
}

const figurePointers = (figures: readonly FigureEntry[]): Pointer[] =>
  listed(
    'figures',
    'references',
    figures.map(({ cite }) => cite.ref),
    undefined,
    '.cite.ref',
  );

function termPointers(term: Term): Pointer[] {
  return [
    ...(term.luxembourg ? [{ field: 'luxembourg.ref', to: 'references', id: term.luxembourg.ref } as const] : []),
    ...(term.broader ? [{ field: 'broader', to: 'glossary', id: term.broader } as const] : []),
    ...listed('related', 'glossary', term.related),
    ...listed(
      'confusedWith',
      'glossary',
      term.confusedWith.map((other) => other.term),
      undefined,
      '.term',
    ),
    ...listed(
      'jurisdictions',
      'references',
      term.jurisdictions.map(({ cite }) => cite.ref),
      undefined,
      '.cite.ref',
    ),
    ...cited('sources', term.sources),
  ];
}

function instrumentPointers(data: Instrument): Pointer[] {
  const fields = Object.entries(data).flatMap(([field, value]) =>
    typeof value === 'object' && value !== null && 'cites' in value ? cited(`${field}.cites`, value.cites as { ref: string }[]) : [],
  );
  return [
    ...listed('validationFigures', 'figures', data.validationFigures),
    ...fields,
    ...data.statuses.flatMap((status, row) => cited(`statuses.${row}.cites`, status.cites)),
  ];
}

/** Every entry with everything it points to, by field. The content rules and the back-links both read this. */
export function listPointers(entries: Entries): Uses<EntryUse>[] {
  return [
    ...[...entries.findings].map(([id, finding]) => ({ use: { kind: finding.kind, id }, pointers: findingPointers(finding) })),
    ...[...entries.glossary].map(([id, term]) => ({ use: { kind: 'term' as const, id }, pointers: termPointers(term) })),
    ...[...entries.instruments].map(([id, { data, mentions }]) => ({
      use: { kind: 'instrument' as const, id },
      pointers: [...instrumentPointers(data), ...textPointers(mentions)],
    })),
    ...[...entries.guidance].map(([id, { mentions }]) => ({ use: { kind: 'guidance' as const, id }, pointers: textPointers(mentions) })),
    ...[...entries.gaps].map(([id, { claims, studies }]) => ({
      use: { kind: 'gap' as const, id },
      pointers: [...listed('claims', 'findings', claims, 'claim'), ...listed('studies', 'findings', studies, 'study')],
    })),
  ];
}

/** What a text draws by id. */
export function textPointers(mentions: Mentions): Pointer[] {
  return [
    ...mentions.figures.map((id): Pointer => ({ field: 'text <Figure>', to: 'figures', id })),
    ...mentions.claims.map((id): Pointer => ({ field: 'text <Claim>', to: 'findings', kind: 'claim', id })),
    ...mentions.terms.map((id): Pointer => ({ field: 'text <Term>', to: 'glossary', id })),
    ...mentions.cites.map((id): Pointer => ({ field: 'text <Cite>', to: 'references', id })),
  ];
}

/** Every citation and figure in plain data, such as a scoring definition with its norm tables. */
export function pointersIn(data: unknown, field = ''): Pointer[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]): Pointer[] => {
    const at = field === '' ? key : `${field}.${key}`;
    if (typeof value !== 'string') return pointersIn(value, at);
    if (key === 'ref') return [{ field: at, to: 'references', id: value }];
    return key === 'figure' ? [{ field: at, to: 'figures', id: value }] : [];
  });
}

/** Back-links: `<collection>/<id>` to its uses. Who draws a figure uses the reference that the figure cites. */
export function listBackLinks(entries: Entries, tools: readonly Uses[] = []): Map<string, Use[]> {
  const links = new Map<string, Use[]>();
  const figures = figuresOf(entries);
  const add = (key: string, use: Use) => {
    const uses = links.get(key) ?? [];
    if (!uses.some((each) => each.kind === use.kind && each.id === use.id)) uses.push(use);
    links.set(key, uses);
  };
  for (const { use, pointers } of [...listPointers(entries), ...tools]) {
    for (const pointer of pointers) {
      add(`${pointer.to}/${pointer.id}`, use);
      const placed = pointer.to === 'figures' ? figures.get(pointer.id) : undefined;
      if (placed) add(`references/${placed.figure.cite.ref}`, use);
    }
  }
  return links;
}

/** Discrepancies that concern a claim, in order of register number. */
export function findDiscrepancies(entries: Entries, claimId: string) {
  return ofKind(entries, 'discrepancy')
    .filter(([, discrepancy]) => discrepancy.claims.includes(claimId))
    .sort(([, a], [, b]) => Number(a.code.slice(2)) - Number(b.code.slice(2)));
}

/** Places on the map among the uses of a claim: one per row, with its cell where only one cell of the row rests on the claim. */
export function findGapPlaces(entries: Entries, uses: readonly Use[]): { row: Gap['row']; cell?: Gap }[] {
  const cells = uses.flatMap(({ kind, id }) => (kind === 'gap' ? (entries.gaps.get(id) ?? []) : []));
  return [...Map.groupBy(cells, ({ row }) => row)].map(([row, own]) => (own.length === 1 && own[0] ? { row, cell: own[0] } : { row }));
}
