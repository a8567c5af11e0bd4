/** What an MDX text draws by id: figures, claims, terms and citations, in order of first use. */

export type Mentions = { figures: string[]; claims: string[]; terms: string[]; cites: string[] };

const TAG = /<(Figure|N|Claim|Term|Cite|PeopleGrid|IntervalPlot|WorkedExample)\b((?:[^>"'{}]|"[^"]*"|'[^']*'|\{[^}]*\})*)>/g;
const ID = /\bid="([^"]*)"/;
const FIGURES = /\bfigures=\{\[([^\]]*)\]\}/;

/** Reads the components of a text. Unknown ids are reported by the content rules, not here. */
export function mentionsOf(body: string): Mentions {
  const found = { figures: new Set<string>(), claims: new Set<string>(), terms: new Set<string>(), cites: new Set<string>() };
  for (const [, name, attributes = ''] of body.matchAll(TAG)) {
    const id = ID.exec(attributes)?.[1];
    const list = FIGURES.exec(attributes)?.[1];
    if (list !== undefined) for (const [, each] of list.matchAll(/["']([^"']+)["']/g)) if (each) found.figures.add(each);
    if (id === undefined) continue;
    if (name === 'Figure' || name === 'N') found.figures.add(id);
    if (name === 'Claim') found.claims.add(id);
    if (name === 'Term') found.terms.add(id);
    if (name === 'Cite') found.cites.add(id);
  }
  return { figures: [...found.figures], claims: [...found.claims], terms: [...found.terms], cites: [...found.cites] };
}
