/** The whole list of references in each format of citation managers, by the ending of its file. */
import { toCslJson } from '../content-model/format-reference.ts';
import type { Reference } from '../content-model/schemas/reference.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { loadSite } from '../load-site.ts';
import { formatBibtex } from './bibtex.ts';
import { formatRis } from './ris.ts';

type References = Iterable<readonly [string, Reference]>;

const formatCslJson = (references: References): string =>
  `${JSON.stringify([...references].map(([id, reference]) => toCslJson(id, reference)))}\n`;

/** Name, media type and writer of each format. */
export const REFERENCE_FORMATS = {
  bib: { label: 'BibTeX', mediaType: 'application/x-bibtex', format: formatBibtex },
  ris: { label: 'RIS', mediaType: 'application/x-research-info-systems', format: formatRis },
  'csl.json': { label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', format: formatCslJson },
} as const satisfies Record<string, { label: string; mediaType: string; format: (references: References) => string }>;

export type ReferenceFormat = keyof typeof REFERENCE_FORMATS;

/** References in one format, as a file to download. */
export function referenceFile(references: References, ending: ReferenceFormat): Response {
  const { format, mediaType } = REFERENCE_FORMATS[ending];
  return new Response(format(references), { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}

/** Every reference, by id. */
export const allReferences = async (): Promise<[string, Reference][]> => sortedById((await loadSite()).entries.references);
