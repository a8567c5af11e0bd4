/** A blank own norm table for each instrument that has a total. */
import type { APIRoute } from 'astro';
import { templateJson } from '../../../calculator/own-norms/template.ts';
import { getInstrument, instruments } from '../../../scoring/index.ts';

export const getStaticPaths = () => instruments.filter(({ rule }) => rule.kind === 'sum').map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => new Response(templateJson(getInstrument(params['id'] ?? '')));
