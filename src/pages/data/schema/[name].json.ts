/** JSON Schemas of the data files. */
import type { APIRoute } from 'astro';
import { DATA_FILES, type DataFileName, dataSchema } from '../../../data-export/data-files.ts';

export const getStaticPaths = () => Object.keys(DATA_FILES).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => Response.json(dataSchema(params['name'] as DataFileName));
