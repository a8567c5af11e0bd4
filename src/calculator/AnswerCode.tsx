import { useRef, useState } from 'preact/hooks';
import { untranslated } from '../components/untranslated.ts';
import { decodeAnswers } from '../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { FormState } from './form-state.ts';
import { UI } from './words.ts';

type Props = {
  definition: InstrumentDefinition;
  /** The code of the present answers; empty while there is none. */
  code: string;
  onRestore: (state: FormState) => void;
  onProblem: (message: string) => void;
};

const MESSAGES = {
  mistyped: UI.codeMistyped,
  otherInstrument: UI.codeOther,
  otherQuestions: UI.codeQuestions,
  otherVersion: UI.codeVersion,
} as const;

/** Shows the code of the present answers and takes one back. Not part of any form: a code is no answer, and nothing here can be sent. */
export function AnswerCode({ definition, code, onRestore, onProblem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const restore = () => {
    const decoded = decodeAnswers(definition, input.current?.value ?? '');
    if (decoded.status === 'ok') {
      setProblem('');
      if (input.current) input.current.value = '';
      onRestore(decoded.value);
    } else {
      const message = MESSAGES[decoded.status];
      setProblem(message);
      onProblem(message);
      input.current?.focus();
    }
  };
  return (
    <section class="needs-script not-print">
      <h3>{UI.codeTitle}</h3>
      <p key={code}>
        <code class="num" data-answer-code ref={untranslated}>
          {code}
        </code>
        {code === '' && <span>{UI.codeEmpty}</span>}
      </p>
      <p class="help">{UI.codeHelp}</p>
      <label for="answer-code">{UI.codeLabel}</label>
      <div class="row">
        <input
          class="entry"
          id="answer-code"
          ref={input}
          maxLength={250}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          aria-describedby="answer-code-problem"
          aria-invalid={problem ? 'true' : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') restore();
          }}
        />
        <button class="button plain" type="button" data-action="restore" onClick={restore}>
          {UI.codeButton}
        </button>
      </div>
      <p id="answer-code-problem" class="problem" key={problem}>
        {problem}
      </p>
    </section>
  );
}
