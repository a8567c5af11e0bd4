/** The feeds of the built site, and the addresses that they lead to. */
import { expect, test } from 'vitest';
import { attribute, builtPages, readBuilt, stays } from '../helpers/built-site.ts';
import { atomProblems, jsonFeedProblems } from '../helpers/feed-rules.ts';
import { readXml } from '../helpers/read-xml.ts';

const pages = builtPages();
const page = (path: string) => pages.find((each) => each.path === path);

test('both feeds keep the rules of their formats', () => {
  expect(atomProblems(readBuilt('changes.xml'))).toEqual([]);
  expect(jsonFeedProblems(readBuilt('changes.json'))).toEqual([]);
});

test('every entry of the feed leads to a change on the page of changes, and every change there is in the feed', () => {
  const anchors = readXml(readBuilt('changes.xml'))
    .children.filter(({ name }) => name === 'entry')
    .map(({ children }) => children.find(({ name }) => name === 'link')?.attributes['href']?.replace(/^.*\/changes\/#/, ''));
  const there = page('/changes/')
    ?.root.querySelectorAll('[data-version][id]')
    .map((change) => attribute(change, 'id'));
  expect(anchors.length).toBeGreaterThan(50);
  expect(anchors.toSorted()).toEqual(there?.toSorted());
});

test('every page names both feeds', () => {
  const named = (path: string) =>
    page(path)
      ?.root.querySelectorAll('head > link[rel="alternate"]')
      .map((link) => [attribute(link, 'type'), attribute(link, 'href')]);
  for (const { path } of pages.filter(stays))
    expect([path, named(path)]).toEqual([
      path,
      expect.arrayContaining([
        ['application/atom+xml', '/changes.xml'],
        ['application/feed+json', '/changes.json'],
      ]),
    ]);
});

test('every claim, term, profile and guidance page says when it was first published', () => {
  const FIRST = /First published on\s+<time datetime="\d{4}-\d\d-\d\d">/;
  const claims = page('/statement/')?.root.querySelectorAll('section.claim') ?? [];
  expect(claims).toHaveLength(74);
  const dated = pages.filter((each) => stays(each) && /^\/(glossary|instruments|guidance)\/[^/]+\/$/.test(each.path));
  expect(dated.length).toBeGreaterThan(150);
  expect(dated.filter(({ html }) => !FIRST.test(html)).map(({ path }) => path)).toEqual([]);
  expect((page('/statement/')?.html.match(new RegExp(FIRST, 'g')) ?? []).length).toBe(claims.length);
});
