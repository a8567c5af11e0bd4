/** Part 4 of the result: how many of a hundred, for this total and for whole groups. No markup. */
import { formatNumber, formatPercent } from '../format.ts';
import type { Panel, PerPeople } from '../scoring/interpret.ts';
import type { Rate } from '../scoring/norm-schema.ts';
import type { Cite } from '../scoring/result.ts';
import { type Block, cited, line, notPublished, type Row } from './blocks.ts';
import { peopleText } from './result-words.ts';

const COLUMNS = [
  { label: 'Group' },
  { label: 'Outcome' },
  { label: 'Years' },
  { label: 'n', isNumber: true },
  { label: 'Of 100', isNumber: true },
  { label: 'Interval', isNumber: true },
  { label: 'Source' },
];

type Shown = { label: string; sample: string; outcome: string; followUp: string; n?: number | null; cite: Cite };

/** "6 (5.9%)"; below 1% of a larger crowd: "3 of 1,000 (0.3%)". */
function ofHundred({ count, outOf, formulaReturnsZero }: PerPeople, percent: string): string {
  if (formulaReturnsZero) return 'the formula returns 0';
  return `${formatNumber(count)}${outOf === 100 ? '' : ` of ${formatNumber(outOf)}`} (${percent})`;
}

const row = (key: string, { label, sample, outcome, followUp, n = null, cite }: Shown, share: string, interval: string): Row => ({
  key,
  cells: [`${label}. ${sample}`, outcome, followUp, n === null ? 'not stated' : formatNumber(n), share, interval, { cite }],
});

const rateRow = (key: string, rate: Rate & { people: PerPeople }): Row =>
  row(
    key,
    rate,
    ofHundred(rate.people, formatPercent(rate.value)),
    rate.interval ? `${formatPercent(rate.interval.lower)} to ${formatPercent(rate.interval.upper)}` : 'not seen',
  );

/** What is known of this total: in words, as a picture, and as a table. */
function ownRate({ rates: { formula, rows } }: Panel): Block[] {
  const [first] = rows;
  const people = formula?.people ?? first?.people;
  if (!people) return [];
  const table = [
    ...(formula ? [row('formula', formula, ofHundred(formula.people, formatPercent(formula.value, 2)), 'none published')] : []),
    ...rows.map((rate, index) => rateRow(`row-${index}`, rate)),
  ];
  const { label, outcome, followUp } = formula ?? (first as Rate);
  return [
    line({ strong: `${peopleText(people)}.` }, ` ${label}. Outcome: ${outcome}; ${followUp}.`),
    { kind: 'people', id: 'own', people, caption: `${label}, ${outcome}` },
    { kind: 'table', name: 'rates', caption: 'For this result', columns: COLUMNS, rows: table },
  ];
}

function groupRates({ rates: { groups } }: Panel): Block[] {
  const [first] = groups;
  if (!first) return [];
  return [
    {
      kind: 'table',
      name: 'groups',
      caption: 'Whole groups, whatever the total',
      columns: COLUMNS,
      rows: groups.map((rate, index) => rateRow(`group-${index}`, rate)),
    },
    { kind: 'people', id: 'group', people: first.people, caption: `${first.label}, not this total` },
  ];
}

export function rateBlocks(panel: Panel): Block[] {
  const { rates } = panel;
  return [
    ...ownRate(panel),
    ...notPublished(rates.withheld),
    ...rates.spans.map((span) =>
      cited(
        span.cite,
        `${span.label}: ${formatPercent(span.lower)} to ${formatPercent(span.upper)}. ${span.note} Outcome: ${span.outcome}; ${span.followUp}; ${span.sample}.`,
      ),
    ),
    ...groupRates(panel),
  ];
}
