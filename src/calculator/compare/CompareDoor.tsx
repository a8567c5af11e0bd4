import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { Block } from '../blocks.ts';
import type { CalculatorContext } from '../context.ts';
import { Door } from '../Door.tsx';
import type { FormState } from '../form-state.ts';
import { UI } from '../words.ts';

/** The answers of another rater, and what sets them beside those in the form: both come with the part that is loaded on demand. */
export type OtherRater = {
  answers: FormState;
  compare: (definition: InstrumentDefinition, own: FormState, other: FormState) => Block[];
};
type Props = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  /** What the comparison says now; empty where none is open. */
  blocks: readonly Block[];
  /** Changes with every answer and every code: the table is then drawn anew. */
  version: number;
  onOther: (other: OtherRater | null) => void;
};

const load = () => import('./CompareCodes.tsx');

/** The way to a comparison of two raters. Its field, the reader of codes and the table are fetched only when asked for. */
export function CompareDoor({ definition, context, blocks, version, onOther }: Props) {
  return (
    <section class={blocks.length > 0 ? 'compare needs-script' : 'compare needs-script not-print'} data-compare>
      <h3>{UI.compareTitle}</h3>
      <Door help={UI.compareHelp} open={UI.compareOpen} action="compare" load={load}>
        {({ CompareCodes, compareAnswers }) => (
          <CompareCodes
            definition={definition}
            context={context}
            blocks={blocks}
            version={version}
            onOther={(answers) => onOther(answers && { answers, compare: compareAnswers })}
          />
        )}
      </Door>
    </section>
  );
}
