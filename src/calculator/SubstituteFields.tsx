import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../format.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { FormState } from './form-state.ts';
import { ItemField } from './ItemField.tsx';
import { isSubstituteInUse, standInOf, standInText } from './stand-in.ts';

type Props = {
  substitute: InstrumentDefinition['substitutes'][number];
  /** Number of the item that it stands in for. */
  number: number;
  state: FormState;
  problems: ReadonlyMap<string, string | undefined>;
  hasRules: boolean;
};

/**
 * The instrument that stands in for a missing item. It opens by itself when the item is unknown or answers for it come back from a
 * code, closes when the item has its own answer and there is none for it, and is otherwise left as the reader has it. The page arrives
 * with it open, because without script it is part of the sheet.
 */
export function SubstituteFields({ substitute, number, state, problems, hasRules }: Props) {
  const { instrument, item } = substitute;
  const details = useRef<HTMLDetailsElement>(null);
  const inUse = isSubstituteInUse(item, state);
  const isAnswered = Object.keys(state.substitutes[instrument.id] ?? {}).length > 0;
  const isNeeded = state.answers[item] === 'unknown' || (inUse && isAnswered);
  // Before the next key can come, so that Enter finds the first question inside.
  useLayoutEffect(() => {
    if (details.current && (isNeeded || !isAnswered)) details.current.open = isNeeded;
  }, [isNeeded, isAnswered]);
  const summary = summaryText(substitute, number, state);
  return (
    <details class="group" id={`substitute-${instrument.id}`} open ref={details}>
      <summary>
        <span key={summary}>{summary}</span>
      </summary>
      <p class="help" key={inUse ? 'used' : 'unused'}>
        {inUse
          ? `Counts while item ${number} is unknown or blank. A total of ${formatNumber(substitute.atLeast)} or more scores that item 1; one that cannot reach ${formatNumber(substitute.atLeast)} scores it 0; anything between leaves it open.`
          : 'Answers given here are kept but do not count.'}
      </p>
      {instrument.items.map((each, index) => {
        const name = `${instrument.id}.${each.id}`;
        return <ItemField key={name} item={each} number={index + 1} name={name} problem={problems.get(name)} hasRules={hasRules} />;
      })}
    </details>
  );
}

/** What the closed heading tells: whether it is needed, and how far it has come. */
function summaryText(substitute: Props['substitute'], number: number, state: FormState): string {
  const { instrument, item, atLeast } = substitute;
  if (!isSubstituteInUse(item, state)) return `${instrument.title} is not needed: item ${number} has its own answer`;
  const standIn = standInOf(substitute, state);
  if (!standIn || standIn.open === instrument.items.length)
    return `${instrument.title} can stand in for item ${number} where it is unknown`;
  const word = standIn.points >= atLeast ? 'enough' : `${formatNumber(atLeast)} needed`;
  return `${instrument.title} stands in for item ${number}: ${standInText(standIn, word)}`;
}
