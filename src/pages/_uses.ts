/** Who uses an entry: other entries, the calculators, the router and the explorers. */
import { listBackLinks, pointersIn, textPointers, type Uses } from '../content-model/links.ts';
import { baseRateMentions, intervalMentions } from '../explorers/mentions.ts';
import { loadSite } from '../load-site.ts';
import { instruments } from '../scoring/index.ts';
import { routerProfiles } from '../scoring/instruments/router-profiles.ts';

const tool = (id: string, title: string, pointers: Uses['pointers']): Uses => ({ use: { kind: 'tool', id, title }, pointers });

const { entries } = await loadSite();
const backLinks = listBackLinks(entries, [
  ...instruments.map((definition) => tool(definition.id, `${definition.title} calculator`, pointersIn(definition))),
  // The router draws of each profile why a tool is excluded and when it is advised.
  tool('which-tool', 'Which tool, if any?', pointersIn(routerProfiles.map(({ exclusions, advice }) => [exclusions, advice]))),
  tool('base-rate', 'Base rate explorer', textPointers(baseRateMentions)),
  tool('interval', 'Interval explorer', textPointers(intervalMentions)),
]);

/** Uses of a reference or term. */
export const usesOf = (collection: 'references' | 'glossary', id: string) => backLinks.get(`${collection}/${id}`) ?? [];
