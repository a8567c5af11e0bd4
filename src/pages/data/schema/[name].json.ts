/** JSON Schemas of the data files, made from the zod schemas that check the content. */
import type { APIRoute } from 'astro';
import { z } from 'zod';
import { DATA_FILES, type DataFile } from '../../../site/data-files.ts';

export const getStaticPaths = () => Object.keys(DATA_FILES).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => {
  const file = DATA_FILES[params['name'] as keyof typeof DATA_FILES] as DataFile;
  const whole = z.object({
    title: z.string(),
    licence: z.string(),
    version: z.string(),
    caveats: z.string(),
    entries: z.array(file.schema),
  });
  return Response.json({ ...z.toJSONSchema(whole, { io: 'output', unrepresentable: 'any' }), title: file.title });
};
