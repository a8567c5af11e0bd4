/**
 * The result as a list of parts with their lines, before it is drawn or written out: page, print, copy and saved file are made from
 * this, so they never differ and no caveat can be dropped on the way. No markup.
 */
import { formatCoefficient, formatDay, formatMonth, formatNumber, formatPercent, formatPercentile } from '../format.ts';
import type { Panel, PerPeople, Withheld } from '../scoring/interpret.ts';
import type { Cite, ScoreOutcome } from '../scoring/result.ts';
import { eitherWayText, PART_TITLES, peopleText, rangeText, UI, withheldText } from './words.ts';

export type Inline = string | { strong: string } | { cite: Cite } | { chip: string };
export type PointsRow = { itemId: string; label: string; answer: string; points: string; sum: string };
export type Block =
  | { kind: 'line'; text: Inline[]; look?: 'withheld' | 'small quiet' | 'small' }
  | { kind: 'list'; items: Inline[][]; look?: 'notices' | 'small' }
  | { kind: 'points'; rows: PointsRow[] }
  | { kind: 'people'; id: string; people: PerPeople; caption?: string };
export type ResultPart = { name: keyof typeof PART_TITLES | 'ownNorms' | 'caveats'; title: string; blocks: Block[] };

const line = (...text: Inline[]): Block => ({ kind: 'line', text });
const held = (withheld: Withheld | null): Block[] => (withheld ? [{ kind: 'line', look: 'withheld', text: [withheldText(withheld)] }] : []);
const list = (items: Inline[][], look?: 'notices' | 'small'): Block[] =>
  items.length > 0 ? [{ kind: 'list', items, ...(look ? { look } : {}) }] : [];
const words = (...parts: (string | false | null)[]): string => parts.filter(Boolean).join('');

/** The nine parts of the result, always all and in one order; then what a reader's own norm table says, if one is open; then the caveats. */
export function resultParts(panel: Panel, outcome: ScoreOutcome, build: string, own: ResultPart | null): ResultPart[] {
  const part = (name: keyof typeof PART_TITLES, blocks: Block[]): ResultPart => ({ name, title: PART_TITLES[name], blocks });
  return [
    part('total', totalBlocks(panel, outcome)),
    part(
      'comparison',
      panel.comparison.groups.map(({ text, n, cite }) => line(words(text, ' ', n !== null && `n = ${formatNumber(n)}. `), { cite })),
    ),
    part('percentile', percentileBlocks(panel)),
    part('rates', rateBlocks(panel)),
    part('ratio', ratioBlocks(panel)),
    part('level', [
      ...(panel.level.band
        ? [line({ strong: panel.level.band.label }, `, ${panel.level.scheme}. `, ...(panel.level.cite ? [{ cite: panel.level.cite }] : []))]
        : []),
      ...held(panel.level.withheld),
    ]),
    part(
      'elsewhere',
      panel.elsewhere.map(({ text, cite }) => line(`${text} `, { cite })),
    ),
    part('notCovered', notCoveredBlocks(panel)),
    part('versions', [{ kind: 'line', look: 'small', text: [versionsText(panel, build)] }]),
    ...(own ? [own] : []),
    {
      name: 'caveats',
      title: UI.caveats,
      blocks: list(
        panel.caveats.map((text) => [text]),
        'small',
      ),
    },
  ];
}

function totalBlocks({ total, notices }: Panel, outcome: ScoreOutcome): Block[] {
  const range = rangeText(total);
  const rows = total.rows.map((row) => ({
    itemId: row.itemId,
    label: row.label,
    answer: row.answerText,
    points: formatNumber(row.points),
    sum: formatNumber(row.runningSum),
  }));
  const withSource = ({ label, cite }: { label: string; cite: Cite }): Inline[] => [`${label} `, { cite }];
  return [
    ...(rows.length > 0 ? [{ kind: 'points' as const, rows }] : []),
    ...(range ? [line(range)] : []),
    ...(total.eitherWay ? [line(eitherWayText(total.eitherWay))] : []),
    ...(outcome.status === 'incomplete' ? [] : held(total.withheld)),
    ...(outcome.status === 'notApplicable' ? outcome.reasons.map((reason) => line(...withSource(reason))) : []),
    ...(outcome.status === 'invalid' ? list(outcome.issues.map(({ message }) => [message])) : []),
    ...list(notices.map(withSource), 'notices'),
  ];
}

