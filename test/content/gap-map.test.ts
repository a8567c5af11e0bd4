import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { GAP_COLUMNS, GAP_ROWS } from '../../src/content-model/schemas/gap.ts';
import { demoContent, demoGap } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { gapMap } from './rules/gap-map.ts';

const grid = { rows: ['women', 'ncii'], columns: ['spj'] };
const women = demoGap('women-spj', { row: 'women', column: 'spj' });
const ncii = demoGap('ncii-spj', { row: 'ncii', column: 'spj' });
const check = (...files: Parameters<typeof demoContent>) => gapMap(demoContent(...files), grid).map(formatIssue);

describe('the gap map has every cell once', () => {
  test('in the content of the site', () => {
    const content = loadContent();
    expect(gapMap(content, { rows: GAP_ROWS, columns: GAP_COLUMNS }).map(formatIssue)).toEqual([]);
    expect(content.entries.gaps.size).toBe(56);
  });

  test('passes where each pair of row and column has a file of that name', () => {
    expect(check(women, ncii)).toEqual([]);
  });

  test('names a cell that is missing', () => {
    expect(check(women)).toEqual([
      'content/gaps/ncii-spj.yaml: file: got nothing, expected a cell for ncii and spj; add the file, with the level none if nothing was identified',
    ]);
  });

  test('names a file that is not called after its row and column', () => {
    expect(check(women, demoGap('ncii-judgement', { row: 'ncii', column: 'spj' }))).toEqual([
      'content/gaps/ncii-judgement.yaml: file name: got "ncii-judgement", expected ncii-spj, the row and the column of the cell; rename the file, or correct row and column',
    ]);
  });

  test('names a cell that stands in two files', () => {
    expect(check(women, ncii, demoGap('ncii-judgement', { row: 'ncii', column: 'spj' }))).toContain(
      'content/gaps/ncii-judgement.yaml: row and column: got "ncii-spj", expected a cell of its own, which content/gaps/ncii-spj.yaml has already; delete one of the two, or correct row and column',
    );
  });
});
