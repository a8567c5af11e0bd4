/** The whole list of references for citation managers: BibTeX, RIS, CSL-JSON. */
import type { APIRoute } from 'astro';
import { allReferences, REFERENCE_FORMATS, type ReferenceFormat, referenceFile } from '../../data-export/reference-lists.ts';

export const getStaticPaths = () => Object.keys(REFERENCE_FORMATS).map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params }) => referenceFile(await allReferences(), params['format'] as ReferenceFormat);
