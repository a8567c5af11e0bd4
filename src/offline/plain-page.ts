/** Pages that the service worker writes itself. They need no other file. */

export type PlainPage = { title: string; words: string; again: string; homeLink: string };

export function plainPage({ title, words, again, homeLink }: PlainPage, status: number, home: string): Response {
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
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" },
  });
}
