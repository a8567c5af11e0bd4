const CELL = 8;

type Props = {
  /** Names the two patterns, so it must be unique in the page. */
  id: string;
  /** What a screen reader says in place of the picture. */
  label: string;
  /** People who are marked; they come first. */
  marked: number;
  people: number;
  columns: 20 | 40;
};

/**
 * An icon array: each dot is one person. Two layers of rectangles filled with a dot pattern, not a thousand circles; the marked layer
 * covers the other. Drawn into pages when they are built, and by the calculators and explorers in the browser.
 */
export function IconArray({ id, label, marked, people, columns }: Props) {
  const layers = [
    { kind: 'no', count: people },
    { kind: 'yes', count: marked },
  ];
  return (
    <svg viewBox={`0 0 ${columns * CELL} ${Math.ceil(people / columns) * CELL}`} role="img" aria-label={label}>
      {layers.map(({ kind, count }) => {
        const fullRows = Math.floor(count / columns) * CELL;
        const rest = (count % columns) * CELL;
        const fill = `url(#${kind}-${id})`;
        return (
          <g key={kind}>
            <pattern id={`${kind}-${id}`} width={CELL} height={CELL} patternUnits="userSpaceOnUse">
              <rect class="ground" width={CELL} height={CELL} />
              <circle class={kind} cx="4" cy="4" r="2.7" />
            </pattern>
            {fullRows > 0 && <rect width={columns * CELL} height={fullRows} fill={fill} />}
            {rest > 0 && <rect y={fullRows} width={rest} height={CELL} fill={fill} />}
          </g>
        );
      })}
    </svg>
  );
}
