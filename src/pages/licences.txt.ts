import { licenceNotices } from '../site/shipped.ts';

export const GET = () => new Response(licenceNotices());
