/** The field for another rater's code, and both sets of answers side by side. Loaded when a reader asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { decodeAnswers } from '../../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { Block } from '../blocks.ts';
import { CodeField } from '../CodeField.tsx';
import type { CalculatorContext } from '../context.ts';
import type { FormState } from '../form-state.ts';
import { ResultBlock } from '../ResultBlock.tsx';
import { COMPARE, codeProblem } from './words.ts';

export { compareAnswers } from './compare-answers.ts';

type Props = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  /** What the comparison says now; empty where none is open. */
  blocks: readonly Block[];
  /** Changes with every answer and every code: the table is then drawn anew. */
  version: number;
  onOther: (other: FormState | null) => void;
};

export function CompareCodes({ definition, context, blocks, version, onOther }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => input.current?.focus(), []);
  const compare = () => {
    const decoded = decodeAnswers(definition, input.current?.value ?? '');
    setProblem(decoded.status === 'ok' ? '' : codeProblem(decoded.status, definition.title, definition.edition));
    onOther(decoded.status === 'ok' ? decoded.value : null);
    if (decoded.status !== 'ok') input.current?.focus();
  };
  return (
    <>
      <div class="not-print">
        <p class="help">{COMPARE.help}</p>
        <CodeField id="other-code" label={COMPARE.label} button={COMPARE.button} input={input} problem={problem} onCode={compare}>
          {blocks.length > 0 && (
            <button
              class="button plain"
              type="button"
              onClick={() => {
                onOther(null);
                if (input.current) input.current.value = '';
                input.current?.focus();
              }}
            >
              {COMPARE.remove}
            </button>
          )}
        </CodeField>
      </div>
      <div aria-live="polite">
        <div key={version}>
          {blocks.map((block, index) => (
            <ResultBlock key={index} block={block} definition={definition} context={context} />
          ))}
        </div>
      </div>
    </>
  );
}
