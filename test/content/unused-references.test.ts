import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { instruments } from '../../src/scoring/index.ts';
import { profileOnly } from '../../src/scoring/instruments/profile-only.ts';
import { refsOf } from '../../src/scoring/refs.ts';
import { demoContent, demoFigure, demoGuidance, demoReference, demoStudy, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { unusedReferences } from './rules/unused-references.ts';

const scoringRefs = refsOf([instruments, profileOnly]);

describe('every reference is cited', () => {
  test('in the content of the site', () => {
    expect(unusedReferences(loadContent(), { scoringRefs }).map(formatIssue)).toEqual([]);
  });

  test('passes where a term, a study, a figure, a text or a scoring definition cites it', () => {
    const content = demoContent(
      ...['demo-report', 'demo-of-figure', 'demo-of-text', 'demo-of-scoring'].map((id) => demoReference(id)),
      demoTerm('demo-term'),
      demoStudy('demo-study', { figures: [demoFigure('demo-rate', { cite: { ref: 'demo-of-figure', mark: 'primary' } })] }),
      demoGuidance('demo-page', 'Made up <Cite id="demo-of-text" narrative />.'),
    );
    expect(unusedReferences(content, { scoringRefs: ['demo-of-scoring'] })).toEqual([]);
  });

  test('names a reference that nothing cites', () => {
    expect(
      unusedReferences(demoContent(demoReference('demo-report'), demoReference('demo-forgotten'), demoTerm('demo-term')), {
        scoringRefs: [],
      }).map(formatIssue),
    ).toEqual([
      'content/references/demo-forgotten.yaml: file name: got "demo-forgotten", expected a reference that an entry, a text or a scoring definition cites; cite it where a fact rests on it, or delete the file',
    ]);
  });
});

test('every reference that scoring cites is in the content', () => {
  const { references } = loadContent().entries;
  expect(scoringRefs.filter((ref) => !references.has(ref))).toEqual([]);
});
