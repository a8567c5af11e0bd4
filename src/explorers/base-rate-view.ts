/** The result of the base rate explorer as markup: drawn into the page at build time and again after every input. Holds numbers and our own words only. */

import { formatNumber } from '../format.ts';
import type { BaseRateResult } from './base-rate-model.ts';
import { BASE_RATE, EXPLORER, flaggedSentence, modelSentence, notFlaggedSentence, peopleSentence, ratesSentence } from './words.ts';

const CELL = 8;
const COLUMNS = 40;
/** A picture of ten thousand dots shows nothing; the words and the table remain. */
const MOST_DOTS = 1000;

/** One dot a person: the dark ones have the outcome. Two patterns, drawn as full rows and the rest of a row. */
function grid(id: string, label: string, dark: number, all: number): string {
  if (all === 0) return '';
  const width = COLUMNS * CELL;
  const rows = (kind: string, people: number) =>
    `<rect width="${width}" height="${Math.floor(people / COLUMNS) * CELL}" fill="url(#${kind}-${id})"/><rect y="${Math.floor(people / COLUMNS) * CELL}" width="${(people % COLUMNS) * CELL}" height="${CELL}" fill="url(#${kind}-${id})"/>`;
  const patterns = ['no', 'yes'].map(
    (kind) =>
      `<pattern id="${kind}-${id}" width="${CELL}" height="${CELL}" patternUnits="userSpaceOnUse"><rect class="ground" width="${CELL}" height="${CELL}"/><circle class="${kind}" cx="4" cy="4" r="2.7"/></pattern>`,
  );
  return `<svg viewBox="0 0 ${width} ${Math.ceil(all / COLUMNS) * CELL}" role="img" aria-label="${label}">${patterns.join('')}${rows('no', all)}${rows('yes', dark)}</svg>`;
}

export function drawBaseRate({ baseRate, sensitivity, specificity, table, model, notes }: BaseRateResult): string {
  const { outOf, truePositives, falseNegatives, falsePositives, trueNegatives } = table;
  const flagged = truePositives + falsePositives;
  const isDrawn = outOf <= MOST_DOTS;
  const picture = (id: string, label: string, dark: number, all: number) => (isDrawn ? grid(id, label, dark, all) : '');
  const cells = (...numbers: number[]) => numbers.map((each) => `<td class="n">${formatNumber(each)}</td>`).join('');
  const line = (head: string, ...numbers: number[]) => `<tr><th scope="row">${head}</th>${cells(...numbers)}</tr>`;
  const caption = (name: string, dark: number, all: number) => `${name}: ${formatNumber(dark)} of ${formatNumber(all)} with the outcome`;
  return [
    ...notes.map((note) => `<p class="notice">${note}</p>`),
    model ? `<p>${modelSentence(model.auc, model.flaggedShare, model.d)}</p>` : '',
    `<p>${ratesSentence(sensitivity, specificity)} ${peopleSentence(table, baseRate)}</p>`,
    `<h3>${BASE_RATE.flagged}</h3><p>${flaggedSentence(table)}</p>`,
    picture('flagged', caption(BASE_RATE.flagged, truePositives, flagged), truePositives, flagged),
    `<h3>${BASE_RATE.notFlagged}</h3><p>${notFlaggedSentence(table)}</p>`,
    picture('left', caption(BASE_RATE.notFlagged, falseNegatives, outOf - flagged), falseNegatives, outOf - flagged),
    isDrawn ? '<p class="small quiet">Each dot is one person; marked: has the outcome.</p>' : '',
    `<div class="table" role="group" aria-label="Table: ${BASE_RATE.tableTitle}" tabindex="0"><table><caption>${BASE_RATE.tableTitle}</caption>`,
    `<thead><tr><td></td><th scope="col" class="n">${BASE_RATE.flagged}</th><th scope="col" class="n">${BASE_RATE.notFlagged}</th><th scope="col" class="n">${BASE_RATE.all}</th></tr></thead><tbody>`,
    line(BASE_RATE.withOutcome, truePositives, falseNegatives, truePositives + falseNegatives),
    line(BASE_RATE.without, falsePositives, trueNegatives, falsePositives + trueNegatives),
    line(BASE_RATE.all, flagged, outOf - flagged, outOf),
    `</tbody></table></div><p class="small quiet">${BASE_RATE.rounding}</p>`,
    `<p class="withheld">${EXPLORER.group} ${BASE_RATE.flaggedMeans}${model ? ` ${BASE_RATE.aucIs}` : ''}</p>`,
    model ? `<p class="withheld">${BASE_RATE.model}</p>` : '',
  ].join('');
}

/** One full sentence or two for the live region. */
export const sayBaseRate = ({ table }: BaseRateResult): string => `${flaggedSentence(table)} ${notFlaggedSentence(table)}`;
