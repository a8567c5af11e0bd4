/** Loads the collections once per build and hands them to pages as plain maps, with links worked out. */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { Entries } from './content-model/entries.ts';
import { figuresOf } from './content-model/entries.ts';
import { formatApa } from './content-model/format-reference.ts';
import { listBackLinks } from './content-model/links.ts';
import type { Mentions } from './content-model/mentions.ts';
import { resolveNorms } from './content-model/resolve-norms.ts';
import { instruments } from './scoring/index.ts';

/** Astro sorts entries by the language of the machine; a build looks the same everywhere. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

type Prose<N extends 'guidance' | 'instruments'> = { data: CollectionEntry<N>['data']; mentions: Mentions };

async function load() {
  const data = async <N extends 'findings' | 'references' | 'glossary' | 'gaps' | 'cases' | 'changes'>(name: N) =>
    new Map((await getCollection(name)).sort(byId).map((entry): [string, CollectionEntry<N>['data']] => [entry.id, entry.data]));
  const prose = async <N extends 'guidance' | 'instruments'>(name: N) =>
    new Map(
      await Promise.all(
        (await getCollection(name)).sort(byId).map(async (entry): Promise<[string, Prose<N>]> => {
          const { remarkPluginFrontmatter } = await render(entry);
          return [entry.id, { data: entry.data, mentions: remarkPluginFrontmatter['mentions'] as Mentions }];
        }),
      ),
    );
  const entries: Entries = {
    findings: await data('findings'),
    references: await data('references'),
    glossary: await data('glossary'),
    guidance: await prose('guidance'),
    instruments: await prose('instruments'),
    gaps: await data('gaps'),
    cases: await data('cases'),
    changes: await data('changes'),
  };
  const figures = figuresOf(entries);
  /** Definitions of the scored instruments, with the numbers of the findings in their norm tables. */
  const definitions = instruments.map((definition) => resolveNorms(definition, figures));
  // A calculator goes with its profile: without one it is not offered.
  const calculators = definitions.filter(({ id }) => entries.instruments.has(id));
  return { entries, figures, definitions, calculators, backLinks: listBackLinks(entries), apa: formatApa(entries.references) };
}

let loaded: ReturnType<typeof load> | undefined;

/** Everything pages need, worked out once. Astro stores the collections per build; the dev server reloads this module. */
export function loadSite(): ReturnType<typeof load> {
  loaded ??= load();
  return loaded;
}
