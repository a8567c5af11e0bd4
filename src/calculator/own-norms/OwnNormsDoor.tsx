import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import type { CalculatorContext } from '../context.ts';
import { Door } from '../Door.tsx';
import type { OwnFigures } from '../result-parts.ts';
import type { OwnNormTable } from './schema.ts';

/** Of the form that follows, this much is drawn at once. */
const DOOR = {
  title: 'Your own norm table',
  help: 'For readers who hold a scoring guide or workbook: figures of its table can be shown in the result. The file does not leave this page.',
  open: 'Open a table from a local file',
} as const;

/** A table in use, and what says what it holds for an outcome: both come with the part that is loaded on demand. */
export type OwnNormsInUse = { table: OwnNormTable; figures: (table: OwnNormTable, outcome: ScoreOutcome) => OwnFigures };
type Props = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  own: OwnNormsInUse | null;
  onOwn: (own: OwnNormsInUse | null) => void;
};

const load = () => import('./OwnNorms.tsx');

/** The way to an own norm table. Its form, the reader of files and the schema are fetched only when asked for. */
export function OwnNormsDoor({ definition, context, own, onOwn }: Props) {
  if (definition.rule.kind !== 'sum') return null;
  return (
    <section class="needs-script not-print" data-own-norms>
      <h3>{DOOR.title}</h3>
      <Door help={DOOR.help} open={DOOR.open} action="own-norms" load={load}>
        {({ OpenOwnNorms, ownFigures }) => (
          <OpenOwnNorms
            definition={definition}
            context={context}
            table={own?.table ?? null}
            onTable={(table) => onOwn(table && { table, figures: ownFigures })}
          />
        )}
      </Door>
    </section>
  );
}
