import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoFigure, demoGuidance, demoReference, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { laterEvidence } from './rules/later-evidence.ts';

const page = (voice: string, id: string) => demoGuidance('page', `<Voice who="${voice}">\n\nFound <Cite id="${id}" />.\n\n</Voice>`);
const csl = (year: number) => ({ csl: { type: 'report', title: 'A made-up report', issued: { year } } });

test('what stands under "Later evidence" came after April 2021', () => {
  expect(laterEvidence(loadContent()).map(formatIssue)).toEqual([]);
  expect(laterEvidence(demoContent(page('later', 'new'), demoReference('new', csl(2022))))).toEqual([]);
  expect(laterEvidence(demoContent(page('note', 'old'), demoReference('old', csl(2018))))).toEqual([]);
});

test('an older work is named, by its year or by the era of its study', () => {
  expect(laterEvidence(demoContent(page('later', 'old'), demoReference('old', csl(2018)))).map(formatIssue)).toEqual([
    'content/guidance/page.mdx: line 10: got "old", expected a work since April 2021 under "Later evidence"; move the sentence to <Voice who="note">',
  ]);
  const early = [demoReference('early', csl(2021)), demoStudy('early-study', { ref: 'early', era: 'before-statement' })];
  expect(laterEvidence(demoContent(page('later', 'early'), ...early))).toHaveLength(1);
});

test('a figure from an older work is named, whether it is drawn with its source or as a number alone', () => {
  const old = demoStudy('old-study', {
    ref: 'old',
    era: 'before-statement',
    figures: [demoFigure('old-rate', { cite: { ref: 'old', mark: 'primary' } })],
  });
  for (const component of ['Figure', 'N'])
    expect(
      laterEvidence(
        demoContent(
          demoGuidance('page', `<Voice who="later">\n\nFound <${component} id="old-rate" />.\n\n</Voice>`),
          demoReference('old', csl(2018)),
          old,
        ),
      ),
    ).toMatchObject([{ actual: 'old-rate' }]);
});
