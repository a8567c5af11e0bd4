import { ticks as listTicks, nice } from 'd3-array';
import type { Interval } from '../stats/interval.ts';

type PlotRow = {
  label: string;
  value: number;
  /** Left out where no interval is known. */
  interval?: Interval | undefined;
  /** Printed to the right of the interval. */
  text?: string;
};

type Props = {
  /** What a screen reader says in place of the picture. */
  label: string;
  rows: readonly PlotRow[];
  /** What the axis must hold at least; its ends are then moved out to round numbers. */
  domain: readonly [number, number];
  formatTick: (value: number) => string;
};

const MOST_TICKS = 5;
/** Where the axis runs, in percent of the width. What is left on the right is for the text of a row. */
const LEFT = 4;
const RIGHT = 82;

/**
 * Points with their intervals on one axis. A row of HTML and SVG each, placed in percent: labels wrap and keep their size on a phone,
 * where a scaled picture would shrink its words.
 */
export function IntervalPlot({ label, rows, domain, formatTick }: Props) {
  const [start, end] = nice(...domain, MOST_TICKS);
  const at = (value: number) => `${Math.round((LEFT + ((value - start) / (end - start)) * (RIGHT - LEFT)) * 100) / 100}%`;
  const ticks = listTicks(start, end, MOST_TICKS);
  return (
    <div class="plot" role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.label}>
          <p>{row.label}</p>
          <svg aria-hidden="true">
            {ticks.map((tick) => (
              <line key={tick} class="axis" x1={at(tick)} x2={at(tick)} y2="100%" />
            ))}
            <g transform="translate(0 -14)">
              {row.interval && <line class="whisker" x1={at(row.interval.lower)} x2={at(row.interval.upper)} y1="100%" y2="100%" />}
              <circle class="yes" cx={at(row.value)} cy="100%" r="5" />
              {row.text && (
                <text class="value" x={at(row.interval?.upper ?? row.value)} y="100%" dx="12" dy="5">
                  {row.text}
                </text>
              )}
            </g>
          </svg>
        </div>
      ))}
      <svg class="ticks" aria-hidden="true">
        {ticks.map((tick) => (
          <text key={tick} class="tick" x={at(tick)} y="14" text-anchor="middle">
            {formatTick(tick)}
          </text>
        ))}
      </svg>
    </div>
  );
}
