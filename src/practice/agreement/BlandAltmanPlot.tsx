/** Difference of two totals against their mean. Its table follows it. */
import { formatNumber } from '../../format.ts';
import type { LimitsOfAgreement } from '../../stats/index.ts';
import type { TotalPair } from './compare-raters.ts';
import { AGREEMENT } from './words.ts';

const WIDTH = 600;
const HEIGHT = 260;
const MARGIN = { left: 48, right: 16, top: 14, bottom: 40 };

/** A scale from the values to pixels, with a little air at both ends. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least || 1) * 0.1;
  return (value) => from + ((value - least + air) / (most - least + 2 * air)) * (to - from);
}

export function BlandAltmanPlot({ totals, limits }: { totals: readonly TotalPair[]; limits: LimitsOfAgreement }) {
  const points = totals.map(({ line, first, second }) => ({ line, mean: (first + second) / 2, difference: first - second }));
  const x = scale(
    points.map(({ mean }) => mean),
    MARGIN.left,
    WIDTH - MARGIN.right,
  );
  const lines = [limits.lower, limits.meanDifference, limits.upper];
  const y = scale([...points.map(({ difference }) => difference), ...lines, 0], HEIGHT - MARGIN.bottom, MARGIN.top);
  return (
    <figure class="picture" data-plot="limits-of-agreement">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={AGREEMENT.plotLabel}>
        {lines.map((value, index) => (
          <g key={index}>
            <line class={index === 1 ? 'mean' : 'limit'} x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(value)} y2={y(value)} />
            <text x={MARGIN.left - 6} y={y(value) + 4} text-anchor="end">
              {formatNumber(value, 1)}
            </text>
          </g>
        ))}
        {points.map(({ line, mean, difference }) => (
          <circle key={line} cx={x(mean)} cy={y(difference)} r="5" />
        ))}
        {[Math.min(...points.map(({ mean }) => mean)), Math.max(...points.map(({ mean }) => mean))].map((value, index, both) =>
          index === 1 && value === both[0] ? null : (
            <text key={index} x={x(value)} y={HEIGHT - MARGIN.bottom + 18} text-anchor="middle">
              {formatNumber(value)}
            </text>
          ),
        )}
        <text x={WIDTH / 2} y={HEIGHT - 6} text-anchor="middle">
          {AGREEMENT.mean}
        </text>
      </svg>
      <figcaption class="small">{AGREEMENT.plotLabel}</figcaption>
    </figure>
  );
}
