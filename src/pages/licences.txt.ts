import { licenceNotices } from '../data-export/shipped.ts';

export const GET = () => new Response(licenceNotices());
