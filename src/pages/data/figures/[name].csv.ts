/** The figures of each picture, for spreadsheets: those of a text by their number on its page, those of a profile's plot by name. */

import { getCollection, render } from 'astro:content';
import type { APIRoute } from 'astro';
import { buildName } from '../../../build.ts';
import { figuresCsv } from '../../../data-export/figures-csv.ts';
import { loadSite } from '../../../load-site.ts';
import { requireFigure } from '../../../require-entry.ts';

type Props = { figures: string[] };

export async function getStaticPaths() {
  const texts = [...(await getCollection('guidance')), ...(await getCollection('instruments'))];
  const inTexts = texts.map(async (entry) => {
    const pictures = (await render(entry)).remarkPluginFrontmatter['pictures'] as string[][];
    return pictures.map((figures, index) => ({ params: { name: `${entry.id}-${index + 1}` }, props: { figures } }));
  });
  const plots = [...(await loadSite()).entries.instruments].map(([id, { data }]) => ({
    params: { name: `${id}-ranking` },
    props: { figures: data.validationFigures.filter((figure) => requireFigure('figures', figure).value !== undefined) },
  }));
  return [...(await Promise.all(inTexts)).flat(), ...plots.filter(({ props }) => props.figures.length > 0)];
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(
    figuresCsv(
      props.figures.map((id) => requireFigure('figures', id)),
      { version: buildName },
    ),
    {
      headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
    },
  );
