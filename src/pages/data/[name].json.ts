/** The facts of the site for programs: one file per kind of entry, each with its JSON Schema beside it. */
import type { APIRoute } from 'astro';
import { DATA_FILES, type DataFileName, dataDocument } from '../../data-export/data-files.ts';

export const getStaticPaths = () => Object.keys(DATA_FILES).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) => Response.json(await dataDocument(params['name'] as DataFileName));
