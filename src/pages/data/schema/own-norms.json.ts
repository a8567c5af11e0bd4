/** JSON Schema of own norm tables, made from the schema that checks them in the browser. */
import type { APIRoute } from 'astro';
import { toJSONSchema } from 'zod/mini';
import { OwnNormsSchema } from '../../../calculator/own-norms/schema.ts';

export const GET: APIRoute = () => Response.json({ ...toJSONSchema(OwnNormsSchema), title: 'Own norm table' });
