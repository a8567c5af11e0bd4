/** What a page is, for search engines and other programs, in the words of https://schema.org. */
import { build } from '../build.ts';
import { SITE } from '../site.ts';
import { kindOf } from './kinds.ts';

export type Node = { '@type': string } & Record<string, unknown>;

type PageFacts = {
  title: string;
  path: string;
  /** Pages above this one, without the home page. */
  crumbs: readonly { label: string; path: string }[];
  /** What the page is about, where that has a type of its own: it takes the place of the plain page. */
  subject: Node | undefined;
  /** Address of a path: absolute where the build knows its site. */
  at: (path: string) => string;
};

export const CONTRIBUTORS: Node = { '@type': 'Organization', name: `${SITE.name} contributors` };

/** The graph of a page: itself or its subject, and the way to it. */
export function pageFacts(page: PageFacts): object {
  const nodes = page.path === '/' ? [siteNode(page.at)] : [page.subject ?? pageNode(page), breadcrumb(page)];
  return { '@context': 'https://schema.org', '@graph': nodes };
}

function pageNode({ title, path, at }: PageFacts): Node {
  const isList =
    path.split('/').filter(Boolean).length === 1 && kindOf(path).type !== 'AboutPage' && path !== '/statement/' && path !== '/gaps/';
  const type = isList ? 'CollectionPage' : kindOf(path).type;
  const written = { author: CONTRIBUTORS, license: SITE.licence, ...(build.day ? { dateModified: build.day } : {}) };
  return {
    '@type': type,
    ...(type === 'Article' ? { headline: title } : { name: title }),
    url: at(path),
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    ...(type === 'Article' ? written : {}),
    ...(type === 'WebApplication' ? { applicationCategory: 'EducationalApplication', operatingSystem: 'any' } : {}),
  };
}

function breadcrumb({ title, path, crumbs, at }: PageFacts): Node {
  const steps = [{ label: 'Home', path: '/' }, ...crumbs, { label: title, path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, name: step.label, item: at(step.path) })),
  };
}

function siteNode(at: PageFacts['at']): Node {
  return {
    '@type': 'WebSite',
    name: SITE.name,
    description: SITE.description,
    url: at('/'),
    inLanguage: 'en-GB',
    license: SITE.licence,
    publisher: CONTRIBUTORS,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${at('/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
