import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoFigure, demoInstrument, demoReference, demoStudy, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { publishableMarks } from './rules/publishable-marks.ts';

const check = (...files: Parameters<typeof demoContent>) => publishableMarks(demoContent(...files)).map(formatIssue);

describe('content publishes only what was seen', () => {
  test('in the content of the site', () => {
    expect(publishableMarks(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes for facts seen in the source or in an account of it', () => {
    const secondary = demoFigure('demo-rate', { cite: { ref: 'demo-unread', mark: 'secondary' } });
    expect(
      check(
        demoReference('demo-report'),
        demoReference('demo-unread', { seen: 'secondary' }),
        demoStudy('demo-study', { figures: [secondary] }),
      ),
    ).toEqual([]);
  });

  test('names an entry that is not yet checked', () => {
    expect(check(demoStudy('demo-study', { mark: 'unchecked' }))).toEqual([
      'content/findings/demo-study.yaml: mark: got "unchecked", expected primary or secondary (only scoring definitions may carry unchecked rules); find the fact in a source and mark how it was seen, or leave the fact out',
    ]);
  });

  test('names a source that is not yet checked, however deep it stands', () => {
    const validation = { text: 'Made up.', cites: [{ ref: 'demo-report', mark: 'unchecked' }] };
    expect(check(demoInstrument('demo-profile', '', { validation }))).toEqual([
      'content/instruments/demo-profile.mdx: validation.cites.0.mark: got "unchecked", expected primary or secondary (only scoring definitions may carry unchecked rules); find the fact in a source and mark how it was seen, or leave the fact out',
    ]);
  });

  test('names a fact "seen in the source" whose source was not seen', () => {
    expect(check(demoReference('demo-report', { seen: 'not-seen' }), demoTerm('demo-term'))).toEqual([
      'content/glossary/demo-term.yaml: sources.0.mark: got "primary", expected secondary, because demo-report is not-seen; correct the mark, or what the reference says we saw',
    ]);
  });
});
