/** One reference for citation managers: BibTeX and RIS. */
import type { APIRoute } from 'astro';
import type { Reference } from '../../content-model/schemas/reference.ts';
import { type ReferenceFormat, referenceFile } from '../../data-export/reference-lists.ts';
import { loadSite } from '../../load-site.ts';

const FORMATS: readonly ReferenceFormat[] = ['bib', 'ris'];

export async function getStaticPaths() {
  const { entries } = await loadSite();
  return [...entries.references].flatMap(([id, reference]) => FORMATS.map((format) => ({ params: { id, format }, props: { reference } })));
}

export const GET: APIRoute<{ reference: Reference }> = ({ params, props }) =>
  referenceFile([[params['id'] ?? '', props.reference]], params['format'] as ReferenceFormat);
