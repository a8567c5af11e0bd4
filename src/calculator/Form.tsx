import type { RefObject } from 'preact';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';
import type { FormState } from './form-state.ts';
import { Gate } from './Gate.tsx';
import { ItemField } from './ItemField.tsx';
import { pointsLabels } from './labels.ts';
import { focusNext } from './questions.ts';
import { SubstituteFields } from './SubstituteFields.tsx';
import { UI } from './words.ts';

type Props = {
  formRef: RefObject<HTMLFormElement>;
  definition: InstrumentDefinition;
  state: FormState;
  outcome: ScoreOutcome;
  /** What is wrong, by control name; empty until the answers have been checked. */
  problems: ReadonlyMap<string, string | undefined>;
  context: CalculatorContext;
  onChange: (target: EventTarget | null) => void;
  onCheck: () => void;
  onClear: () => void;
};

/**
 * Gate, items and instruments that stand in. The controls hold the answers. Nothing can be sent, with or without script: the form has no
 * address and no button that submits, a form with this method does nothing outside a dialog, and the policy of the page forbids it.
 */
export function Form({ formRef, definition, state, outcome, problems, context, onChange, onCheck, onClear }: Props) {
  const points = pointsLabels(definition, outcome);
  return (
    <form
      ref={formRef}
      data-instrument={definition.id}
      method="dialog"
      autoComplete="off"
      noValidate
      onInput={(event) => onChange(event.target)}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        focusNext(event.currentTarget, event.target);
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
        <button class="button" type="button" data-action="check" onClick={onCheck}>
          {UI.check}
        </button>
        <button class="button plain" type="button" data-action="clear" onClick={onClear}>
          {UI.clear}
        </button>
      </div>
    </form>
  );
}
