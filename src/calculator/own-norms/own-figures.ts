/** What an own table adds to the parts of the result. No markup. */
import { lookUpOwnNorm } from '../../scoring/own-norms.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import type { Block, Inline } from '../blocks.ts';
import type { OwnFigures } from '../result-parts.ts';
import type { OwnNormTable } from './schema.ts';
import { describeTable, noRowText, percentileText, rateText, ratioText } from './words.ts';

/** Its figures for this total in parts 3, 4 and 5, and its source among the versions, so that page, print, copy and file all name the table. */
export function ownFigures(table: OwnNormTable, outcome: ScoreOutcome): OwnFigures {
  const own = (...text: Inline[]): Block => ({ kind: 'line', text, from: { ownTable: table.title } });
  const versions = [own(describeTable(table))];
  const result = lookUpOwnNorm(table, outcome);
  if (result.status === 'notScored') return { percentile: [], rates: [], ratio: [], versions };
  if (result.status === 'noRow') return { percentile: [own(noRowText(result.total))], rates: [], ratio: [], versions };
  const { row, people } = result;
  return {
    percentile: row.percentile === undefined ? [] : [own(percentileText(row.percentile))],
    rates: people
      ? [
          own(...rateText(table, row, people)),
          {
            kind: 'people',
            id: 'own-table',
            people: { ...people, formulaReturnsZero: false },
            caption: `${table.title}, ${table.outcome}`,
          },
        ]
      : [],
    ratio: row.ratio === undefined ? [] : [own(ratioText(table, row, people))],
    versions,
  };
}
