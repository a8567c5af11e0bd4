/**
 * The data of the practice pages, as modules: what a page asks, and the cases with their keys. A file for each instrument and not a block
 * in each page, so that sixty pages share them; modules, because a page that takes a case may fetch nothing else.
 */
import type { APIRoute } from 'astro';
import { contextFor } from '../../../calculator/context-for.ts';
import { loadSite } from '../../../load-site.ts';
import { casesOf } from '../../../practice/cases/case-sets.ts';
import { withoutNorms } from '../../../practice/cases/without-norms.ts';

export async function getStaticPaths() {
  const { entries, calculators } = await loadSite();
  return calculators
    .map((full) => ({ definition: withoutNorms(full), cases: casesOf(entries, full.id) }))
    .filter(({ cases }) => cases.length > 0)
    .flatMap(({ definition, cases }) => [
      { params: { file: `${definition.id}-questions` }, props: { exported: { definition, context: contextFor(definition) } } },
      { params: { file: `${definition.id}-cases` }, props: { exported: { cases } } },
    ]);
}

export const GET: APIRoute = ({ props }) =>
  new Response(
    Object.entries(props['exported'] as object)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
      .join(''),
    { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } },
  );
