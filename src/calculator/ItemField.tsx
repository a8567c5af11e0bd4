import type { Item } from '../scoring/instrument-schema.ts';
import type { CalculatorContext } from './context.ts';
import { Source } from './Source.tsx';
import { UI } from './words.ts';

type Props = {
  item: Item;
  number: number;
  /** Name of the control: the item id, or `casic.<item id>` inside another instrument. */
  name: string;
  /** "1 point", "0 or 1", or empty. */
  points: string;
  /** Shown after "Check your answers" until it is corrected. */
  problem: string | undefined;
  context: CalculatorContext;
};

/** Room for a number with its unit. */
const LONGEST_NUMBER = 40;

/** One item: a fieldset of native controls with "unknown" as an equal choice. The form holds the values, not this view. */
export function ItemField({ item, number, name, points, problem, context }: Props) {
  const helpId = `help-${name}`;
  const problemId = `problem-${name}`;
  const describedBy = problem ? `${problemId} ${helpId}` : helpId;
  return (
    <fieldset id={`item-${name}`} class={problem ? 'wrong' : undefined} aria-describedby={describedBy}>
      <legend>
        <span class="quiet num">{number}</span>
        <span>{item.question}</span>
        <span class="pts" key={points}>
          {points}
        </span>
      </legend>
      <div id={helpId} class="help">
        {item.known.map(({ text, cite }) => (
          <p class="help" key={text}>
            {text} <Source cite={cite} context={context} />
          </p>
        ))}
        {item.notKnown.length > 0 && (
          <p class="help withheld">
            {UI.manualSets} {item.notKnown.join(' ')}
          </p>
        )}
      </div>
      {problem && (
        <p class="problem" id={problemId} key={problem}>
          {problem}
        </p>
      )}
      <div class="choices">
        {item.kind === 'number' ? (
          <>
            <label class="field">
              <span class="quiet small">{item.unit}</span>
              <input
                name={name}
                inputMode={item.whole ? 'numeric' : 'decimal'}
                autoComplete="off"
                maxLength={LONGEST_NUMBER}
                enterkeyhint="next"
                aria-invalid={problem ? 'true' : undefined}
              />
            </label>
            <label>
              <input type="checkbox" name={`${name}.unknown`} value="unknown" /> {UI.unknown}
            </label>
          </>
        ) : (
          <>
            {item.options.map((option) => (
              <label key={option.value}>
                <input type="radio" name={name} value={String(option.value)} /> {option.label}
              </label>
            ))}
            <label>
              <input type="radio" name={name} value="unknown" /> {UI.unknown}
            </label>
          </>
        )}
      </div>
    </fieldset>
  );
}
