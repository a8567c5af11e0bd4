import { useRef, useState } from 'preact/hooks';
import { decodeAnswers } from '../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { FormState } from './form-state.ts';
import { UI } from './words.ts';

const MESSAGES = {
  mistyped: UI.codeMistyped,
  otherInstrument: UI.codeOther,
  otherQuestions: UI.codeQuestions,
  otherVersion: UI.codeVersion,
} as const;

/** Shows the code of the present answers and takes one back. Outside the form: a code is not an answer. */
export function AnswerCode({
  definition,
  code,
  onRestore,
}: {
  definition: InstrumentDefinition;
  code: string;
  onRestore: (state: FormState) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  return (
    <form
      class="needs-script not-print"
      data-answer-code
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const decoded = decodeAnswers(definition, input.current?.value ?? '');
        if (decoded.status === 'ok') {
          setProblem('');
          onRestore(decoded.value);
          if (input.current) input.current.value = '';
        } else {
          setProblem(MESSAGES[decoded.status]);
          input.current?.focus();
        }
      }}
    >
      <h2>{UI.codeTitle}</h2>
      <p>{code ? <code class="num">{code}</code> : UI.codeEmpty}</p>
      <p class="help">{UI.codeHelp}</p>
      <label for="answer-code">{UI.codeLabel}</label>
      <div class="row">
        <input
          class="entry"
          id="answer-code"
          ref={input}
          maxLength={250}
          autoComplete="off"
          spellcheck={false}
          aria-describedby="answer-code-problem"
          aria-invalid={problem ? 'true' : undefined}
        />
        <button class="button plain" type="submit">
          {UI.codeButton}
        </button>
      </div>
      <p id="answer-code-problem" class="problem" role="status">
        {problem}
      </p>
    </form>
  );
}
