/** Part 1 of the result: how the total came about, or which row of a table applies. No markup. */
import { formatNumber } from '../format.ts';
import type { Panel } from '../scoring/interpret.ts';
import type { Cite, ScoreOutcome } from '../scoring/result.ts';
import { type Block, line, withheld } from './blocks.ts';
import { CONDITION_WORDS, eitherWayText, RESULT, rangeText } from './result-words.ts';
import { type StandIn, standInText } from './stand-in.ts';

export function totalBlocks(panel: Panel, outcome: ScoreOutcome, standIns: ReadonlyMap<string, StandIn>): Block[] {
  const { total, notices } = panel;
  const range = rangeText(total);
  const notice = ({ label, cite }: { label: string; cite: Cite }): Block => ({
    kind: 'line',
    look: 'notice',
    text: [label],
    from: { cite },
  });
  return [
    ...(total.conditions ? conditionBlocks(total.conditions) : pointsBlocks(panel, standIns)),
    ...(range ? [line(range)] : []),
    ...(total.eitherWay ? [line(eitherWayText(total.eitherWay))] : []),
    ...(outcome.status === 'notApplicable' ? outcome.reasons.map(notice) : []),
    ...(outcome.status === 'invalid' ? [withheld(RESULT.toCorrect)] : []),
    ...(outcome.status === 'invalid' ? [{ kind: 'list' as const, items: outcome.issues.map(({ message }) => message) }] : []),
    ...notices.map(notice),
  ];
}

function pointsBlocks({ total: { rows } }: Panel, standIns: ReadonlyMap<string, StandIn>): Block[] {
  if (rows.length === 0) return [];
  const table = rows.map(({ itemId, label, answerText, points, runningSum }) => {
    const standIn = standIns.get(itemId);
    return {
      key: itemId,
      cells: [
        label,
        standIn ? `${answerText}; ${standIn.title} stands in: ${standInText(standIn)}` : answerText,
        formatNumber(points),
        formatNumber(runningSum),
      ],
    };
  });
  const columns = [{ label: 'Item' }, { label: 'Answer' }, { label: 'Points', isNumber: true }, { label: 'Sum', isNumber: true }];
  return [{ kind: 'table', name: 'points', columns, rows: table }];
}

function conditionBlocks(conditions: NonNullable<Panel['total']['conditions']>): Block[] {
  const rows = conditions.map(({ label, met }, index) => ({
    key: String(index),
    cells: [formatNumber(index + 1), label, CONDITION_WORDS[met]],
  }));
  return [{ kind: 'table', name: 'conditions', columns: [{ label: 'Row' }, { label: 'Condition' }, { label: 'Met' }], rows }];
}
