/** The changes as feeds: Atom (RFC 4287) and JSON Feed 1.1. Links are absolute where the site knows its address. */
import { generateAtomFeed } from 'feedsmith';
import { CHANGE_KIND_LABELS, changePath, type DatedChange, sortChanges } from '../content-model/changes.ts';
import type { Entries } from '../content-model/entries.ts';
import { shortCitation } from '../content-model/format-reference.ts';
import { absolute, href } from '../href.ts';
import { SITE } from '../site.ts';
import { urnOf } from './urn.ts';

/** Newest changes in a feed; the page of changes has all. */
const MOST_ITEMS = 200;
const AUTHOR = 'IFSO Guide contributors';
const TITLE = `${SITE.name}: what has changed`;
const SUBTITLE = 'Corrections, changed findings, new and withdrawn entries, by date.';
const LANGUAGE = 'en-GB';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

type Item = { id: string; title: string; html: string; path: string; instant: string; kind: string };

/** A day has no hour: midnight UTC, so that every build says the same. */
const instantOf = (day: string): string => `${day}T00:00:00Z`;

function itemOf(change: DatedChange, entries: Entries): Item {
  const sources = (change.sources ?? []).map(({ ref, locator }) => {
    const reference = entries.references.get(ref);
    return [reference ? shortCitation(reference) : ref, locator].filter(Boolean).join(', ');
  });
  const paragraphs = [
    change.what,
    ...(change.old ? [`Old: ${change.old}`, `New: ${change.new}`] : []),
    ...(sources.length > 0 ? [`Source: ${sources.join('; ')}.`] : []),
    `Version ${change.version}.`,
  ];
  return {
    id: urnOf(`changes/${change.id}`),
    title: `${CHANGE_KIND_LABELS[change.kind].one}: ${change.title}`,
    html: paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`).join(''),
    path: changePath(change.id),
    instant: instantOf(change.date),
    kind: change.kind,
  };
}

const itemsOf = (entries: Entries): Item[] =>
  sortChanges(entries.changes)
    .slice(0, MOST_ITEMS)
    .map((change) => itemOf(change, entries));

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The Atom feed as text. */
export function atomFeed(entries: Entries, site: URL | undefined): string {
  const items = itemsOf(entries);
  const [newest] = items;
  if (!newest) throw new TypeError('atomFeed: entries must have a change, got none');
  const at = (path: string) => absolute(path, site) ?? href(path);
  return generateAtomFeed({
    xml: { lang: LANGUAGE },
    id: urnOf('changes'),
    title: { value: TITLE },
    subtitle: { value: SUBTITLE },
    updated: newest.instant,
    authors: [{ name: AUTHOR }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: at('/changes.xml') },
      { rel: 'alternate', type: 'text/html', href: at('/changes/') },
    ],
    rights: { value: LICENCE },
    entries: items.map(({ id, title, html, path, instant, kind }) => ({
      id,
      title: { value: title },
      updated: instant,
      published: instant,
      links: [{ rel: 'alternate', type: 'text/html', href: at(path) }],
      categories: [{ term: kind }],
      content: { type: 'html', value: html },
    })),
  });
}

/** The JSON Feed as an object. It has no addresses where the site does not know its own: the format wants them absolute. */
export function jsonFeed(entries: Entries, site: URL | undefined): object {
  const at = (name: string, path: string) => {
    const address = absolute(path, site);
    return address === undefined ? {} : { [name]: address };
  };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    description: SUBTITLE,
    ...at('home_page_url', '/changes/'),
    ...at('feed_url', '/changes.json'),
    authors: [{ name: AUTHOR }],
    language: LANGUAGE,
    items: itemsOf(entries).map(({ id, title, html, path, instant, kind }) => ({
      id,
      ...at('url', path),
      title,
      content_html: html,
      date_published: instant,
      tags: [kind],
    })),
  };
}
