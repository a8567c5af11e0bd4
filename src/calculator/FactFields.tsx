import type { ComponentChildren } from 'preact';
import type { FactField } from '../scoring/facts.ts';
import type { GateQuestion } from '../scoring/instrument-schema.ts';

type Props = {
  questions: readonly GateQuestion[];
  /** What follows the question about a fact, for example why its answer rules the tool out. */
  after?: (field: FactField) => ComponentChildren;
};

/** Questions about the case, as native radios named `facts.<field>`. The gate of every calculator and the router show the same. */
export function FactFields({ questions, after }: Props) {
  return (
    <>
      {questions.map(({ field, question, options }) => (
        <fieldset class="item" key={field} id={`item-facts.${field}`}>
          <legend>{question}</legend>
          <div class="choices" data-choices={options.length}>
            {options.map(({ value, label }) => (
              <label key={value} class={value === 'unknown' ? 'unsure' : undefined}>
                <input type="radio" name={`facts.${field}`} value={value} /> {label}
              </label>
            ))}
          </div>
          {after?.(field)}
        </fieldset>
      ))}
    </>
  );
}
