/** References in words: APA for lists, the short form for prose, CSL-JSON for whatever formats them elsewhere. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Csl, Reference } from './schemas/reference.ts';

/** What a citation manager must know beside the fields: an author list has no way to say that it goes on. */
export const MORE_AUTHORS = 'Further authors follow whose names we have not seen.';

/** The title as it is cited: one that is our description is in square brackets. */
export const citedTitle = ({ csl, titleIsDescription }: Pick<Reference, 'csl' | 'titleIsDescription'>): string =>
  titleIsDescription ? `[${csl.title}]` : csl.title;

/** The reference in CSL-JSON, the exchange format of citation processors. */
export function toCslJson(id: string, reference: Reference): Record<string, unknown> {
  const { issued, page, ...rest } = reference.csl;
  return {
    id,
    ...rest,
    title: citedTitle(reference),
    // Programs read a hyphen and print a dash.
    ...(page ? { page: page.replaceAll('–', '-') } : {}),
    ...(issued ? { issued: { 'date-parts': [[issued.year, issued.month, issued.day].filter((part) => part !== undefined)] } } : {}),
    ...(reference.moreAuthors ? { note: MORE_AUTHORS } : {}),
  };
}

/** APA 7 entries as HTML (italics only), by id. One call for all: starting the processor costs seconds. */
export function formatApa(references: ReadonlyMap<string, Reference>): Map<string, string> {
  const html = new Cite([...references].map(([id, reference]) => toApaInput(id, reference))).format('bibliography', {
    format: 'html',
    template: 'apa',
    lang: 'en-GB',
  });
  const entries = new Map<string, string>();
  for (const [, id = '', entry = ''] of html.matchAll(/data-csl-entry-id="([^"]+)"[^>]*>([\s\S]*?)<\/div>/g)) entries.set(id, entry.trim());
  return entries;
}

/** In words "& others" says that a list goes on. The processor can only be told so by a name. */
function toApaInput(id: string, reference: Reference): Record<string, unknown> {
  const { note: _note, ...input } = toCslJson(id, reference);
  return reference.moreAuthors ? { ...input, author: [...(reference.csl.author ?? []), { literal: 'others' }] } : input;
}

type ShortReference = Pick<Reference, 'csl' | 'short' | 'moreAuthors'>;

/** Authors in short: "Seto et al.", "Seto & Eke"; the entry's own short name where authors are unknown or long. */
export function shortAuthors({ csl, short, moreAuthors }: ShortReference): string {
  if (short) return short;
  const names = (csl.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
  if (names.length === 0) return `[${csl.title}]`;
  if (names.length > 2 || moreAuthors) return `${names[0]} et al.`;
  return names.join(' & ');
}

/** Works that are known by their name alone: laws have a section to cite, web pages change without a date. */
const CITED_BY_NAME: readonly Csl['type'][] = ['legislation', 'webpage', 'software'];

/** Year, or "n.d." (no date) where we saw none; undefined where a work is known by its name alone. */
export function formatYear({ issued, type }: Pick<Csl, 'issued' | 'type'>): string | undefined {
  if (issued) return String(issued.year);
  return CITED_BY_NAME.includes(type) ? undefined : 'n.d.';
}

/** Laws in force and web pages often bear no year; nothing is missing then. */
const WITHOUT_YEAR: ReadonlySet<Csl['type']> = new Set(['legislation', 'webpage']);

/** "Seto et al., 2011" for brackets, "Seto et al. (2011)" for running text. */
export function shortCitation(reference: ShortReference, style: 'bracket' | 'narrative' = 'bracket'): string {
  if (!reference.csl.issued && WITHOUT_YEAR.has(reference.csl.type)) return shortAuthors(reference);
  const year = formatYear(reference.csl);
  if (year === undefined) return shortAuthors(reference);
  return style === 'bracket' ? `${shortAuthors(reference)}, ${year}` : `${shortAuthors(reference)} (${year})`;
}
