import type { PerPeople } from '../scoring/interpret.ts';

const CELL = 8;
const COLUMNS = 20;
const WIDTH = COLUMNS * CELL;
const HEIGHT = (100 / COLUMNS) * CELL;

/** An icon array of 100 people; larger crowds are left to the words. Two dot patterns; the second covers the first. */
export function PeopleDots({ people: { count, outOf, formulaReturnsZero }, id }: { people: PerPeople; id: string }) {
  if (outOf !== 100 || formulaReturnsZero) return null;
  const full = Math.floor(count / COLUMNS) * CELL;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${count} of 100`}>
      {['no', 'yes'].map((kind) => (
        <pattern key={kind} id={`${kind}-${id}`} width={CELL} height={CELL} patternUnits="userSpaceOnUse">
          <rect class="ground" width={CELL} height={CELL} />
          <circle class={kind} cx="4" cy="4" r="2.7" />
        </pattern>
      ))}
      <rect width={WIDTH} height={HEIGHT} fill={`url(#no-${id})`} />
      <rect width={WIDTH} height={full} fill={`url(#yes-${id})`} />
      <rect y={full} width={(count % COLUMNS) * CELL} height={CELL} fill={`url(#yes-${id})`} />
    </svg>
  );
}
