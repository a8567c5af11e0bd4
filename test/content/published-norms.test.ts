/** What the panel shows for a total once definition and findings are joined: the published anchors and nothing between them. */
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/content-model/entries.ts';
import { loadContent } from '../../src/content-model/load-content.ts';
import { resolveNorms } from '../../src/content-model/resolve-norms.ts';
import { getInstrument, scoreInstrument } from '../../src/scoring/index.ts';
import { interpretOutcome } from '../../src/scoring/interpret.ts';

const figures = figuresOf(loadContent().entries);

describe('the published anchors of CPORT', () => {
  const cport = resolveNorms(getInstrument('cport'), figures);
  const yes = [
    'priorCriminalHistory',
    'contactSexualOffending',
    'conditionalReleaseFailure',
    'sexualInterest',
    'moreBoyThanGirlCsem',
    'moreBoyThanGirlOther',
  ];
  /** A case with this total: age 50, so many items yes. */
  const panelAt = (total: number) => {
    const answers = Object.fromEntries(yes.map((id, index) => [id, index < total ? 'yes' : 'no']));
    return interpretOutcome(cport, scoreInstrument(cport, { answers: { ageAtIndex: total > 6 ? 30 : 50, ...answers } }));
  };
  test('a percentile for the median total of 2 only', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((total) => panelAt(total).percentile.row?.percentile ?? null)).toEqual([
      null,
      null,
      64,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
  test('a ratio for totals 2, 5 and 6 only', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((total) => panelAt(total).ratio.row !== null)).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
  test('no rate for any total, and no level', () => {
    for (const total of [0, 2, 5, 7]) {
      const panel = panelAt(total);
      expect(panel.rates).toMatchObject({ formula: null, rows: [], withheld: { kind: 'notPublished' } });
      expect(panel.level).toMatchObject({ band: null, withheld: { kind: 'notPublished' } });
    }
  });
});

describe('the published anchors of Static-99R', () => {
  const static99r = resolveNorms(getInstrument('static-99r'), figures);
  /** Percentile rows as the Evaluators’ Workbook prints them (reference phenix-2016-b): score, mid-point, below, same, higher. */
  const printed = [
    [-3, 1.3, 0, 2.7, 97.3],
    [-2, 4.2, 2.7, 3, 94.3],
    [-1, 9.7, 5.7, 7.9, 86.4],
    [0, 18.7, 13.6, 10.3, 76.1],
    [1, 31.7, 23.9, 15.7, 60.4],
  ];
  /** Printed to one decimal: three rounded figures may be off by half a digit each. */
  const ROUNDING_PERCENT = 0.15;
  test('percentile rows as printed, and each mid-point agrees with its shares', () => {
    const { rows } = static99r.norms.percentile;
    expect(rows.map((row) => [row.total, row.percentile, row.lower, row.same, row.higher])).toEqual(printed);
    for (const { percentile, lower, same, higher } of rows) {
      expect(Math.abs((lower ?? 0) + (same ?? 0) / 2 - percentile)).toBeLessThanOrEqual(ROUNDING_PERCENT);
      expect(Math.abs((lower ?? 0) + (same ?? 0) + (higher ?? 0) - 100)).toBeLessThanOrEqual(ROUNDING_PERCENT);
    }
  });
  test('rates at the median total of 2 only, and no ratio at all', () => {
    const { rates, ratio } = static99r.norms;
    expect(rates.rows.map(({ total, value, n }) => [total, value, n])).toEqual([
      [2, 0.0458, 7224],
      [2, 0.072, 1599],
    ]);
    expect(ratio.rows).toEqual([]);
  });
});
