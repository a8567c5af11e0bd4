import { useState } from 'preact/hooks';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { Block } from '../blocks.ts';
import type { CalculatorContext } from '../context.ts';
import type { FormState } from '../form-state.ts';
import { UI } from '../words.ts';

type Loaded = typeof import('./CompareCodes.tsx') & typeof import('./compare-answers.ts');
/** The answers of another rater, and what sets them beside those in the form: both come with the part that is loaded on demand. */
export type OtherRater = { answers: FormState; compare: Loaded['compareAnswers'] };
type Props = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  /** What the comparison says now; empty where none is open. */
  blocks: readonly Block[];
  /** Changes with every answer: the table is then drawn anew. */
  version: number;
  onOther: (other: OtherRater | null) => void;
};

/** The way to a comparison of two raters. Its field, the reader of codes and the table are fetched only when asked for. */
export function CompareDoor({ definition, context, blocks, version, onOther }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [hasFailed, setFailed] = useState(false);
  return (
    <section class={blocks.length > 0 ? 'compare needs-script' : 'compare needs-script not-print'} data-compare>
      <h3>{UI.compareTitle}</h3>
      {loaded ? (
        <loaded.CompareCodes
          definition={definition}
          context={context}
          blocks={blocks}
          version={version}
          onOther={(answers) => onOther(answers && { answers, compare: loaded.compareAnswers })}
        />
      ) : (
        <>
          <p class="help">{UI.compareHelp}</p>
          <button
            class="button plain"
            type="button"
            data-action="compare"
            onClick={() =>
              Promise.all([import('./CompareCodes.tsx'), import('./compare-answers.ts')]).then(
                ([field, answers]) => setLoaded({ ...field, ...answers }),
                () => setFailed(true),
              )
            }
          >
            {UI.compareOpen}
          </button>
        </>
      )}
      {hasFailed && !loaded && <p class="problem">{UI.partFailed}</p>}
    </section>
  );
}
