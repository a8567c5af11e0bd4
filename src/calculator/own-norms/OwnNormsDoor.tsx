import { useState } from 'preact/hooks';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import type { CalculatorContext } from '../context.ts';
import type { OwnFigures } from '../result-parts.ts';
import { UI } from '../words.ts';
import type { OwnNormTable } from './schema.ts';

/** Of the form that follows, this much is drawn at once. */
const DOOR = {
  title: 'Your own norm table',
  help: 'For readers who hold a scoring guide or workbook: figures of its table can be shown in the result. The file does not leave this page.',
  open: 'Open a table from a local file',
} as const;

/** A table in use, and what says what it holds for an outcome: both come with the part that is loaded on demand. */
export type OwnNormsInUse = { table: OwnNormTable; figures: (table: OwnNormTable, outcome: ScoreOutcome) => OwnFigures };
type Loaded = typeof import('./OwnNorms.tsx') & typeof import('./own-figures.ts');
type Props = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  own: OwnNormsInUse | null;
  onOwn: (own: OwnNormsInUse | null) => void;
};

/** From where a figure is missing to the form that opens a table: its button, or its field once that is there. */
export function goToOwnNorms(): void {
  const section = document.querySelector('[data-own-norms]');
  section?.scrollIntoView();
  const button = section?.querySelector<HTMLElement>('[data-action="own-norms"]');
  if (button) button.click();
  else document.getElementById('own-norms')?.focus();
}

/** The way to an own norm table. Few readers hold one, so its form, the reader of files and the schema are fetched only when asked for. */
export function OwnNormsDoor({ definition, context, own, onOwn }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [hasFailed, setFailed] = useState(false);
  if (definition.rule.kind !== 'sum') return null;
  return (
    <section class="needs-script not-print" data-own-norms>
      <h3>{DOOR.title}</h3>
      {loaded ? (
        <loaded.OpenOwnNorms
          definition={definition}
          context={context}
          table={own?.table ?? null}
          onTable={(table) => onOwn(table && { table, figures: loaded.ownFigures })}
        />
      ) : (
        <>
          <p class="help">{DOOR.help}</p>
          <button
            class="button plain"
            type="button"
            data-action="own-norms"
            onClick={() =>
              Promise.all([import('./OwnNorms.tsx'), import('./own-figures.ts')]).then(
                ([form, figures]) => setLoaded({ ...form, ...figures }),
                () => setFailed(true),
              )
            }
          >
            {DOOR.open}
          </button>
        </>
      )}
      {hasFailed && !loaded && <p class="problem">{UI.partFailed}</p>}
    </section>
  );
}
