/** Links and forms of the site as those of the file. */
import { describe, expect, test } from 'vitest';
import { type Inside, rewriteLinks } from '../../../src/portable/rewrite-links.ts';

const INSIDE: Inside = {
  base: '/kb/',
  pages: new Set(['/', '/glossary/csem/', '/statement/', '/search/']),
  files: new Set(['/data/gaps.csv']),
  web: undefined,
};
const rewritten = (html: string, inside: Partial<Inside> = {}) => rewriteLinks(html, '/glossary/csem/', { ...INSIDE, ...inside });

describe('a link', () => {
  test.each([
    ['to the home page', '<a href="/kb/">Home</a>', '<a href="#/">Home</a>'],
    ['to a page', '<a class="x" href="/kb/glossary/csem/">CSEM</a>', '<a class="x" href="#/glossary/csem/">CSEM</a>'],
    ['to a place on a page', '<a href="/kb/statement/#claim-1">1</a>', '<a href="#/statement/@claim-1">1</a>'],
    ['to a place on its own page', '<a href="#sources">Sources</a>', '<a href="#/glossary/csem/@sources">Sources</a>'],
    ['with a query', '<a href="/kb/search/?q=base%20rate&#38;x=1">b</a>', '<a href="#/search/?q=base%20rate&amp;x=1">b</a>'],
    ['to a file that is inside', '<a href="/kb/data/gaps.csv" download>CSV</a>', '<a href="#/data/gaps.csv" download>CSV</a>'],
    ['to another host', '<a href="https://doi.org/10.1/x" rel="a">doi</a>', '<a href="https://doi.org/10.1/x" rel="a">doi</a>'],
    ['with a ">" in an attribute', '<a title="a > b" href="/kb/">Home</a>', '<a title="a > b" href="#/">Home</a>'],
    ['without an address', '<a>Home</a>', '<a>Home</a>'],
    ['to the file itself is its name', '<a href="/kb/ifso-guide.html" download>one file</a>', 'one file'],
  ])('%s', (_, html, expected) => {
    expect(rewritten(html)).toBe(expected);
  });

  test('to what is not inside is its name, which says where it is', () => {
    expect(rewritten('<p><a href="/kb/data/findings.json">findings.json</a></p>')).toBe(
      '<p>findings.json <span class="quiet">(web edition)</span></p>',
    );
  });

  test('to what is not inside leads to the web edition where its address is known', () => {
    expect(rewritten('<a href="/kb/data/all.zip" download type="x">all</a>', { web: 'https://example.org/kb/' })).toBe(
      '<a rel="external noreferrer" referrerpolicy="no-referrer" href="https://example.org/kb/data/all.zip" type="x">all</a>',
    );
  });

  test('to a place, around the pages, is to that of the page that is open', () => {
    const html = '<a class="skip" href="#main">Skip</a><a href="#/search/">Search</a>';
    expect(rewriteLinks('<a class="skip" href="#main">Skip</a><a href="/kb/search/">Search</a>', undefined, INSIDE)).toBe(html);
  });

  test('that leaves the site, though it begins as its own links do, is not one of them', () => {
    const html = '<a href="/other/">Other</a>';
    expect(rewritten(html)).toBe(html);
  });
});

describe('a form', () => {
  test('that is sent to a page stays and goes there by script', () => {
    expect(rewritten('<form class="find" id="f" action="/kb/search/">')).toBe(
      '<form method="dialog" data-goes-to="#/search/" class="find" id="f">',
    );
  });

  test('that was not sent before is told the new address', () => {
    expect(rewritten('<form class="find" method="dialog" data-goes-to="/kb/search/">')).toBe(
      '<form method="dialog" data-goes-to="#/search/" class="find">',
    );
  });

  test('of a calculator is as it was', () => {
    const html = '<form data-instrument="cport" method="dialog" novalidate>';
    expect(rewritten(html)).toBe(html);
  });
});
