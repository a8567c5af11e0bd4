/** The field for another rater's code, and both sets of answers side by side. Loaded when a reader asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { decodeAnswers } from '../../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { FormState } from '../form-state.ts';
import { COMPARE, codeProblem } from './words.ts';

type Props = { definition: InstrumentDefinition; isOpen: boolean; onOther: (other: FormState | null) => void };

/** Not part of any form: nothing here can be sent. */
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
      <label for="other-code">{COMPARE.label}</label>
      <div class="row">
        <input
          class="entry"
          id="other-code"
          ref={input}
          maxLength={250}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          aria-describedby="other-code-problem"
          aria-invalid={problem ? 'true' : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') compare();
          }}
        />
        <button class="button plain" type="button" onClick={compare}>
          {COMPARE.button}
        </button>
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
      </div>
      <p id="other-code-problem" class="problem" key={problem} role="alert">
        {problem}
      </p>
    </div>
  );
}
