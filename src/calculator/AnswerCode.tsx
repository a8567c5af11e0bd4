import { useRef, useState } from 'preact/hooks';
import { untranslated } from '../components/untranslated.ts';
import type { Loaded } from '../components/use-loaded.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { CodeField } from './CodeField.tsx';
import type { FormState } from './form-state.ts';
import type { ResultScript } from './result-script.tsx';
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

/** Shows the code of the present answers and takes one back. */
export function AnswerCode({ definition, code, useScript, onRestore, onProblem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const restore = (script: ResultScript | null) => {
    const field = input.current;
    // It is gone where the page was emptied while the script was on its way.
    if (!field) return;
    const restored = script?.restoreCode(definition, field.value) ?? { problem: UI.partFailed };
    if ('state' in restored) {
      setProblem('');
      field.value = '';
      onRestore(restored.state);
    } else {
      setProblem(restored.problem);
      onProblem(restored.problem);
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
