/** The field for another rater's code, and both sets of answers side by side. Loaded when a reader asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { decodeAnswers } from '../../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { CodeField } from '../CodeField.tsx';
import type { FormState } from '../form-state.ts';
import { COMPARE, codeProblem } from './words.ts';

type Props = { definition: InstrumentDefinition; isOpen: boolean; onOther: (other: FormState | null) => void };

export function CompareCodes({ definition, isOpen, onOther }: Props) {
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
    <div class="not-print">
      <p class="help">{COMPARE.help}</p>
      <CodeField id="other-code" label={COMPARE.label} button={COMPARE.button} input={input} problem={problem} onCode={compare}>
        {isOpen && (
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
  );
}
