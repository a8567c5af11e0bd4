/** What search engines and old bookmarks meet: facts in schema.org's words, robots.txt, pages that have moved. Canonical addresses and the sitemap are tested where the site knows its address (base-path.test.ts). */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, builtPages, DIST, readBuilt, stays } from '../helpers/built-site.ts';

/** Types of schema.org in use: properties that must be there, and those that may. Anything else is taken for a typing error. */
const VOCABULARY: Record<string, { needs: readonly string[]; may: readonly string[] }> = {
  DefinedTerm: { needs: ['name', 'description', 'inDefinedTermSet'], may: ['alternateName', 'url'] },
  DefinedTermSet: { needs: ['name'], may: ['url'] },
  Dataset: {
    needs: ['name', 'description', 'license'],
    may: ['version', 'dateModified', 'isAccessibleForFree', 'url', 'distribution'],
  },
  DataDownload: { needs: ['encodingFormat', 'contentUrl'], may: [] },
};
/** Lengths of a dataset's description that search engines take. */
const DESCRIPTION = { least: 50, most: 5000 };

const blocksOf = ({ html }: Pick<BuiltPage, 'html'>): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');

/** What is wrong with a node, and with the nodes inside it. */
function nodeProblems(node: Record<string, unknown>, isTop = true): string[] {
  const { '@type': type, '@context': context, ...properties } = node;
  const known = typeof type === 'string' ? VOCABULARY[type] : undefined;
  if (!known) return [`@type must be one of ${Object.keys(VOCABULARY).join(', ')}, got ${JSON.stringify(type)}`];
  const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const { description } = properties;
  return [
    ...(isTop === (context === 'https://schema.org') ? [] : [`${type}: @context must stand at the top and be https://schema.org`]),
    ...known.needs.filter((name) => isEmpty(properties[name])).map((name) => `${type}: ${name} must be there, got none`),
    ...Object.keys(properties)
      .filter((name) => ![...known.needs, ...known.may].includes(name))
      .map((name) => `${type}: ${name} is no property in use`),
    ...(type === 'Dataset' &&
    typeof description === 'string' &&
    (description.length < DESCRIPTION.least || description.length > DESCRIPTION.most)
      ? [`Dataset: description must have ${DESCRIPTION.least} to ${DESCRIPTION.most} characters, got ${description.length}`]
      : []),
    ...Object.values(properties)
      .filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value))
      .flatMap((value) => nodeProblems(value, false)),
  ];
}

function blockProblems(text: string): string[] {
  try {
    return nodeProblems(JSON.parse(text) as Record<string, unknown>);
  } catch {
    return [`must be JSON, got ${text.slice(0, 40)}`];
  }
}

const pages = await builtPages();

const typesOf = (page: BuiltPage) => blocksOf(page).map((text) => (JSON.parse(text) as { '@type': string })['@type']);

test('every block of facts for search engines is valid', () => {
  expect(pages.flatMap(blocksOf).length).toBeGreaterThan(100);
  expect(
    pages.flatMap((page) => blocksOf(page).flatMap((text) => blockProblems(text).map((problem) => `${page.file}: ${problem}`))),
  ).toEqual([]);
});

test('every term is a DefinedTerm, the data page a Dataset, and nothing else claims to be one', () => {
  const expected = (path: string) => (/^\/glossary\/[^/]+\/$/.test(path) ? ['DefinedTerm'] : path === '/data/' ? ['Dataset'] : []);
  for (const page of pages) expect([page.path, typesOf(page)]).toEqual([page.path, expected(page.path)]);
});

test('a DefinedTerm says what its page says', () => {
  for (const page of pages.filter(({ path }) => /^\/glossary\/[^/]+\/$/.test(path))) {
    const { name, description } = JSON.parse(blocksOf(page)[0] ?? '') as { name: string; description: string };
    const squeeze = (text = '') => text.replace(/\s+/g, ' ').trim();
    expect(squeeze(page.root.querySelector('h1')?.textContent)).toContain(squeeze(name));
    expect(squeeze(page.root.querySelector('p.lede')?.textContent)).toBe(squeeze(description));
  }
});

test.each([
  ['no type', '{"@context":"https://schema.org","name":"x"}', '@type must be one of'],
  ['no context', '{"@type":"DefinedTermSet","name":"x"}', '@context must stand at the top'],
  ['a missing name', '{"@context":"https://schema.org","@type":"DefinedTermSet"}', 'name must be there'],
  [
    'a misspelt property',
    '{"@context":"https://schema.org","@type":"DefinedTermSet","name":"x","adress":"y"}',
    'adress is no property in use',
  ],
  [
    'an empty set inside',
    '{"@context":"https://schema.org","@type":"DefinedTerm","name":"x","description":"y","inDefinedTermSet":{"@type":"DefinedTermSet"}}',
    'DefinedTermSet: name must be there',
  ],
  [
    'a short description',
    '{"@context":"https://schema.org","@type":"Dataset","name":"x","license":"y","description":"z"}',
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
    const worker = readBuilt('service-worker.js');
    expect(moved.filter(({ file }) => !worker.includes(file))).toEqual([]);
  });
});
