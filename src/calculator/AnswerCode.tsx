import { useRef, useState } from 'preact/hooks';
import { untranslated } from '../components/untranslated.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { CodeField } from './CodeField.tsx';
import type { FormState } from './form-state.ts';
import type { ResultScript } from './result-script.tsx';
import { UI } from './words.ts';

type Props = {
  definition: InstrumentDefinition;
  /** The code of the present answers; empty while there is none. */
  code: string;
  /** Reads a code; null as long as the script that does it has not arrived. */
  decode: ResultScript['decodeAnswers'] | null;
  onRestore: (state: FormState) => void;
  onProblem: (message: string) => void;
};

const MESSAGES = {
  mistyped: UI.codeMistyped,
  otherInstrument: UI.codeOther,
  otherQuestions: UI.codeQuestions,
  otherVersion: UI.codeVersion,
  notLoaded: UI.partFailed,
} as const;

/** Shows the code of the present answers and takes one back. */
export function AnswerCode({ definition, code, decode, onRestore, onProblem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const restore = () => {
    const decoded = decode?.(definition, input.current?.value ?? '') ?? { status: 'notLoaded' as const };
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
      <CodeField
        id="answer-code"
        label={UI.codeLabel}
        button={UI.codeButton}
        action="restore"
        input={input}
        problem={problem}
        onCode={restore}
      />
    </section>
  );
}
