/** The feeds keep the rules of their formats, whatever a title holds, with and without an address of the site. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomFeed, jsonFeed } from '../../../src/changes/feed.ts';
import { urnOf } from '../../../src/changes/urn.ts';
import { loadContent } from '../../../src/content-model/load-content.ts';
import { demoChange, demoContent } from '../../helpers/demo-content.ts';
import { atomProblems, jsonFeedProblems } from '../../helpers/feed-rules.ts';

const SITE = new URL('https://example.org');
const own = loadContent().entries;
const awkward = demoContent(
  demoChange('awkward', { title: 'A <b> & "c" ]]> é', what: 'Less than < and “more” & ]]>.' }),
  demoChange('earlier', { date: '2025-12-31' }),
).entries;
const json = (entries: typeof own, site?: URL) => JSON.stringify(jsonFeed(entries, site));

test.each([
  ['the changes of the site', own],
  ['texts with marks of XML', awkward],
])('%s make a valid feed', (_, entries) => {
  for (const site of [SITE, undefined]) {
    expect(atomProblems(atomFeed(entries, site))).toEqual([]);
    expect(jsonFeedProblems(json(entries, site))).toEqual([]);
  }
});

test('a feed reader finds each change with its text, newest first', () => {
  const feed = parseAtomFeed(atomFeed(awkward, SITE));
  const items = parseJsonFeed(json(awkward, SITE)).items ?? [];
  expect(feed.updated).toBe('2026-01-02T00:00:00.000Z');
  expect(feed.entries?.map(({ title }) => title?.value)).toEqual(['Changed: A <b> & "c" ]]> é', 'Changed: Made-up change']);
  expect(feed.entries?.[0]?.content?.value).toBe('<p>Less than &lt; and “more” &amp; ]]&gt;.</p><p>Version 0.1.0.</p>');
  expect(items.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id));
});

test('a correction brings old, new and source with its place', () => {
  const files = [
    demoChange('one', { kind: 'correction', old: '40.', new: '38.', sources: [{ ref: 'demo-report', locator: 'p. 3', mark: 'primary' }] }),
  ];
  expect(atomFeed(demoContent(...files).entries, SITE)).toContain(
    '<p>Made up.</p><p>Old: 40.</p><p>New: 38.</p><p>Source: demo-report, p. 3.</p><p>Version 0.1.0.</p>',
  );
});

test('addresses are absolute where the site knows its own; a name is the same everywhere', () => {
  const [there, here] = [parseAtomFeed(atomFeed(awkward, SITE)), parseAtomFeed(atomFeed(awkward, undefined))];
  expect(there.links?.map(({ href }) => href)).toEqual(['https://example.org/changes.xml', 'https://example.org/changes/']);
  expect(here.links?.map(({ href }) => href)).toEqual(['/changes.xml', '/changes/']);
  expect(there.entries?.[0]?.links?.[0]?.href).toBe('https://example.org/changes/#awkward');
  expect(here.entries?.map(({ id }) => id)).toEqual(there.entries?.map(({ id }) => id));
  expect(jsonFeed(awkward, undefined)).not.toHaveProperty('feed_url');
});

test('a name is a UUID of version 5', () => {
  // RFC 9562, appendix A.4: www.example.com in the namespace of DNS.
  expect(urnOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

const atom = atomFeed(awkward, SITE);
test.each([
  ['an entry without id', atom.replace(/<id>[^<]*<\/id>\s*<link rel="alternate"|<id>urn[^<]*<\/id>/, ''), /exactly one id/],
  ['a date without time', atom.replaceAll('2025-12-31T00:00:00.000Z', '2025-12-31'), /is RFC 3339/],
  ['no author', atom.replace(/<author>[\s\S]*?<\/author>/, ''), /an author/],
  ['no link to itself', atom.replace('rel="self"', 'rel="related"'), /link to itself/],
  ['another namespace', atom.replace('2005/Atom', '2005/Moth'), /document element/],
  ['a title of nothing', atom.replace(/<title>[^<]*<\/title>/, '<title> </title>'), /title has no text/],
  ['two entries of one name', atom.replace(/(<entry>[\s\S]*?<\/entry>)/, '$1$1'), /two entries/],
])('%s is reported', (_, xml, problem) => {
  expect(atomProblems(xml).join('\n')).toMatch(problem);
});

test('what is no XML, no JSON or no feed is reported', () => {
  expect(() => atomProblems(atom.replace('</feed>', ''))).toThrow();
  expect(() => atomProblems(atom.replace('xml:lang', 'x:lang'))).toThrow();
  const broken = (change: Record<string, unknown>) => jsonFeedProblems(JSON.stringify({ ...jsonFeed(awkward, SITE), ...change }));
  expect(broken({ version: 'https://jsonfeed.org/version/1' })).not.toEqual([]);
  expect(broken({ feed_url: '/changes.json' })).not.toEqual([]);
  expect(broken({ items: [{ id: 'a' }] })).not.toEqual([]);
  expect(
    broken({
      items: [
        { id: 'a', content_text: '' },
        { id: 'a', content_text: '' },
      ],
    }),
  ).toEqual(['two items with id a']);
});
