import type { ComponentChildren } from 'preact';
import type { ChoiceItem, Item, NumberItem } from '../scoring/instrument-schema.ts';
import type { FormRow, PointsLabel } from './form-rows.ts';
import { Hint, hintText } from './Hint.tsx';
import { UI } from './words.ts';

type Problem = string | undefined;

/** Room for a number with its unit. */
const LONGEST_NUMBER = 40;

type ItemProps = {
  item: Item;
  /** Left out where the item is not counted. */
  number?: number;
  /** Name of the control: the item id, or `casic.<item id>` inside another instrument. */
  name: string;
  points?: PointsLabel | undefined;
  /** Shown after "Check answers" until it is corrected. */
  problem: Problem;
  /** False in a page without the rules at its foot. */
  hasRules: boolean;
};

/** One item: a fieldset of native controls with "unknown" as an equal choice. The form holds the values, not this view. */
export function ItemField({ item, number, name, points, problem, hasRules }: ItemProps) {
  return (
    <fieldset id={`item-${name}`} class={problem ? 'item wrong' : 'item'} aria-describedby={describedBy(name, problem)}>
      <Question number={number} points={points}>
        {item.question}
      </Question>
      <ProblemLine name={name} problem={problem} />
      <Answers item={item} name={name} problem={problem} />
      <Hint id={name} of={item} hasRules={hasRules} />
    </fieldset>
  );
}

type PairProps = {
  row: FormRow;
  points: PointsLabel | undefined;
  problems: ReadonlyMap<string, Problem>;
  hasRules: boolean;
};

/** Counts that are scored as one: one row and one number, with a field for each. */
export function PairField({ row: { id, label, number, items, group }, points, problems, hasRules }: PairProps) {
  return (
    <fieldset class={items.some((item) => problems.get(item.id)) ? 'item pair wrong' : 'item pair'} aria-describedby={`help-${id}`}>
      <Question number={number} points={points}>
        {group?.question ?? label}
      </Question>
      <div class="fields">
        {items.map((item) => (
          <fieldset key={item.id} id={`item-${item.id}`} aria-describedby={describedBy(item.id, problems.get(item.id))}>
            <legend class="hide">{item.question}</legend>
            <ProblemLine name={item.id} problem={problems.get(item.id)} />
            <Answers item={item} name={item.id} problem={problems.get(item.id)} />
            <p class="help" id={`help-${item.id}`}>
              {hintText(item)}
            </p>
          </fieldset>
        ))}
      </div>
      <Hint id={id} of={{ ...group, label }} hasRules={hasRules} />
    </fieldset>
  );
}

const describedBy = (name: string, problem: Problem): string => (problem ? `problem-${name} help-${name}` : `help-${name}`);

function Question({
  number,
  points,
  children,
}: {
  number: number | undefined;
  points: PointsLabel | undefined;
  children: ComponentChildren;
}) {
  return (
    <legend>
      {number !== undefined && <span class="quiet num">{number}</span>}
      <span>
        {children}
        {points && points.text !== '' && (
          <span class={points.isOpen ? 'pts possible' : 'pts'} key={points.text}>
            {' '}
            {points.text}
          </span>
        )}
      </span>
    </legend>
  );
}

/** Comes before the answers in reading order, so that it is met before the field that it is about. */
function ProblemLine({ name, problem }: { name: string; problem: Problem }) {
  return problem ? (
    <p class="problem" id={`problem-${name}`} key={problem}>
      {problem}
    </p>
  ) : null;
}

function Answers({ item, name, problem }: { item: Item; name: string; problem: Problem }) {
  return item.kind === 'number' ? <NumberAnswer item={item} name={name} problem={problem} /> : <ChoiceAnswers item={item} name={name} />;
}

function NumberAnswer({ item, name, problem }: { item: NumberItem; name: string; problem: Problem }) {
  return (
    <div class="choices number">
      <label class="field">
        <input
          name={name}
          inputMode={item.whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          maxLength={LONGEST_NUMBER}
          enterkeyhint="next"
          aria-invalid={problem ? 'true' : undefined}
        />
        <span class="quiet small">{item.unit}</span>
      </label>
      <label class="unsure">
        <input type="checkbox" name={`${name}.unknown`} value="unknown" /> {UI.unknown}
      </label>
    </div>
  );
}

function ChoiceAnswers({ item, name }: { item: ChoiceItem; name: string }) {
  return (
    <div class="choices" data-choices={item.options.length + 1}>
      {item.options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} value={String(option.value)} /> {option.label}
        </label>
      ))}
      <label class="unsure">
        <input type="radio" name={name} value="unknown" /> {UI.unknown}
      </label>
    </div>
  );
}
