/** The sections of the site: what the menu of every page lists, and the bar under the header of each door. */
import { loadSite } from '../load-site.ts';
import type { Door } from './words.ts';

export type Section = {
  label: string;
  path: string;
  /** Pages that belong to the section although their addresses do not begin with its own. */
  holds?: readonly string[];
};

const { calculators } = await loadSite();

const GUIDANCE = { label: 'Guidance', path: '/guidance/' };
const STATEMENT = { label: 'Statement', path: '/statement/' };
const STUDIES = { label: 'Studies', path: '/studies/' };
const GAP_MAP = { label: 'Gap map', path: '/gaps/' };
const WHICH_TOOL = { label: 'Which tool?', path: '/calculators/which-tool/' };
const TOOLS = calculators.map(({ id, title }) => ({ label: title, path: `/calculators/${id}/` }));
const BASE_RATE = { label: 'Base rate explorer', path: '/calculators/base-rate/' };
const INTERVAL = { label: 'Interval explorer', path: '/calculators/interval/' };
const EXPLORERS = { label: 'Explorers', path: '/calculators/#explorers', holds: [BASE_RATE.path, INTERVAL.path] };
const PROFILES = { label: 'Profiles', path: '/instruments/' };
const A_TO_Z = { label: 'A to Z', path: '/glossary/' };
const WORDS = [
  { label: 'Themes', path: '/glossary/#by-theme' },
  { label: 'Words to avoid', path: '/glossary/#words-to-avoid' },
  { label: 'By country', path: '/glossary/#jurisdictions' },
];
const REFERENCES = { label: 'References', path: '/references/' };
const AGREEMENT = { label: 'Agreement between raters', path: '/practice/compare/' };
const CARDS = { label: 'Words', path: '/practice/words/' };
const CASES = { label: 'Practice cases', path: '/practice/' };
const DATA = { label: 'Data', path: '/data/' };

/** The calculators as a series to page through: whether a tool may be used at all comes first. */
export const CALCULATORS: readonly Section[] = [WHICH_TOOL, ...TOOLS, BASE_RATE, INTERVAL];

export const MENU: readonly { label: string; sections: readonly Section[] }[] = [
  { label: 'Read', sections: [GUIDANCE, STATEMENT, STUDIES, GAP_MAP] },
  { label: 'Calculate', sections: [...CALCULATORS, PROFILES] },
  { label: 'Look up', sections: [A_TO_Z, ...WORDS, REFERENCES] },
  { label: 'Practise', sections: [CASES, CARDS, AGREEMENT] },
  {
    label: 'Use',
    sections: [
      DATA,
      { label: 'About', path: '/about/' },
      { label: 'Help', path: '/about/#help' },
      { label: 'Staying offline', path: '/about/#offline' },
    ],
  },
];

export const BARS: Record<Door, readonly Section[]> = {
  read: [GUIDANCE, STATEMENT, STUDIES, GAP_MAP, PROFILES],
  calculate: [WHICH_TOOL, ...TOOLS, EXPLORERS, PROFILES],
  'look-up': [A_TO_Z, ...WORDS, REFERENCES, DATA],
  practise: [CASES, CARDS, AGREEMENT],
};

/** True where another section begins further down the way to the page: `/practice/compare/` is not one of the cases in `/practice/`. */
const isInDeeper = (path: string, page: string): boolean =>
  Object.values(BARS).some((bar) => bar.some((other) => other.path.length > path.length && page.startsWith(other.path)));

/** What `aria-current` says of a link to a section: `page` on the page itself, `true` on the pages of the section. */
export function currentIn({ path, holds = [] }: Section, page: string): 'page' | 'true' | undefined {
  if (path === page) return 'page';
  return (page.startsWith(path) && !isInDeeper(path, page)) || holds.includes(page) ? 'true' : undefined;
}
