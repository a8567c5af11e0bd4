/** The result of the interval explorer as markup: drawn into the page at build time and again after every input. Holds numbers and our own words only. */

import { computedPercent, formatPercent } from '../format.ts';
import type { Interval } from '../stats/interval.ts';
import type { IntervalResult } from './interval-model.ts';
import { EXPLORER, INTERVAL, limitsText, observedSentence } from './words.ts';

const LEFT = 12;
const RIGHT = 548;
const ROW = 44;
const STEPS = 5;

/** The smallest of 1, 2 and 5 times a power of ten that holds the value; an axis that ends in plain numbers. */
export function axisEnd(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const end = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= value);
  return Math.min(1, Number((end ?? 1).toPrecision(1)));
}

function picture(share: number, rows: readonly { name: string; interval: Interval }[], label: string): string {
  const end = axisEnd(Math.max(...rows.map(({ interval }) => interval.upper)));
  const x = (value: number) => Math.round((LEFT + (value / end) * (RIGHT - LEFT)) * 10) / 10;
  const base = rows.length * ROW;
  const ticks = Array.from({ length: STEPS + 1 }, (_, step) => (end * step) / STEPS);
  const anchor = (step: number) => (step === 0 ? 'start' : step === STEPS ? 'end' : 'middle');
  return [
    `<svg viewBox="0 0 560 ${base + 22}" role="img" aria-label="${label}">`,
    ...ticks.map(
      (tick, step) =>
        `<line class="axis" x1="${x(tick)}" x2="${x(tick)}" y1="0" y2="${base}"/><text class="tick" x="${x(tick)}" y="${base + 17}" text-anchor="${anchor(step)}">${formatPercent(Number(tick.toPrecision(2)))}</text>`,
    ),
    ...rows.map(
      ({ name, interval }, row) =>
        `<text x="${LEFT}" y="${row * ROW + 14}">${name}</text><line class="whisker" x1="${x(interval.lower)}" x2="${x(interval.upper)}" y1="${row * ROW + 29}" y2="${row * ROW + 29}"/><circle class="yes" cx="${x(share)}" cy="${row * ROW + 29}" r="5"/>`,
    ),
    '</svg>',
  ].join('');
}

export function drawInterval({ events, n, wilson, exact, jeffreys, notes }: IntervalResult): string {
  const rows = [
    { name: INTERVAL.wilson, interval: wilson, use: INTERVAL.wilsonUse },
    { name: INTERVAL.exact, interval: exact, use: INTERVAL.exactUse },
    { name: INTERVAL.jeffreys, interval: jeffreys, use: INTERVAL.jeffreysUse },
  ];
  const label = `${observedSentence(events, n)} ${rows.map(({ name, interval }) => `${name} ${limitsText(interval)}`).join('; ')}`;
  return [
    ...notes.map((note) => `<p class="notice">${note}</p>`),
    `<p>${observedSentence(events, n)}</p>`,
    `<p class="total"><b>${computedPercent(wilson.lower)}</b> to <b>${computedPercent(wilson.upper)}</b></p>`,
    '<p class="small quiet">95% interval by Wilson’s method.</p>',
    events === 0 ? `<p>${INTERVAL.none}</p>` : '',
    events === n ? `<p>${INTERVAL.everyone}</p>` : '',
    picture(events / n, rows, label),
    `<div class="table" role="group" aria-label="Table: ${INTERVAL.tableTitle}" tabindex="0"><table><caption>${INTERVAL.tableTitle}</caption>`,
    `<thead><tr><th scope="col">${INTERVAL.method}</th><th scope="col">${INTERVAL.limits}</th><th scope="col">${INTERVAL.use}</th></tr></thead><tbody>`,
    ...rows.map(({ name, interval, use }) => `<tr><th scope="row">${name}</th><td>${limitsText(interval)}</td><td>${use}</td></tr>`),
    '</tbody></table></div>',
    `<p class="withheld">${EXPLORER.group} ${INTERVAL.means} ${INTERVAL.pooled}</p>`,
  ].join('');
}

/** One full sentence for the live region. */
export const sayInterval = ({ events, n, wilson }: IntervalResult): string =>
  `${observedSentence(events, n)} 95% interval ${limitsText(wilson)}.`;
