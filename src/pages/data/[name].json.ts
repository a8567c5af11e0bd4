/** The facts of the site for programs: one file per kind of entry, each with its JSON Schema beside it. */
import type { APIRoute } from 'astro';
import { buildName } from '../../site/build.ts';
import { DATA_FILES, type DataFile } from '../../site/data-files.ts';

export const getStaticPaths = () => Object.keys(DATA_FILES).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) => {
  const file = DATA_FILES[params['name'] as keyof typeof DATA_FILES] as DataFile;
  return Response.json({
    title: file.title,
    licence: 'CC BY 4.0',
    version: buildName,
    caveats:
      'Group figures for education. Every entry carries its source and how we saw it; empty lists mean that nothing is published here, not that nothing is known.',
    entries: await file.entries(),
  });
};
