import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { contributionsOf } from './card-state.ts';
import type { CalculatorContext } from './context.ts';
import { formRows, optionalItems, pointsLabel } from './form-rows.ts';
import type { FormState } from './form-state.ts';
import { Gate } from './Gate.tsx';
import { ItemField, PairField } from './ItemField.tsx';
import { chooseByKey } from './keys.ts';
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
  /** True in a page with the rules at its foot. */
  hasRules: boolean;
  /** Id of the practice case that is scored; left out in a calculator. */
  practice?: string;
  onChange: (target: EventTarget | null) => void;
  onLeaveField: () => void;
  /** Enter was pressed on the last question. */
  onEnd: () => void;
  /** What follows the last question. */
  children: ComponentChildren;
};

/**
 * Gate, items and instruments that stand in. The controls hold the answers. Nothing can be sent, with or without script: the form has no
 * address and no button that submits, a form with this method does nothing outside a dialog, and the policy of the page forbids it.
 */
export function Form(props: Props) {
  const { formRef, definition, state, outcome, problems, context, hasRules, practice, onChange, onLeaveField, onEnd, children } = props;
  const rows = formRows(definition);
  const optional = optionalItems(definition);
  const isRefused = outcome.status === 'notApplicable';
  // Where nothing is counted no answer has points.
  const contributions = isRefused ? [] : contributionsOf(definition, state, outcome);
  return (
    <form
      ref={formRef}
      data-instrument={definition.id}
      data-practice={practice}
      method="dialog"
      autoComplete="off"
      noValidate
      onInput={(event) => onChange(event.target)}
      onFocusOut={onLeaveField}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => onKey(event, onEnd)}
    >
      <Gate definition={definition} outcome={outcome} context={context} hasRules={hasRules} />
      <h2 id="items" key={isRefused ? 'refused' : 'items'} class={isRefused ? 'quiet' : undefined}>
        {isRefused ? UI.notCounted : UI.itemsTitle}
      </h2>
      {rows.map((row) => {
        const [item] = row.items;
        const substitute = definition.substitutes.find((each) => each.item === row.id);
        const label = definition.rule.kind === 'sum' ? pointsLabel(row, contributions) : undefined;
        return (
          <Fragment key={row.id}>
            {row.group || !item ? (
              <PairField row={row} points={label} problems={problems} hasRules={hasRules} />
            ) : (
              <ItemField
                item={item}
                number={row.number}
                name={item.id}
                points={label}
                problem={problems.get(item.id)}
                hasRules={hasRules}
              />
            )}
            {substitute && (
              <SubstituteFields substitute={substitute} number={row.number} state={state} problems={problems} hasRules={hasRules} />
            )}
          </Fragment>
        );
      })}
      {optional.length > 0 && <h3>{UI.optionalTitle}</h3>}
      {optional.map((item) => (
        <ItemField key={item.id} item={item} name={item.id} problem={problems.get(item.id)} hasRules={hasRules} />
      ))}
      {children}
    </form>
  );
}

/** Enter goes on to the next question; letters and digits choose an answer. What is pressed with Ctrl, Alt or Command belongs to the browser. */
function onKey(event: KeyboardEvent & { currentTarget: HTMLFormElement }, onEnd: () => void): void {
  if (!(event.target instanceof HTMLInputElement) || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    focusNext(event.currentTarget, event.target, onEnd);
  } else chooseByKey(event.currentTarget, event);
}
