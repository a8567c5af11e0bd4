/**
 * The result as a list of parts with their blocks, before it is drawn or written out: page, print, copy and saved file are made from
 * this, so they never differ and no caveat can be dropped on the way. No markup.
 */
import { formatDay, formatMonth, formatNumber, formatPercentile } from '../format.ts';
import type { Panel } from '../scoring/interpret.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { type Block, cited, line, notPublished, quiet, words } from './blocks.ts';
import { rateBlocks } from './rate-blocks.ts';
import { accuracyText, insteadOf, PART_TITLES, RESULT } from './result-words.ts';
import type { StandIn } from './stand-in.ts';
import { totalBlocks } from './total-blocks.ts';

type PartName = keyof typeof PART_TITLES;
export type ResultPart = { name: PartName | 'caveats'; title: string; blocks: Block[] };

/** What a reader's own norm table adds to the parts. */
export type OwnFigures = { percentile: Block[]; rates: Block[]; ratio: Block[]; versions: Block[] };
type Extras = {
  build: string;
  own: OwnFigures | null;
  /** By item: the instrument that stands in for it. */
  standIns: ReadonlyMap<string, StandIn>;
};

/** False for an ordered table, of which one row applies and which no norm table can fit. */
const hasTotal = ({ total }: Panel): boolean => total.limits !== null;

/** The nine parts of the result, always all and in one order. The caveats follow the first, before there is a figure to quote. */
export function resultParts(panel: Panel, outcome: ScoreOutcome, extras: Extras): ResultPart[] {
  const part = (name: PartName, blocks: Block[]): ResultPart => ({ name, title: PART_TITLES[name], blocks });
  const { own } = extras;
  return [
    { ...part('total', totalBlocks(panel, outcome, extras.standIns)), title: hasTotal(panel) ? PART_TITLES.total : RESULT.row },
    { name: 'caveats', title: RESULT.caveats, blocks: [{ kind: 'list', items: panel.caveats }] },
    part(
      'comparison',
      panel.comparison.groups.map(({ text, n, cite }) => cited(cite, words(text, n !== null && ` n = ${formatNumber(n)}.`))),
    ),
    part('percentile', figureBlocks('percentile', panel, outcome, extras, percentileBlocks(panel))),
    part('rates', figureBlocks('rates', panel, outcome, extras, rateBlocks(panel))),
    part('ratio', figureBlocks('ratio', panel, outcome, extras, ratioBlocks(panel))),
    part('level', levelBlocks(panel, outcome)),
    part(
      'elsewhere',
      panel.elsewhere.map(({ text, cite }) => cited(cite, text)),
    ),
    part('notCovered', notCoveredBlocks(panel)),
    part('versions', [line(versionsText(panel, extras.build)), ...(own ? own.versions : [])]),
  ];
}

/** A part with figures: the reader's own first, then what is published, then the way to an own table. One line while nothing is scored. */
function figureBlocks(
  name: 'percentile' | 'rates' | 'ratio',
  panel: Panel,
  outcome: ScoreOutcome,
  extras: Extras,
  blocks: Block[],
): Block[] {
  if (outcome.status !== 'scored') return [quiet(insteadOf(name, outcome.status))];
  const own = extras.own?.[name] ?? [];
  const hasNoShares = name === 'percentile' && panel.percentile.row?.same === null;
  const isMissing = hasNoShares || panel[name].withheld?.kind === 'notPublished';
  const door: Block[] = isMissing && hasTotal(panel) && !extras.own ? [{ kind: 'door' }] : [];
  return [...own, ...blocks, ...door];
}

function percentileBlocks({ percentile: { row, withheld: why, definition } }: Panel): Block[] {
  if (!row) return notPublished(why);
  const shares =
    row.lower !== null && row.same !== null && row.higher !== null
      ? `${formatNumber(row.lower)}% scored lower, ${formatNumber(row.same)}% the same, ${formatNumber(row.higher)}% higher.`
      : 'Shares lower, same and higher: not reproduced here.';
  return [
    cited(
      row.cite,
      `This total is at ${Number.isInteger(row.percentile) ? 'the ' : ''}${formatPercentile(row.percentile)} of that group. ${shares}`,
    ),
    quiet(
      definition ? `Percentile as defined there: ${definition}` : 'How that source defines its percentile is not stated in what we read.',
    ),
  ];
}

function ratioBlocks({ ratio }: Panel): Block[] {
  if (ratio.row) return [cited(ratio.row.cite, `${ratio.row.text} ${ratio.baseRate}`)];
  return [...notPublished(ratio.withheld), quiet(ratio.baseRate)];
}

function levelBlocks({ level }: Panel, outcome: ScoreOutcome): Block[] {
  if (level.withheld?.kind === 'notPublished') return notPublished(level.withheld);
  if (level.band) return [cited(level.cite, { strong: level.band.label }, `, ${level.scheme}.`)];
  return outcome.status === 'scored' ? [] : [quiet(insteadOf('level', outcome.status))];
}

function notCoveredBlocks({ notCovered, comparison: { raterAgreement, accuracy } }: Panel): Block[] {
  const ranking = accuracyText(accuracy);
  return [
    { kind: 'list', items: notCovered },
    cited(raterAgreement.cite, `Rater agreement: ${raterAgreement.text}`),
    ...(ranking ? [{ kind: 'profile' as const, text: ranking }] : []),
  ];
}

const versionsText = ({ versions }: Panel, build: string) =>
  `${versions.edition}. Norms: ${versions.norms.title}, looked up ${formatDay(versions.norms.retrieved)}. Site build ${build}. Last checked ${formatDay(versions.lastChecked)}, next due ${formatMonth(versions.nextDue)}.`;
