import { describe, expect, test } from 'vitest';
import { listBackLinks, pointersIn, textPointers } from '../../../src/content-model/links.ts';
import { demoContent, demoFigure, demoGuidance, demoReference, demoStudy } from '../../helpers/demo-content.ts';

const NOTHING = { figures: [], claims: [], terms: [], cites: [] };
const { entries } = demoContent(
  demoReference('demo-report'),
  demoReference('demo-other'),
  demoStudy('demo-study', { figures: [demoFigure('demo-rate')] }),
  demoGuidance('demo-page', '<Figure id="demo-rate" /> {/* <Cite id="demo-other" /> */}'),
);

describe('back-links', () => {
  test('lead from a reference to what cites it and to what draws its figures, each once', () => {
    expect(listBackLinks(entries).get('references/demo-report')).toEqual([
      { kind: 'study', id: 'demo-study' },
      { kind: 'guidance', id: 'demo-page' },
    ]);
    expect(listBackLinks(entries).get('references/demo-other')).toBeUndefined();
  });

  test('lead to tools too, by their citations and by the figures in their norm tables', () => {
    const calculator = { kind: 'tool', id: 'demo-3', title: 'DEMO-3 calculator' } as const;
    const explorer = { kind: 'tool', id: 'demo-explorer', title: 'Made-up explorer' } as const;
    const definition = {
      items: [{ id: 'one', cite: { ref: 'demo-other', provenance: 'primary' } }],
      norms: [{ rates: { rows: [{ total: 2, figure: 'demo-rate' }] } }],
    };
    const links = listBackLinks(entries, [
      { use: calculator, pointers: pointersIn(definition) },
      { use: explorer, pointers: textPointers({ ...NOTHING, terms: ['demo-term'], cites: ['demo-other'] }) },
    ]);
    expect(links.get('references/demo-report')).toContainEqual(calculator);
    expect(links.get('references/demo-other')).toEqual([calculator, explorer]);
    expect(links.get('glossary/demo-term')).toEqual([explorer]);
  });
});
