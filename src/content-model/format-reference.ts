/** References as readers and programs want them: APA, BibTeX, RIS, CSL-JSON, and the short form for prose. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Csl, Reference } from './schemas/reference.ts';

/** The reference in CSL-JSON, the exchange format of citation managers. A title that is our description is bracketed. */
export function toCslJson(id: string, reference: Reference): Record<string, unknown> {
  const { issued, ...rest } = reference.csl;
  return {
    id,
    ...rest,
    title: reference.titleIsDescription ? `[${reference.csl.title}]` : reference.csl.title,
    ...(issued ? { issued: { 'date-parts': [[issued.year, issued.month, issued.day].filter((part) => part !== undefined)] } } : {}),
  };
}

/** APA 7 entries as HTML (italics only), by id. One call for all: starting the processor costs seconds. */
export function formatApa(references: ReadonlyMap<string, Reference>): Map<string, string> {
  const html = new Cite([...references].map(([id, reference]) => toCslJson(id, reference))).format('bibliography', {
    format: 'html',
    template: 'apa',
    lang: 'en-GB',
  });
  const entries = new Map<string, string>();
  for (const [, id = '', entry = ''] of html.matchAll(/data-csl-entry-id="([^"]+)"[^>]*>([\s\S]*?)<\/div>/g)) entries.set(id, entry.trim());
  return entries;
}

/** One format of a list of references, each with its id as key. */
const formatAll = (references: Iterable<readonly [string, Reference]>, format: 'bibtex' | 'ris'): string =>
  `${new Cite([...references].map(([id, reference]) => toCslJson(id, reference))).format(format).trim()}\n`;

/** References for LaTeX and citation managers. */
export const formatBibtex = (references: Iterable<readonly [string, Reference]>): string => formatAll(references, 'bibtex');
/** References for citation managers. */
export const formatRis = (references: Iterable<readonly [string, Reference]>): string => formatAll(references, 'ris');
/** References in CSL-JSON. */
export const formatCslJson = (references: Iterable<readonly [string, Reference]>): string =>
  `${JSON.stringify([...references].map(([id, reference]) => toCslJson(id, reference)))}\n`;

/** Authors in short: "Seto et al.", "Seto & Eke"; the entry's own short name where authors are unknown or long. */
export function shortAuthors({ csl, short }: Pick<Reference, 'csl' | 'short'>): string {
  if (short) return short;
  const names = (csl.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
  if (names.length === 0) return `[${csl.title}]`;
  // The dossiers give some author lists as "and others"; the rest of the list was not seen.
  if (names.length > 2 || names.includes('others')) return `${names[0]} et al.`;
  return names.join(' & ');
}

/** Year, or a word where not known. */
export const yearOf = (csl: Csl): string => (csl.issued ? String(csl.issued.year) : 'year not seen');

/** "Seto et al., 2011" for brackets, "Seto et al. (2011)" for running text. */
export function shortCitation(reference: Pick<Reference, 'csl' | 'short'>, style: 'bracket' | 'narrative' = 'bracket'): string {
  const year = yearOf(reference.csl);
  return style === 'bracket' ? `${shortAuthors(reference)}, ${year}` : `${shortAuthors(reference)} (${year})`;
}
