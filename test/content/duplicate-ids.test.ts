import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoClaim, demoContent, demoDiscrepancy, demoFigure, demoGap, demoGuidance, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';

const check = (...files: Parameters<typeof demoContent>) => duplicateIds(demoContent(...files)).map(formatIssue);

describe('no id is given twice', () => {
  test('in the content of the site', () => {
    expect(duplicateIds(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes where a finding and a reference share a name, since they are different collections', () => {
    expect(duplicateIds(loadContent('test/fixtures/content/duplicate-ids/pass')).map(formatIssue)).toEqual([]);
  });

  test('names the second file of one id, also in another sub-folder', () => {
    expect(duplicateIds(loadContent('test/fixtures/content/duplicate-ids/fail')).map(formatIssue)).toEqual([
      'test/fixtures/content/duplicate-ids/fail/findings/studies/demo-work.yaml: file name: got "demo-work", expected an id that is not taken (test/fixtures/content/duplicate-ids/fail/findings/notes/demo-work.yaml has it); rename or merge one of the two files; ids ignore sub-folders',
    ]);
  });

  test('names a figure id that another finding has', () => {
    const files = [
      demoStudy('demo-a', { figures: [demoFigure('demo-rate')] }),
      demoStudy('demo-b', { figures: [demoFigure('demo-share'), demoFigure('demo-rate')] }),
    ];
    expect(check(...files)).toEqual([
      'content/findings/demo-b.yaml: figures.1.id: got "demo-rate", expected a figure id that is not taken (content/findings/demo-a.yaml, figures.0.id); rename one of the two figures',
    ]);
  });

  test('names a claim number that another claim has', () => {
    expect(check(demoClaim('demo-a', { number: 7 }), demoClaim('demo-b', { number: 7 }))).toEqual([
      'content/findings/demo-b.yaml: number: got 7, expected a claim number that is not taken (content/findings/demo-a.yaml); number claims in the order of print',
    ]);
  });

  test('names a register code that another discrepancy has', () => {
    expect(check(demoDiscrepancy('demo-a'), demoDiscrepancy('demo-b'))).toEqual([
      'content/findings/demo-b.yaml: code: got "D-1", expected a register code that is not taken (content/findings/demo-a.yaml); use the next free code',
    ]);
  });

  test('names a guidance page with the place of another', () => {
    expect(check(demoGuidance('demo-a', ''), demoGuidance('demo-b', ''))).toEqual([
      'content/guidance/demo-b.mdx: order: got 1, expected a place in the series that is not taken (content/guidance/demo-a.mdx); renumber the pages',
    ]);
  });

  test('names a second entry for one cell of the gap map', () => {
    expect(check(demoGap('demo-a'), demoGap('demo-b'))).toEqual([
      'content/gaps/demo-b.yaml: row, column: got "women, prevalence", expected a cell of the gap map that is not taken (content/gaps/demo-a.yaml); merge the two files',
    ]);
  });
});