function percentileBlocks({ percentile: { row, withheld, definition } }: Panel): Block[] {
  const shares =
    row && row.lower !== null && row.same !== null && row.higher !== null
      ? `${formatNumber(row.lower)}% scored lower, ${formatNumber(row.same)}% the same, ${formatNumber(row.higher)}% higher. `
      : 'Shares lower, same and higher: not reproduced here. ';
  return [
    ...(row
      ? [
          line(
            `This total is at ${Number.isInteger(row.percentile) ? 'the ' : ''}${formatPercentile(row.percentile)} of that group. ${shares}`,
            { cite: row.cite },
          ),
        ]
      : []),
    ...held(withheld),
    {
      kind: 'line',
      look: 'small quiet',
      text: [
        definition ? `Percentile as defined there: ${definition}` : 'How that source defines its percentile is not stated in what we read.',
      ],
    },
  ];
}

function rateBlocks({ rates }: Panel): Block[] {
  const context = (each: { outcome: string; followUp: string; sample: string }) =>
    `Outcome: ${each.outcome}; ${each.followUp}; ${each.sample}`;
  const { formula } = rates;
  const [firstGroup] = rates.groups;
  return [
    ...(formula
      ? [
          line(
            { strong: `${peopleText(formula.people)}.` },
            ` ${formula.label}: ${formatPercent(formula.value, 2)}. ${context(formula)}. `,
            {
              cite: formula.cite,
            },
          ),
          { kind: 'people' as const, id: 'formula', people: formula.people },
        ]
      : []),
    ...rates.rows.map((rate) => line({ strong: `${peopleText(rate.people)}.` }, ` ${rate.label}. ${context(rate)}. `, { cite: rate.cite })),
    ...held(rates.withheld),
    ...rates.spans.map((span) =>
      line(`${span.label}: ${formatPercent(span.lower)} to ${formatPercent(span.upper)}. ${span.note} ${context(span)}. `, {
        cite: span.cite,
      }),
    ),
    ...(firstGroup
      ? [
          line('Whole groups, whatever the total:'),
          { kind: 'people' as const, id: 'group', people: firstGroup.people, caption: `${firstGroup.label}, not this total` },
        ]
      : []),
    ...list(
      rates.groups.map((rate) => [
        words(
          `${rate.label}: ${peopleText(rate.people).toLowerCase()} (${formatPercent(rate.value)}`,
          rate.interval && `, interval ${formatPercent(rate.interval.lower)} to ${formatPercent(rate.interval.upper)}`,
          `). ${context(rate)}`,
          rate.n !== null && `, n = ${formatNumber(rate.n)}`,
          '. ',
        ),
        { cite: rate.cite },
      ]),
    ),
  ];
}

function ratioBlocks({ ratio }: Panel): Block[] {
  return [
    ...(ratio.row ? [line(`${ratio.row.text} ${ratio.baseRate} `, { cite: ratio.row.cite })] : []),
    ...held(ratio.withheld),
    ...(ratio.row ? [] : [{ kind: 'line' as const, look: 'small quiet' as const, text: [ratio.baseRate] }]),
  ];
}

function notCoveredBlocks({ notCovered, comparison: { raterAgreement, accuracy } }: Panel): Block[] {
  return [
    ...list(notCovered.map((text) => [text])),
    line(`Rater agreement: ${raterAgreement.text} `, ...(raterAgreement.cite ? [{ cite: raterAgreement.cite }] : [])),
    ...(accuracy.length > 0 ? [line('Ranking accuracy, which is not the chance that someone reoffends:')] : []),
    ...list(
      accuracy.map((figure) => [
        words(
          `${figure.label}: ${figure.statistic} ${formatCoefficient(figure.value)}`,
          figure.interval
            ? ` (${formatCoefficient(figure.interval.lower)} to ${formatCoefficient(figure.interval.upper)})`
            : ', interval not seen',
          `; ${figure.outcome}; ${figure.followUp}`,
          figure.n !== null && `; n = ${formatNumber(figure.n)}`,
          '. ',
        ),
        { cite: figure.cite },
      ]),
      'small',
    ),
  ];
}

const versionsText = ({ versions }: Panel, build: string) =>
  `${versions.edition}. Norms: ${versions.norms.title}, looked up ${formatDay(versions.norms.retrieved)}. Site build ${build}. Last checked ${formatDay(versions.lastChecked)}, next due ${formatMonth(versions.nextDue)}.`;
