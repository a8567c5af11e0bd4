/**
 * What search engines, citation managers and old bookmarks meet: facts in schema.org's words, how to cite, robots.txt, pages that have moved.
 * Canonical addresses, the sitemap, pictures and the description of the search are tested where the site knows its address (base-path.test.ts).
 */
import { existsSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, builtPages, DIST, decode, onePerKind, readBuilt, stays } from '../helpers/built-site.ts';
import { listIn } from '../helpers/published-site.ts';

/** Types of schema.org in use: properties that must be there, and those that may. Anything else is taken for a typing error. */
const WORK = { needs: [], may: ['name', 'description', 'author', 'datePublished', 'isPartOf', 'publisher', 'sameAs', 'url'] };
const PAGE = { needs: ['url', 'inLanguage', 'isAccessibleForFree'], may: ['name', 'headline', 'author', 'license', 'dateModified'] };
const VOCABULARY: Record<string, { needs: readonly string[]; may: readonly string[] }> = {
  DefinedTerm: { needs: ['name', 'description', 'inDefinedTermSet', 'url'], may: ['alternateName'] },
  DefinedTermSet: { needs: ['name', 'url'], may: [] },
  Dataset: {
    needs: ['name', 'description', 'license'],
    may: ['version', 'dateModified', 'isAccessibleForFree', 'url', 'distribution'],
  },
  DataDownload: { needs: ['encodingFormat', 'contentUrl'], may: [] },
  // A page: by the kind that its path tells. A work: by the type of its record, with WebPage and Article for both.
  Article: { needs: [], may: [...PAGE.needs, ...PAGE.may, ...WORK.may] },
  WebPage: { needs: [], may: [...PAGE.needs, ...PAGE.may, ...WORK.may] },
  AboutPage: PAGE,
  CollectionPage: PAGE,
  LearningResource: PAGE,
  WebApplication: { needs: [...PAGE.needs, 'applicationCategory', 'operatingSystem'], may: PAGE.may },
  ...Object.fromEntries(
    [
      'ScholarlyArticle',
      'Report',
      'Book',
      'Chapter',
      'Thesis',
      'BlogPosting',
      'Legislation',
      'SoftwareApplication',
      'CreativeWork',
      'NewsArticle',
      'Periodical',
    ].map((type) => [type, WORK]),
  ),
  Person: { needs: ['familyName'], may: ['givenName'] },
  Organization: { needs: ['name'], may: [] },
  BreadcrumbList: { needs: ['itemListElement'], may: [] },
  ListItem: { needs: ['position', 'name', 'item'], may: [] },
  WebSite: {
    needs: ['name', 'description', 'url', 'inLanguage', 'license', 'publisher', 'potentialAction'],
    may: [],
  },
  SearchAction: { needs: ['target', 'query-input'], may: [] },
  EntryPoint: { needs: ['urlTemplate'], may: [] },
};
/** Lengths of a dataset's description that search engines take. */
const DESCRIPTION = { least: 50, most: 5000 };

const blocksOf = ({ html }: Pick<BuiltPage, 'html'>): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a node, and with the nodes inside it. */
function nodeProblems({ '@type': type, ...properties }: Record<string, unknown>): string[] {
  const known = typeof type === 'string' ? VOCABULARY[type] : undefined;
  if (!known) return [`@type must be one of ${Object.keys(VOCABULARY).join(', ')}, got ${JSON.stringify(type)}`];
  const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const { description } = properties;
  return [
    ...known.needs.filter((name) => isEmpty(properties[name])).map((name) => `${type}: ${name} must be there, got none`),
    ...Object.keys(properties)
      .filter((name) => ![...known.needs, ...known.may].includes(name))
      .map((name) => `${type}: ${name} is no property in use`),
    ...(type === 'Dataset' &&
    typeof description === 'string' &&
    (description.length < DESCRIPTION.least || description.length > DESCRIPTION.most)
      ? [`Dataset: description must have ${DESCRIPTION.least} to ${DESCRIPTION.most} characters, got ${description.length}`]
      : []),
    ...Object.values(properties).flat().filter(isNode).flatMap(nodeProblems),
  ];
}

type Graph = { '@context'?: string; '@graph': Record<string, unknown>[] };

function blockProblems(text: string): string[] {
  try {
    const { '@context': context, '@graph': graph } = JSON.parse(text) as Graph;
    return [
      ...(context === 'https://schema.org' ? [] : ['@context must be https://schema.org']),
      ...(graph ?? [{}]).flatMap((node) => nodeProblems(node)),
    ];
  } catch {
    return [`must be JSON, got ${text.slice(0, 40)}`];
  }
}

