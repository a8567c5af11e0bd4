/** Lets a browser add the search of this site. It must name an absolute address, so it is written only where the build knows one. https://github.com/dewitt/opensearch */
import type { APIRoute } from 'astro';
import { absolute } from '../href.ts';
import { SITE } from '../site.ts';

export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { ending: 'xml' } }] : []);

export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${SITE.name}</ShortName>
<Description>${SITE.searchLabel}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>en-GB</Language>
<Image width="180" height="180" type="image/png">${absolute('/icons/icon-180.png', site)}</Image>
<Url type="text/html" method="get" template="${absolute('/search/', site)}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
