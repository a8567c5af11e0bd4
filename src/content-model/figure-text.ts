/** Figures in words: value, interval and sample as one wording for prose, tables and pictures. */

import { formatCoefficient, formatNumber, formatPercent, formatPercentile } from '../format.ts';
import type { FigureEntry } from './schemas/figure.ts';

const PREFIX: Partial<Record<FigureEntry['measure'], string>> = { auc: 'AUC ', 'harrell-c': 'Harrell’s C ' };

/** One number of a figure in the way its measure is written, without prefix. */
export function formatMeasured(figure: Pick<FigureEntry, 'measure'>, value: number): string {
  switch (figure.measure) {
    case 'proportion':
      return formatPercent(value);
    case 'auc':
    case 'harrell-c':
    case 'correlation':
    case 'effect-size':
      return formatCoefficient(value);
    case 'odds-ratio':
    case 'hazard-ratio':
    case 'risk-ratio':
    case 'count':
    case 'score':
    case 'years':
      return formatNumber(value);
    case 'percentile':
      return formatPercentile(value);
    default: {
      const never: never = figure.measure;
      throw new TypeError(`formatMeasured: measure must be known, got ${String(never)}`);
    }
  }
}

/** The figure as part of a sentence: "5.9%", "AUC .73", "3% to 41%", "about half". */
export function figureText(figure: FigureEntry): string {
  const about = figure.approximate ? 'about ' : '';
  const prefix = PREFIX[figure.measure] ?? '';
  if (figure.words !== undefined) return figure.words;
  if (figure.span) return `${about}${prefix}${formatMeasured(figure, figure.span.from)} to ${formatMeasured(figure, figure.span.to)}`;
  if (figure.value === undefined) throw new TypeError(`figureText: figure ${figure.id} must have value, span or words`);
  const unit = figure.measure === 'years' ? ' years' : '';
  return `${about}${prefix}${formatMeasured(figure, figure.value)}${unit}`;
}

/** "95% interval 5.6% to 6.3%", "interval not seen", or nothing where none applies. */
export function intervalText(figure: FigureEntry): string {
  if (figure.interval === 'not-seen') return 'interval not seen';
  if (figure.interval === 'not-applicable') return '';
  const level = figure.interval.level === undefined ? 'interval, level not stated,' : `${formatPercent(figure.interval.level)} interval`;
  return `${level} ${formatMeasured(figure, figure.interval.lower)} to ${formatMeasured(figure, figure.interval.upper)}`;
}

/** "n = 19,112, 21 samples" or "n not stated". */
export function sampleSizeText({ sample }: Pick<FigureEntry, 'sample'>): string {
  const people = sample.n === null ? 'n not stated' : `n = ${formatNumber(sample.n)}`;
  return sample.k === undefined ? people : `${people}, ${sample.k} samples`;
}

/** Who was studied and how many: "Men convicted of CSEM offences, 21 samples; n = 19,112". The number of samples is said once. */
export function sampleText(figure: FigureEntry): string {
  const { text, k } = figure.sample;
  const { k: _said, ...rest } = figure.sample;
  const size = sampleSizeText(k !== undefined && text.includes(`${k} samples`) ? { sample: rest } : figure);
  return /\b(?:n|numbers?) (?:of [^;]+ )?not (?:stated|confirmed)/.test(text) && figure.sample.n === null ? text : `${text}; ${size}`;
}

/** Begins the caution of each figure of ranking accuracy. A list of several says it once, above them. */
export const RANKING_CAUTION = 'Ranking accuracy for a group, not the chance that a person reoffends.';

/** The same for a list of figures, said once. */
export const RANKING_NOTE =
  'AUC and Harrell’s C tell how well a tool ranks the people of a group. They are not the chance that a person reoffends.';

export const isRanking = ({ measure }: FigureEntry): boolean => measure === 'auc' || measure === 'harrell-c';

/** What else to know of a figure in a list that says the caution of ranking accuracy once. */
export const ownCaution = ({ caution = '' }: FigureEntry): string => caution.replace(RANKING_CAUTION, '').trim();
