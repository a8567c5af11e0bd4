import type { GateQuestion } from '../scoring/instrument-schema.ts';

/** Questions about the case, as native radios named `facts.<field>`. The gate of every calculator and the router show the same. */
export function FactFields({ questions }: { questions: readonly GateQuestion[] }) {
  return (
    <>
      {questions.map(({ field, question, options }) => (
        <fieldset key={field} id={`item-facts.${field}`}>
          <legend>{question}</legend>
          <div class="choices">
            {options.map(({ value, label }) => (
              <label key={value}>
                <input type="radio" name={`facts.${field}`} value={value} /> {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
