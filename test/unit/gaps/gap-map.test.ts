import { describe, expect, test } from 'vitest';
import { findGapPlaces, listBackLinks } from '../../../src/content-model/links.ts';
import { gapRowsOf } from '../../../src/gaps/gap-map.ts';
import { demoClaim, demoContent, demoGap } from '../../helpers/demo-content.ts';

const { entries } = demoContent(
  demoClaim('demo-claim'),
  demoGap('women-spj', { row: 'women', column: 'spj', claims: ['demo-claim'] }),
  demoGap('women-prevalence', { row: 'women', column: 'prevalence', claims: ['demo-claim'] }),
  demoGap('ncii-spj', { row: 'ncii', column: 'spj', claims: ['demo-claim'] }),
  demoGap('ncii-prevalence', { row: 'ncii', column: 'prevalence' }),
);

describe('the gap map as a grid', () => {
  test('has its cells in the order of rows and columns', () => {
    const rows = gapRowsOf(entries, { rows: ['ncii', 'women'], columns: ['prevalence', 'spj'] });
    expect(rows.map(({ row, cells }) => [row, cells.map(({ column }) => column)])).toEqual([
      ['ncii', ['prevalence', 'spj']],
      ['women', ['prevalence', 'spj']],
    ]);
  });

  test('leads from a claim to a row, or to the cell where only one rests on it', () => {
    const places = findGapPlaces(entries, listBackLinks(entries).get('findings/demo-claim') ?? []);
    expect(places.map(({ row, cell }) => [row, cell?.column])).toEqual([
      ['women', undefined],
      ['ncii', 'spj'],
    ]);
  });
});
