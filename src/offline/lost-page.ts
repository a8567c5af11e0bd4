/** The page for one that was kept and is lost, when there is no network to fetch it again. It needs no other file. */
import { LOST_PAGE } from './words.ts';

export function lostPage(home: string): Response {
  const { title, words, again, homeLink } = LOST_PAGE;
  const body = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
<p>${words}</p>
<p><a href="">${again}</a> · <a href="${home}">${homeLink}</a></p>
</html>
`;
  return new Response(body, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" },
  });
}
