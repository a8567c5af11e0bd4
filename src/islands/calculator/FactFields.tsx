import type { FactField } from '../../scoring/result.ts';
import { FACT_QUESTIONS } from '../../text/facts.ts';

/** Questions about the case, as native radios named `facts.<field>`. The gate of every calculator and the router show the same. */
export function FactFields({ fields }: { fields: readonly FactField[] }) {
  return (
    <>
      {fields.map((field) => (
        <fieldset key={field} id={`item-facts.${field}`}>
          <legend>{FACT_QUESTIONS[field].question}</legend>
          <div class="choices">
            {FACT_QUESTIONS[field].options.map(({ value, label }) => (
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
