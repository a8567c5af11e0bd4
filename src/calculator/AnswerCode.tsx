import { useRef, useState } from 'preact/hooks';
import { untranslated } from '../components/untranslated.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { CodeField } from './CodeField.tsx';
import type { FormState } from './form-state.ts';
import type { ResultScript } from './result-script.tsx';
import type { Loaded } from './use-loaded.ts';
import { UI } from './words.ts';

type Props = {
  definition: InstrumentDefinition;
  /** The code of the present answers; empty while there is none. */
  code: string;
  /** Hands over the script that reads a code. */
  useScript: Loaded<ResultScript>['use'];
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
export function AnswerCode({ definition, code, useScript, onRestore, onProblem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const restore = (script: ResultScript | null) => {
    const field = input.current;
    // It is gone where the page was emptied while the script was on its way.
    if (!field) return;
    const decoded = script?.decodeAnswers(definition, field.value) ?? { status: 'notLoaded' as const };
    if (decoded.status === 'ok') {
      setProblem('');
      field.value = '';
      onRestore(decoded.value);
    } else {
      const message = MESSAGES[decoded.status];
      setProblem(message);
      onProblem(message);
      field.focus();
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
        onCode={() => useScript(restore)}
      />
    </section>
  );
}
