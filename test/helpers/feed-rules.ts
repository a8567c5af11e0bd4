/** What RFC 4287 (Atom) and JSON Feed 1.1 ask of a feed, as problems in words. */
import { z } from 'zod';
import { readXml, type XmlElement } from './read-xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339, with a capital T and Z or an offset (RFC 4287, section 3.3). */
const INSTANT = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** A URI with its scheme; ids are never relative (section 4.2.6). */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\S+$/i;

/** Problems of an Atom feed by the sections of RFC 4287. Throws where it is no XML. */
export function atomProblems(xml: string): string[] {
  const feed = readXml(xml);
  const all = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name && child.uri === ATOM);
  const one = (element: XmlElement, name: string, where: string) =>
    all(element, name).length === 1 ? [] : [`${where}: exactly one ${name}, got ${all(element, name).length}`];
  const text = (element: XmlElement, name: string) => all(element, name)[0]?.text.trim() ?? '';
  const linksTo = (element: XmlElement, rel: string) =>
    all(element, 'link').filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel);
  const entries = all(feed, 'entry');
  const container = (element: XmlElement, where: string): string[] => [
    ...['id', 'title', 'updated'].flatMap((name) => one(element, name, where)), // 4.1.1, 4.1.2
    ...(ABSOLUTE.test(text(element, 'id')) ? [] : [`${where}: id is a URI, got ${text(element, 'id')}`]),
    ...(text(element, 'title') === '' ? [`${where}: title has no text`] : []),
    ...['updated', 'published'].flatMap((name) =>
      all(element, name).flatMap((date) => (INSTANT.test(date.text.trim()) ? [] : [`${where}: ${name} is RFC 3339, got ${date.text}`])),
    ),
    ...all(element, 'link').flatMap(({ attributes }) => (attributes['href'] ? [] : [`${where}: link without href`])), // 4.2.7
    ...all(element, 'author').flatMap((author) => one(author, 'name', `${where}, author`)), // 3.2.1
  ];
  const keys = entries.map((entry) => `${text(entry, 'id')} ${text(entry, 'updated')}`);
  return [
    ...(feed.name === 'feed' && feed.uri === ATOM ? [] : [`document element is ${feed.uri} ${feed.name}`]),
    ...container(feed, 'feed'),
    ...(linksTo(feed, 'self').length === 1 ? [] : ['feed: one link to itself (4.1.1: SHOULD)']),
    ...entries.flatMap((entry, index) => container(entry, `entry ${index}`)),
    ...entries.flatMap((entry, index) =>
      all(feed, 'author').length + all(entry, 'author').length > 0 ? [] : [`entry ${index}: an author, here or for the feed (4.1.1)`],
    ),
    ...entries.flatMap((entry, index) =>
      all(entry, 'content').length === 1 || linksTo(entry, 'alternate').length > 0
        ? []
        : [`entry ${index}: content or an alternate link (4.1.2)`],
    ),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two entries with id and updated ${key} (4.1.1)`),
    ...(text(feed, 'updated') >=
    (entries
      .map((entry) => text(entry, 'updated'))
      .sort()
      .at(-1) ?? '')
      ? []
      : ['feed: updated is older than an entry']),
  ];
}

const Address = z.url({ protocol: /^https?$/ });
const Author = z.strictObject({ name: z.string().min(1).optional(), url: Address.optional(), avatar: Address.optional() });
/** https://www.jsonfeed.org/version/1.1/: the fields in use, required ones required. */
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: Address.optional(),
  feed_url: Address.optional(),
  authors: z.array(Author).min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: Address.optional(),
        title: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        date_published: z.string().regex(INSTANT).optional(),
        tags: z.array(z.string()).optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'content_html or content_text'),
  ),
});

/** Problems of a JSON feed. Throws where it is no JSON. */
export function jsonFeedProblems(text: string): string[] {
  const result = JsonFeed.safeParse(JSON.parse(text));
  if (!result.success) return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const ids = result.data.items.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two items with id ${id}`);
}
