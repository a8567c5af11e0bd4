/** Turns the links and forms of a page of the site into those of the file. Pure. */
import { type Address, writeAddress } from './address.ts';
import { FILE } from './contents.ts';
import { ATTRIBUTES, attributeOf, encodeAttribute } from './html-tokens.ts';
import { WORDS } from './words.ts';

/** What there is to link to. */
export type Inside = {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Paths of pages without base: "/glossary/csem/". */
  pages: ReadonlySet<string>;
  /** Paths of files that the file holds: "/data/gaps.csv". */
  files: ReadonlySet<string>;
  /** Address of the web edition, if it is known. */
  web: string | undefined;
};

/** Stands for the host of the site where links name none. */
const HOST = 'https://site.invalid';

/** Where a link of the site leads. */
type Target = { kind: 'inside'; address: string } | { kind: 'web'; path: string } | { kind: 'elsewhere' };

export function targetOf(href: string, from: string, { base, pages, files }: Inside): Target {
  if (!URL.canParse(href, HOST)) return { kind: 'elsewhere' };
  const url = new URL(href, `${HOST}${base}${from.slice(1)}`);
  if (url.origin !== HOST || !url.pathname.startsWith(base)) return { kind: 'elsewhere' };
  const path = `/${url.pathname.slice(base.length)}`;
  const address: Address = { path, query: url.search.slice(1), anchor: decodeURIComponent(url.hash.slice(1)) };
  if (pages.has(path) || files.has(path)) return { kind: 'inside', address: writeAddress(address) };
  return { kind: 'web', path };
}

const LINK = new RegExp(`<a\\b${ATTRIBUTES}>([\\s\\S]*?)</a>`, 'g');
const FORM = new RegExp(`<form\\b${ATTRIBUTES}>`, 'g');

const withAttribute = (html: string, name: string, value: string): string =>
  html.replace(new RegExp(`(\\s)${name}=(?:"[^"]*"|'[^']*')`), (_, space: string) => `${space}${name}="${encodeAttribute(value)}"`);

/** A file of the web edition: a link where its address is known, else its name as text. The file itself is at hand. */
function webLink(link: string, label: string, path: string, web: string | undefined): string {
  if (path === `/${FILE}`) return label;
  if (web === undefined) return `${label} <span class="quiet">(${WORDS.webEdition})</span>`;
  const plain = withAttribute(link, 'href', new URL(path.slice(1), web).href).replace(/\sdownload(?:="[^"]*")?(?=[\s>])/, '');
  return plain.replace('<a ', '<a rel="external noreferrer" referrerpolicy="no-referrer" ');
}

/**
 * Rewrites all links and forms.
 *
 * @param html - what the page shows
 * @param from - path of the page, without base; undefined for what is around every page, whose places are those of the page that is open
 */
export function rewriteLinks(html: string, from: string | undefined, inside: Inside): string {
  return html
    .replace(LINK, (link: string, label: string) => {
      const href = attributeOf(link.slice(0, link.length - label.length - '</a>'.length), 'href');
      if (href === undefined || (from === undefined && href.startsWith('#'))) return link;
      const target = targetOf(href, from ?? '/', inside);
      if (target.kind === 'elsewhere') return link;
      if (target.kind === 'web') return webLink(link, label, target.path, inside.web);
      return withAttribute(link, 'href', target.address);
    })
    .replace(FORM, (form: string) => {
      const goesTo = attributeOf(form, 'action') ?? attributeOf(form, 'data-goes-to');
      const target = goesTo === undefined ? undefined : targetOf(goesTo, from ?? '/', inside);
      if (target?.kind !== 'inside') return form;
      // No form of the file is sent anywhere: its script goes to the page.
      const rest = form.replace(/\s(?:action|method|data-goes-to)="[^"]*"/g, '');
      return rest.replace('<form', `<form method="dialog" data-goes-to="${encodeAttribute(target.address)}"`);
    });
}
