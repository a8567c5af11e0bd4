import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../format.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { isSubstituteInUse } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import type { FormState } from './form-state.ts';
import { ItemField } from './ItemField.tsx';
import { Source } from './Source.tsx';

type Props = {
  definition: InstrumentDefinition;
  substitute: InstrumentDefinition['substitutes'][number];
  state: FormState;
  outcome: ScoreOutcome;
  problems: ReadonlyMap<string, string | undefined>;
  context: CalculatorContext;
};

/**
 * The instrument that stands in for a missing item. It opens by itself when the item is unknown or answers for it come back from a
 * code, and is otherwise left as the reader has it. The page arrives with it open, because without script it is part of the sheet.
 */
export function SubstituteFields({ definition, substitute, state, outcome, problems, context }: Props) {
  const { instrument, item, atLeast, cite } = substitute;
  const details = useRef<HTMLDetailsElement>(null);
  const label = definition.items.find((each) => each.id === item)?.label ?? item;
  const inUse = isSubstituteInUse(item, state);
  const isAnswered = Object.keys(state.substitutes[instrument.id] ?? {}).length > 0;
  const isNeeded = state.answers[item] === 'unknown' || (inUse && isAnswered);
  useEffect(() => {
    if (details.current) details.current.open = isNeeded;
  }, [isNeeded]);
  const result =
    outcome.status === 'scored' || outcome.status === 'incomplete' ? outcome.notices.find(({ id }) => id === 'substituted') : undefined;
  return (
    <details class="group" id={`substitute-${instrument.id}`} open ref={details}>
      <summary>
        {instrument.title}, in place of “{label}”
      </summary>
      <p class="help" key={inUse ? 'used' : 'unused'}>
        {inUse
          ? `In use while “${label}” is unknown or blank. A total of ${formatNumber(atLeast)} or more scores that item 1; one that cannot reach ${formatNumber(atLeast)} scores it 0; anything between leaves it open.`
          : `Not in use: “${label}” has its own answer. Answers given here are kept but do not count.`}{' '}
        <Source cite={cite} context={context} />
      </p>
      {inUse && isAnswered && result && (
        <p class="notice" key={result.label}>
          {result.label}
        </p>
      )}
      {instrument.items.map((each, index) => {
        const name = `${instrument.id}.${each.id}`;
        return <ItemField key={name} item={each} number={index + 1} name={name} points="" problem={problems.get(name)} context={context} />;
      })}
    </details>
  );
}
