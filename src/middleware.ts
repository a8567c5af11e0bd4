/** What is done to every page after it has been drawn. */
import { defineMiddleware } from 'astro:middleware';
import { sayUndatedOnce } from './undated.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(sayUndatedOnce(await response.text()), response);
});
