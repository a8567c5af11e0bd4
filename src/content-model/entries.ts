/** The parsed content as plain maps. Built from Astro's collections for pages and from the files for tests. */
import type { Mentions } from './mentions.ts';
import type { PracticeCase } from './schemas/case.ts';
import type { Change } from './schemas/change.ts';
import type { FigureEntry } from './schemas/figure.ts';
import type { Claim, Finding } from './schemas/finding.ts';
import type { Gap } from './schemas/gap.ts';
import type { Term } from './schemas/glossary.ts';
import type { Guidance } from './schemas/guidance.ts';
import type { Instrument } from './schemas/instrument.ts';
import type { Reference } from './schemas/reference.ts';
import { sortedById } from './sorted-by-id.ts';

/** An entry with prose: front matter, and what the MDX text below it draws. */
type WithProse<T> = { data: T; mentions: Mentions };

/** All entries by id. */
export type Entries = {
  findings: ReadonlyMap<string, Finding>;
  references: ReadonlyMap<string, Reference>;
  glossary: ReadonlyMap<string, Term>;
  guidance: ReadonlyMap<string, WithProse<Guidance>>;
  instruments: ReadonlyMap<string, WithProse<Instrument>>;
  gaps: ReadonlyMap<string, Gap>;
  cases: ReadonlyMap<string, PracticeCase>;
  changes: ReadonlyMap<string, Change>;
};

/** A figure with the finding it belongs to. */
export type PlacedFigure = { figure: FigureEntry; findingId: string };

/** Claims in the order of print. */
export function claimsOf(entries: Entries): [string, Claim][] {
  return ofKind(entries, 'claim').sort(([, a], [, b]) => a.number - b.number);
}

/** Findings of one kind, by id. */
export function ofKind<K extends Finding['kind']>(entries: Entries, kind: K): [string, Extract<Finding, { kind: K }>][] {
  return sortedById([...entries.findings].filter((pair): pair is [string, Extract<Finding, { kind: K }>] => pair[1].kind === kind));
}

/** Every figure of every claim and study, by figure id. The first wins if an id is used twice (a content rule refuses that). */
export function figuresOf(entries: Entries): Map<string, PlacedFigure> {
  const figures = new Map<string, PlacedFigure>();
  for (const [findingId, finding] of entries.findings) {
    if (finding.kind !== 'claim' && finding.kind !== 'study') continue;
    for (const figure of finding.figures) if (!figures.has(figure.id)) figures.set(figure.id, { figure, findingId });
  }
  return figures;
}
