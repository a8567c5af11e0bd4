/** What an entry shows as its other names is a name of it: never another entry's name, another tool or a misspelling. */
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { stemKeyOf } from '../../../src/search/resolver/fold.ts';
import type { ContentIssue } from './content-issue.ts';

/** Misspellings that readers type; search keys only. */
export const MISSPELLINGS = [
  'acturial',
  'acturarial',
  'ASTA',
  'baserate',
  'callibration',
  'desistence',
  'ephebofilia',
  'hebefilia',
  'hebephillia',
  'heebephilia',
  'interater',
  'Luxemburg',
  'paedofile',
  'paedofilia',
  'peadophile',
  'peadophilia',
  'pedofile',
  'pedofilia',
  'pedophillic',
  'recidavism',
  'recidivizm',
  'recividism',
  'residivism',
  'SARNA',
  'sextorsion',
] as const;

/** Tools that have no entry of their own, and the entry beside which readers look for them. */
const OTHER_TOOLS = ['ACUTE-2000', 'RM2000/V', 'STABLE-2000', 'STATIC-99', 'Static-2002', 'Static-2002R'] as const;

const FIX = 'move it to "searchKeys", where search finds it and no page shows it as a name';

export function glossaryNames(content: Content): ContentIssue[] {
  const { glossary } = content.entries;
  const owners = new Map<string, string>();
  for (const [id, { preferredTerm, acronyms }] of glossary)
    for (const name of [preferredTerm, preferredTerm.replace(/\s*\([^)]*\)/g, ''), ...acronyms]) owners.set(stemKeyOf(name), id);
  const tools = new Set(OTHER_TOOLS.map(stemKeyOf));
  const misspelt = new RegExp(`\\b(?:${MISSPELLINGS.join('|')})`, 'i');

  const faultOf = (id: string, name: string): string | undefined => {
    const owner = owners.get(stemKeyOf(name));
    if (owner !== undefined && owner !== id) return `no name of another entry (${owner})`;
    if (tools.has(stemKeyOf(name))) return 'no name of another tool';
    return misspelt.test(name) ? 'a name that is spelt correctly' : undefined;
  };
  return [...glossary].flatMap(([id, { aliases, searchKeys = [], redirects }]) => {
    const file = pathOf(content, 'glossary', id);
    const shown = aliases.flatMap((name, index) => {
      const expected = faultOf(id, name);
      return expected ? [{ file, field: `aliases.${index}`, actual: name, expected, fix: FIX }] : [];
    });
    const others = new Set([...aliases, ...redirects.map(({ word }) => word)]);
    const twice = searchKeys.flatMap((name, index) =>
      others.has(name)
        ? [{ file, field: `searchKeys.${index}`, actual: name, expected: 'a word that the entry lists nowhere else', fix: 'delete it' }]
        : [],
    );
    return [...shown, ...twice];
  });
}