const pages = builtPages();
const found = pages.filter(({ root }) => root.querySelector('meta[name="robots"]') === null && root.querySelector('main') !== null);

const graphOf = (page: BuiltPage) => (JSON.parse(blocksOf(page)[0] ?? '{"@graph":[]}') as Graph)['@graph'];
const typesOf = (page: BuiltPage) => graphOf(page).map(({ '@type': type }) => type);
const metaOf = (page: BuiltPage, name: string) => {
  const meta = page.root.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
  return meta && attribute(meta, 'content');
};

test('every page that is meant to be found has one block of facts, and it is valid', () => {
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter((page) => blocksOf(page).length !== 1).map(({ path }) => path)).toEqual([]);
  expect(
    pages.flatMap((page) => blocksOf(page).flatMap((text) => blockProblems(text).map((problem) => `${page.file}: ${problem}`))),
  ).toEqual([]);
});

test('the facts of one page of each kind become triples', async () => {
  // The published context maps every name without a prefix to the vocabulary; here without asking for it over the network.
  const context = { '@vocab': 'https://schema.org/', item: { '@type': '@id' }, url: { '@type': '@id' } };
  for (const page of onePerKind(found)) {
    const graph = graphOf(page);
    const triples = await jsonld.toRDF({ '@context': context, '@graph': graph }, { safe: true, base: 'https://site.invalid/' });
    expect(triples.length, page.path).toBeGreaterThan(3);
    const types = triples.filter(({ predicate }) => predicate.value.endsWith('#type')).map(({ object }) => object.value);
    expect(types, page.path).toContain(`https://schema.org/${String(graph[0]?.['@type'])}`);
  }
});

test('each kind of page has its type, and all but the home page say where they are', () => {
  const expected = new Map([
    ['/', ['WebSite']],
    ['/glossary/csem/', ['DefinedTerm', 'BreadcrumbList']],
    ['/data/', ['Dataset', 'BreadcrumbList']],
    ['/guidance/', ['CollectionPage', 'BreadcrumbList']],
    ['/guidance/typologies/', ['Article', 'BreadcrumbList']],
    ['/calculators/cport/', ['WebApplication', 'BreadcrumbList']],
    ['/statement/', ['Article', 'BreadcrumbList']],
    ['/references/seto-eke-2015/', ['ScholarlyArticle', 'BreadcrumbList']],
    ['/about/', ['AboutPage', 'BreadcrumbList']],
  ]);
  for (const [path, types] of expected)
    expect([path, typesOf(pages.find((page) => page.path === path) as BuiltPage)]).toEqual([path, types]);
  const isTerm = ({ path }: BuiltPage) => /^\/glossary\/[^/]+\/$/.test(path);
  for (const page of found) expect([page.path, typesOf(page).includes('DefinedTerm')]).toEqual([page.path, isTerm(page)]);
});

test('a DefinedTerm says what its page says', () => {
  for (const page of pages.filter(({ path }) => /^\/glossary\/[^/]+\/$/.test(path))) {
    const { name, description } = graphOf(page)[0] as { name: string; description: string };
    const squeeze = (text = '') => text.replace(/\s+/g, ' ').trim();
    expect(squeeze(page.root.querySelector('h1')?.textContent)).toContain(squeeze(name));
    expect(squeeze(page.root.querySelector('p.lede')?.textContent)).toBe(squeeze(description));
  }
});

test('a breadcrumb is that of the page', () => {
  for (const page of found.filter(({ path }) => path !== '/')) {
    const { itemListElement: steps } = graphOf(page)[1] as { itemListElement: { name: string; item: string; position: number }[] };
    expect([page.path, steps.map(({ position }) => position)]).toEqual([page.path, steps.map((_, index) => index + 1)]);
    expect([page.path, steps[0]?.item, steps.at(-1)?.item]).toEqual([page.path, '/', page.path]);
    const shown = page.root.querySelectorAll('nav.crumbs a').flatMap((link) => attribute(link, 'href') ?? []);
    if (shown.length > 0) expect([page.path, steps.slice(0, -1).map(({ item }) => item)]).toEqual([page.path, shown]);
  }
});

