import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { encodeAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { interpretOutcome } from '../scoring/interpret.ts';
import { scoreInstrument } from '../scoring/score.ts';
import { AnswerCode } from './AnswerCode.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { CopySheet } from './CopySheet.tsx';
import { factRows, itemRows, sheetRows } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import { EMPTY, type FormState, isTouched, readForm, toScoreInput, writeForm } from './form-state.ts';
import { Gate } from './Gate.tsx';
import { IdleWatch } from './IdleWatch.tsx';
import { ItemField } from './ItemField.tsx';
import { pointsLabels } from './labels.ts';
import { OwnNormsDoor, type OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { Panel } from './Panel.tsx';
import { SheetHead } from './SheetHead.tsx';
import { SubstituteFields } from './SubstituteFields.tsx';
import { announcement, UI } from './words.ts';

type Props = { definition: InstrumentDefinition; context: CalculatorContext };

/** Screen readers hear a result once the typing has paused, not at every key. */
const ANNOUNCE_AFTER_MILLISECONDS = 900;

/** The calculator: a native form that holds the answers, and the result that follows it. The form is read afresh after every change. */
export function Calculator({ definition, context }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<OwnNormsInUse | null>(null);
  const [state, setState] = useState<FormState>(EMPTY);
  const [checked, setChecked] = useState(0);
  const [said, setSaid] = useState('');
  const outcome = useMemo(() => scoreInstrument(definition, toScoreInput(definition, state)), [definition, state]);
  const panel = useMemo(() => interpretOutcome(definition, outcome), [definition, outcome]);
  const rows = itemRows(definition, state, outcome);
  const problems = new Map(checked > 0 ? rows.map((row) => [row.name, row.problem]) : []);
  const points = pointsLabels(definition, outcome);
  const code = isTouched(state) && outcome.status !== 'invalid' ? encodeAnswers(definition, state) : '';

  const read = () => {
    if (form.current) setState(readForm(definition, new FormData(form.current)));
  };
  const replace = (next: FormState, message: string) => {
    if (form.current) writeForm(form.current, next);
    setChecked(0);
    setSaid(message);
    read();
  };
  const clear = () => replace(EMPTY, UI.cleared);

  useEffect(() => {
    // The browser may have kept answers typed before this script ran; answers of an earlier visit it must not keep. An empty form is
    // what was drawn, and is not drawn again.
    const kept = form.current && readForm(definition, new FormData(form.current));
    if (kept && isTouched(kept)) setState(kept);
    const leave = () => replace(EMPTY, '');
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  useEffect(() => {
    if (!isTouched(state)) return;
    const timer = setTimeout(() => setSaid(announcement(outcome)), ANNOUNCE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <div class="calc" ref={root}>
      <SheetHead definition={definition} rows={sheetRows(definition, state, outcome)} code={code} build={context.build} />
      <div>
        <form
          ref={form}
          data-instrument={definition.id}
          autoComplete="off"
          noValidate
          onInput={read}
          onChange={read}
          onSubmit={(event) => {
            event.preventDefault();
            read();
            setChecked(checked + 1);
          }}
        >
          <Gate definition={definition} outcome={outcome} context={context} />
          <h2>{UI.itemsTitle}</h2>
          {definition.items.map((item, index) => (
            <ItemField
              key={item.id}
              item={item}
              number={index + 1}
              name={item.id}
              points={points.get(item.id) ?? ''}
              problem={problems.get(item.id)}
              context={context}
            />
          ))}
          {definition.substitutes.map((substitute) => (
            <SubstituteFields
              key={substitute.item}
              definition={definition}
              substitute={substitute}
              state={state}
              outcome={outcome}
              problems={problems}
              context={context}
            />
          ))}
          <div class="row needs-script">
            <button class="button" type="submit">
              {UI.check}
            </button>
            <button class="button plain" type="button" data-action="clear" onClick={clear}>
              {UI.clear}
            </button>
          </div>
        </form>
        {checked > 0 && <CheckAnswers rows={[...factRows(definition, state), ...rows]} round={checked} />}
        <CopySheet instrument={definition.id} read={() => [...(root.current?.querySelectorAll('.sheet, .panel') ?? [])]} />
        <AnswerCode definition={definition} code={code} onRestore={(next) => replace(next, UI.codeRestored)} />
        <OwnNormsDoor definition={definition} context={context} own={own} onOwn={setOwn} />
        <IdleWatch isActive={isTouched(state)} onClear={() => replace(EMPTY, UI.idleCleared)} />
      </div>
      <section
        class="panel needs-script"
        aria-label={UI.result}
        data-outcome
        data-status={outcome.status}
        data-total={outcome.status === 'scored' && outcome.total !== null ? outcome.total : undefined}
      >
        <h2>{UI.result}</h2>
        <Panel panel={panel} outcome={outcome} context={context} own={own && <own.Result table={own.table} outcome={outcome} />} />
      </section>
      <p class="hide" role="status">
        {said}
      </p>
    </div>
  );
}
