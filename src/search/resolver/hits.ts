/** Matches as results: entries that belong together are one, led by a page or by the entry that fits best. Pure. */
import type { LookupEntry } from './entry.ts';
import type { EntryIndex } from './entry-index.ts';
import type { Match } from './match.ts';
import type { LookupWork } from './works.ts';

export type Hit = Match & {
  /** Entries that are shown inside the result: sections of a page, profile and calculator of a tool. */
  parts: LookupEntry[];
  /** Of a reference: what identifies it. */
  work?: LookupWork;
};

export const MOST_HITS = 6;
/** Sections of a page that are shown below it. */
const MOST_SECTIONS = 2;

export function hitsOf({ byPath, workOf }: Pick<EntryIndex, 'byPath' | 'workOf'>, matches: readonly Match[]): Hit[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const group = groups.get(match.entry.group);
    if (group) group.push(match);
    else groups.set(match.entry.group, [match]);
  }
  return [...groups].slice(0, MOST_HITS).map(([group, members]) => {
    const page = byPath.get(group);
    const hit = page ? pageHit(page, members) : toolHit(members, byPath);
    const work = workOf.get(hit.entry);
    return work ? { ...hit, work } : hit;
  });
}

/** A page and the sections of it that fit. */
function pageHit(page: LookupEntry, members: readonly Match[]): Hit {
  const [first] = members as [Match];
  const own = members.find(({ entry }) => entry === page);
  const sections = members.flatMap(({ entry }) => (entry === page ? [] : [entry]));
  return { ...(own ?? { ...first, entry: page, word: page.title }), about: first.about, parts: sections.slice(0, MOST_SECTIONS) };
}

/** A tool: whatever fits best leads, and its calculator, profile and term are inside. */
function toolHit([first]: readonly Match[], byPath: ReadonlyMap<string, LookupEntry>): Hit {
  if (first === undefined) throw new Error('hits: a group must have a member, got none');
  const { group } = first.entry;
  const rest = [`calculators/${group}/`, `instruments/${group}/`, `glossary/${group}/`].flatMap((path) => byPath.get(path) ?? []);
  return { ...first, parts: rest.filter((entry) => entry !== first.entry) };
}