test('citation managers and shared links learn title, publisher and date from every page', () => {
  for (const page of found) {
    const title = metaOf(page, 'og:title');
    expect(decode(page.root.querySelector('title')?.textContent ?? ''), page.path).toContain(
      title === 'IFSO Guide' ? 'IFSO Guide' : `${title} · `,
    );
    expect(metaOf(page, 'og:description'), page.path).toBe(metaOf(page, 'description'));
    // A page about a work is not that work: a citation manager takes the record that the page links to.
    const isWork = /^\/references\/[^/]+\/$/.test(page.path);
    expect([page.path, metaOf(page, 'citation_title')]).toEqual([page.path, isWork ? null : title]);
    expect([page.path, metaOf(page, 'citation_publisher')]).toEqual([page.path, isWork ? null : 'IFSO Guide']);
    if (isWork) expect(page.root.querySelectorAll('link[rel="alternate"][type="application/x-bibtex"]'), page.path).toHaveLength(1);
  }
  // Google Scholar reads year/month/day: https://scholar.google.com/intl/en/scholar/inclusion.html
  expect(metaOf(found[0] as BuiltPage, 'citation_publication_date') ?? '2026/01/01').toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
});

test('every page that is meant to be found says how to cite it, with version and address', () => {
  for (const page of found) {
    const cite = page.root.querySelectorAll('.cite-page');
    expect([page.path, cite.length]).toEqual([page.path, 1]);
    expect(decode(cite[0]?.textContent ?? '').replace(/\s+/g, ' '), page.path).toMatch(
      /Cite this page: IFSO Guide \(.+\)\. .+\. Version \d/,
    );
    expect(cite[0]?.textContent.trim(), page.path).toMatch(new RegExp(`${page.path}$`));
  }
});

test('every term leads to its SKOS concept, which is that of the glossary', async () => {
  const { '@graph': whole } = JSON.parse(readBuilt('data/glossary.skos.jsonld')) as Graph;
  for (const page of pages.filter(({ path }) => /^\/glossary\/[^/]+\/$/.test(path))) {
    const link = page.root.querySelector('link[rel="alternate"][type="application/ld+json"]');
    const { '@graph': graph } = JSON.parse(readBuilt((attribute(link ?? page.root, 'href') ?? '').slice(1))) as Graph;
    const id = page.path.split('/').at(-2);
    expect(graph).toEqual(whole.filter((node) => (node['dct:identifier'] as { '@value': string } | undefined)?.['@value'] === id));
    expect(graph).toHaveLength(1);
  }
});

test.each([
  ['no type', '{"@context":"https://schema.org","@graph":[{"name":"x"}]}', '@type must be one of'],
  ['no context', '{"@graph":[{"@type":"Organization","name":"x"}]}', '@context must be'],
  ['a missing name', '{"@context":"https://schema.org","@graph":[{"@type":"Organization"}]}', 'name must be there'],
  [
    'a misspelt property',
    '{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"x","adress":"y"}]}',
    'adress is no property in use',
  ],
  [
    'an empty node inside',
    '{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"item":"/"}]}]}',
    'ListItem: name must be there',
  ],
  [
    'a short description',
    '{"@context":"https://schema.org","@graph":[{"@type":"Dataset","name":"x","license":"y","description":"z"}]}',
    'must have 50 to 5000 characters',
  ],
  ['broken JSON', '{"@context"', 'must be JSON'],
])('a block with %s is reported', (_, text, problem) => {
  expect(blockProblems(text).join('\n')).toContain(problem);
});

test('robots.txt lets everyone in, and there is a sitemap only where the site knows its address', () => {
  const robots = readBuilt('robots.txt');
  const knowsAddress = process.env['SITE_URL'] !== undefined;
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/$/m);
  expect(robots.includes('Sitemap:')).toBe(knowsAddress);
  expect(existsSync(`${DIST}/sitemap-index.xml`)).toBe(knowsAddress);
});

describe('an old address', () => {
  const moved = pages.filter((page) => !stays(page));
  const targetOf = ({ root }: BuiltPage) =>
    /^0;url=(.+)$/.exec(attribute(root.querySelector('meta[http-equiv="refresh"]') ?? root, 'content') ?? '')?.[1];

  test('leads to the page that took its place, at once and by a link', () => {
    expect(moved.map(({ path }) => path)).toContain('/guidance/what-may-be-used-for-whom/');
    for (const page of moved) {
      const target = pages.find(({ path }) => path === targetOf(page));
      expect([page.path, target && stays(target)]).toEqual([page.path, true]);
      expect(page.root.querySelectorAll('a').map((link) => attribute(link, 'href'))).toEqual([targetOf(page)]);
      expect(page.root.querySelector('meta[name="robots"]')).toBeTruthy();
    }
    expect(targetOf(moved.find(({ path }) => path.endsWith('/what-may-be-used-for-whom/')) as BuiltPage)).toBe(
      '/guidance/choosing-an-instrument/',
    );
  });

  test('leads on without a network', () => {
    const kept = new Set(Object.values(listIn().packs).flatMap((files) => Object.keys(files)));
    expect(moved.filter(({ file }) => !kept.has(file)).map(({ file }) => file)).toEqual([]);
  });
});
