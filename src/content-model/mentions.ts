/**
 * What an MDX text draws by id: figures, claims, terms and citations, in order of first use. Read from the syntax tree, once, by a plugin
 * of the Markdown processor. Astro runs it when it compiles a page, `readMentions` runs it for whoever has only the text.
 */
import { type HastNode, type HastPluginDefinition, type MdxJsxAttributeUnion, mdxToJs } from 'satteri';

export type Mentions = { figures: string[]; claims: string[]; terms: string[]; cites: string[] };

/** Components that draw by id: the attribute that names the ids, and where they lead. */
const DRAWS: Readonly<Record<string, { attribute: 'id' | 'figures'; to: keyof Mentions }>> = {
  Figure: { attribute: 'id', to: 'figures' },
  N: { attribute: 'id', to: 'figures' },
  PeopleGrid: { attribute: 'figures', to: 'figures' },
  IntervalPlot: { attribute: 'figures', to: 'figures' },
  WorkedExample: { attribute: 'figures', to: 'figures' },
  Claim: { attribute: 'id', to: 'claims' },
  Term: { attribute: 'id', to: 'terms' },
  Cite: { attribute: 'id', to: 'cites' },
};
/** Figures in a sentence: they carry the number of their footnote, and a voice shows their sources in its margin. */
const IN_PROSE = ['Figure', 'N'];
const IN_MARGIN = [...IN_PROSE, 'WorkedExample'];
/** Pictures: each has a number on its page, and its figures as a file. */
const PICTURES = ['PeopleGrid', 'IntervalPlot'];
/** A text in quotation marks, or a list of such texts. */
const WRITTEN_OUT = /^\s*\[?\s*(?:(?:"[^"]*"|'[^']*')\s*,?\s*)*\]?\s*$/;

/**
 * Puts what a text draws into its front matter as `mentions`, and the figures of each picture as `pictures`; gives each figure in a
 * sentence its `footnote`, each picture its number, and each voice the `figures` that it draws, separated by spaces. Ids that lead nowhere are reported by the content rules.
 */
export const collectMentions = {
  name: 'collect-mentions',
  before(root, context) {
    const found = { figures: new Set<string>(), claims: new Set<string>(), terms: new Set<string>(), cites: new Set<string>() };
    const pictures: string[][] = [];
    for (const element of componentsIn(root)) {
      if (PICTURES.includes(element.name)) context.setProperty(element.node, 'picture', String(pictures.push(idsOf(element))));
      const draws = DRAWS[element.name];
      for (const id of idsOf(element)) {
        if (draws) found[draws.to].add(id);
        if (IN_PROSE.includes(element.name)) context.setProperty(element.node, 'footnote', String([...found.figures].indexOf(id) + 1));
      }
      if (element.name === 'Voice') {
        const inside = componentsIn(element.node).filter(({ name }) => IN_MARGIN.includes(name));
        context.setProperty(element.node, 'figures', [...new Set(inside.flatMap(idsOf))].join(' '));
      }
    }
    const mentions: Mentions = {
      figures: [...found.figures],
      claims: [...found.claims],
      terms: [...found.terms],
      cites: [...found.cites],
    };
    const { frontmatter } = context.data['astro'] as { frontmatter: Record<string, unknown> };
    frontmatter['mentions'] = mentions;
    frontmatter['pictures'] = pictures;
  },
} satisfies HastPluginDefinition;

/** What a text draws. Throws where the text is no MDX, or where an id is not written out. */
export function readMentions(body: string): Mentions {
  const frontmatter: Record<string, unknown> = {};
  mdxToJs(body, { hastPlugins: [collectMentions], data: { astro: { frontmatter } } });
  return frontmatter['mentions'] as Mentions;
}

type Component = { node: HastNode; name: string; attributes: readonly MdxJsxAttributeUnion[] };

/** Every component below a node, in the order of the text. */
function componentsIn(node: HastNode): Component[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Component[] => [
    ...('attributes' in child && child.name ? [{ node: child, name: child.name, attributes: child.attributes }] : []),
    ...componentsIn(child),
  ]);
}

/** Ids that a component names: `id="a"`, `id={'a'}` or `figures={["a", "b"]}`. */
function idsOf({ name, attributes }: Component): string[] {
  const wanted = DRAWS[name]?.attribute;
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === wanted);
  const value = attribute?.value ?? undefined;
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  if (!WRITTEN_OUT.test(value.value))
    throw new TypeError(`${name}: ${wanted} must be written out in quotation marks, got {${value.value}}`);
  return [...value.value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
}
