import { useEffect, useRef, useState } from 'preact/hooks';
import { IDLE, IdleWatch } from '../components/IdleWatch.tsx';
import { useAnnouncement } from '../components/use-announcement.ts';
import { useLeaving } from '../components/use-leaving.ts';
import { encodeAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { interpretOutcome } from '../scoring/interpret.ts';
import { AnswerCode } from './AnswerCode.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { factRows, itemRows, sheetRows } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import { Form } from './Form.tsx';
import { EMPTY, type FormState, isTouched, keepExclusive, readForm, writeForm } from './form-state.ts';
import { OwnNormsDoor, type OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { Panel } from './Panel.tsx';
import { resultParts } from './result-parts.ts';
import { SheetActions } from './SheetActions.tsx';
import { SheetHead } from './SheetHead.tsx';
import { scoreForm } from './score-form.ts';
import { sheetText } from './sheet-text.ts';
import { announcement, UI } from './words.ts';

type Props = { definition: InstrumentDefinition; context: CalculatorContext };

/**
 * The calculator: a native form that holds the answers, and the result that follows it. The form is read once for every change.
 *
 * Everything that tells the result is drawn anew for each change, under a key that counts the changes. A browser that translates the
 * page replaces text nodes, and a new value written into a replaced one is never seen: the old result would stay beside new answers.
 */
export function Calculator({ definition, context }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<FormState>(EMPTY);
  const [version, setVersion] = useState(0);
  /** Counts how often everything was emptied: what a reader may have opened or typed outside the form is then made anew. */
  const [visit, setVisit] = useState(0);
  const [checked, setChecked] = useState(0);
  const [own, setOwn] = useState<OwnNormsInUse | null>(null);
  const [isUsed, setUsed] = useState(false);
  const [isKept, setKept] = useState(false);
  const { region, say, sayAfterPause } = useAnnouncement();

  const outcome = scoreForm(definition, state);
  const panel = interpretOutcome(definition, outcome);
  const parts = resultParts(panel, outcome, context.build, own?.part(own.table, outcome) ?? null);
  const rows = itemRows(definition, state, outcome);
  const problems = new Map(checked > 0 ? rows.map((row) => [row.name, row.problem]) : []);
  const code = isTouched(state) && outcome.status !== 'invalid' ? encodeAnswers(definition, state) : '';
  const sheet = { definition, rows: sheetRows(definition, state, outcome), code, parts, total: panel.total, context };

  const show = (next: FormState) => {
    setState(next);
    setVersion((count) => count + 1);
    setKept(false);
  };
  const replace = (next: FormState) => {
    if (form.current) writeForm(form.current, next);
    setChecked(0);
    show(next);
  };
  const change = (target: EventTarget | null) => {
    if (!form.current) return;
    keepExclusive(form.current, target);
    const next = readForm(definition, new FormData(form.current));
    show(next);
    sayAfterPause(announcement(scoreForm(definition, next)));
  };
  /** Empties everything that was entered or opened. */
  const forget = () => {
    replace(EMPTY);
    setOwn(null);
    setUsed(false);
    setVisit((count) => count + 1);
    say('');
  };

  useLeaving(isTouched(state) && !isKept, forget);
  useEffect(() => {
    // Answers given before this script ran count. An empty form is what was drawn, and is not drawn again.
    const given = form.current && readForm(definition, new FormData(form.current));
    if (given && isTouched(given)) {
      replace(given);
      setUsed(true);
    }
    const printed = () => setKept(true);
    addEventListener('afterprint', printed);
    return () => removeEventListener('afterprint', printed);
  }, []);

  return (
    <div class="calc" onInput={() => setUsed(true)}>
      <section class="only-print sheet needs-script">
        <div key={version}>
          <SheetHead definition={definition} rows={sheet.rows} code={code} build={context.build} />
        </div>
      </section>
      <div>
        <Form
          formRef={form}
          definition={definition}
          state={state}
          outcome={outcome}
          problems={problems}
          context={context}
          onChange={change}
          onCheck={() => setChecked(checked + 1)}
          onClear={() => {
            forget();
            say(UI.cleared);
          }}
        />
        {checked > 0 && <CheckAnswers rows={[...factRows(definition, state), ...rows]} round={checked} version={version} />}
        <SheetActions instrument={definition.id} text={() => sheetText(sheet)} say={say} onKept={() => setKept(true)} />
        <p role="status" ref={region} />
        <AnswerCode
          key={`code-${visit}`}
          definition={definition}
          code={code}
          onRestore={(next) => {
            replace(next);
            setUsed(true);
            say(`${UI.codeRestored} ${announcement(scoreForm(definition, next))}`);
          }}
          onProblem={sayAfterPause}
        />
        <OwnNormsDoor
          key={`own-norms-${visit}`}
          definition={definition}
          context={context}
          own={own}
          onOwn={(next) => {
            setOwn(next);
            setVersion((count) => count + 1);
          }}
        />
        <IdleWatch
          isActive={isUsed}
          onClear={() => {
            forget();
            say(IDLE.cleared);
          }}
        />
      </div>
      <section
        class="panel needs-script"
        aria-label={UI.result}
        data-outcome
        data-status={outcome.status}
        data-total={outcome.status === 'scored' && outcome.total !== null ? outcome.total : undefined}
      >
        <h2>{UI.result}</h2>
        <div key={version}>
          <Panel parts={parts} total={panel.total} context={context} />
        </div>
      </section>
    </div>
  );
}
