import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoClaim, demoContent, demoGuidance } from '../helpers/demo-content.ts';
import { siteRoutes } from '../helpers/site-routes.ts';
import { formatIssue } from './rules/content-issue.ts';
import { siteLinks } from './rules/site-links.ts';

const routes = new Set(['/statement/', '/guidance/demo-page/']);
const check = (text: string) =>
  siteLinks(demoContent(demoGuidance('demo-page', text), demoClaim('demo-claim')), { routes }).map(formatIssue);

describe('every link within the site leads to a page', () => {
  test('in the content of the site', () => {
    const content = loadContent();
    expect(siteLinks(content, { routes: siteRoutes(content.entries) }).map(formatIssue)).toEqual([]);
  });

  test('passes for pages, anchors and claims that exist', () => {
    expect(
      check('[a](/guidance/demo-page/) [b](/guidance/demo-page/#part) [c](/statement/#demo-claim) [d](#part) [e](https://example.org/x)'),
    ).toEqual([]);
  });

  test('names a page that does not exist with its line', () => {
    expect(check('First.\n\nSee [there](/calculators/demo-4/).')).toEqual([
      'content/guidance/demo-page.mdx: line 12: got "/calculators/demo-4/", expected the path of a page; correct the path, or say it without a link until the page exists',
    ]);
  });

  test('names a link in a tag', () => {
    expect(check('<a href="/gapps/">there</a>')).toEqual([
      'content/guidance/demo-page.mdx: line 10: got "/gapps/", expected the path of a page; correct the path, or say it without a link until the page exists',
    ]);
  });

  test('names a path that lacks its last slash', () => {
    expect(check('[there](/statement)')).toEqual([
      'content/guidance/demo-page.mdx: line 10: got "/statement", expected a path that ends in a slash; write /statement/',
    ]);
  });

  test('names a claim that does not exist', () => {
    expect(check('[there](/statement/#demo-cliam)')).toEqual([
      'content/guidance/demo-page.mdx: line 10: got "/statement/#demo-cliam", expected the id of a claim after #; correct the id',
    ]);
  });
});

describe('the list of pages', () => {
  const pages = siteRoutes(loadContent().entries);

  for (const path of [
    '/',
    '/guidance/',
    '/guidance/what-the-statement-covers/',
    '/statement/',
    '/statement/topic/scope/',
    '/glossary/csem/',
    '/instruments/cport/',
    '/references/atsa-2021/',
    '/calculators/cport/',
  ])
    test(`has ${path}`, () => {
      expect(pages).toContain(path);
    });

  test('has no page for an entry that does not exist', () => {
    expect(pages).not.toContain('/glossary/demo-term/');
  });
});
