/** The pictures that a shared link shows, one for each kind of page. Links to them are absolute, so they are drawn only where the build knows its address. */
import type { APIRoute } from 'astro';
import { drawPicture } from '../../findable/draw-picture.ts';
import { type Kind, PICTURES } from '../../findable/kinds.ts';
import { rasterise } from '../../findable/rasterise.ts';

export const getStaticPaths = () =>
  import.meta.env.SITE ? [...PICTURES].map(([name, kind]) => ({ params: { name }, props: { kind } })) : [];

export const GET: APIRoute<{ kind: Kind }> = async ({ props }) =>
  new Response(new Uint8Array(await rasterise(drawPicture(props.kind))), { headers: { 'content-type': 'image/png' } });
