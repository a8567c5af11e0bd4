/** Describes the files of this folder as one data package. */
import type { APIRoute } from 'astro';
import { dataPackage } from '../../data-export/data-package.ts';
import { GAPS_SCHEMA } from '../../gaps/gaps-csv.ts';

export const GET: APIRoute = async () => Response.json(await dataPackage(GAPS_SCHEMA));
