import type { FactField } from '../scoring/facts.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';
import { FactFields } from './FactFields.tsx';
import { focusQuestion } from './questions.ts';
import { Source } from './Source.tsx';
import { UI } from './words.ts';

type Props = { definition: InstrumentDefinition; outcome: ScoreOutcome; context: CalculatorContext; hasRules: boolean };

/** The gate: facts that can rule the tool out, each with the refusal that it causes directly below it. */
export function Gate({ definition, outcome, context, hasRules }: Props) {
  const reasons = outcome.status === 'notApplicable' ? outcome.reasons : [];
  const [first] = definition.items;
  return (
    <div class="gate">
      <h2>{UI.gateTitle}</h2>
      <p class="help">
        For {definition.population}. {UI.gateHelp}{' '}
        {first && (
          <a
            href={`#item-${first.id}`}
            onClick={(event) => {
              event.preventDefault();
              focusQuestion(first.id);
            }}
          >
            {UI.skipToItems}
          </a>
        )}
      </p>
      <FactFields
        questions={definition.gate}
        after={(field) =>
          reasons
            .filter(({ id }) => causeOf(definition, id) === field)
            .map(({ id, label, cite }) => (
              <div class="refusal" key={id}>
                <p>
                  <strong>{UI.refused}</strong> {label} <Source cite={cite} context={context} />
                </p>
              </div>
            ))
        }
      />
      {definition.checks && (
        <div class="checks help">
          <p>
            <strong>{UI.checks}</strong>{' '}
            {hasRules && (
              <a href="#rule-checks" data-card={UI.checksRule}>
                {UI.sources}
                <span class="hide">: {UI.checksRule}</span>
              </a>
            )}
          </p>
          <ul>
            {definition.checks.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The question that a refusal stands under: the last of those that together cause it. */
function causeOf({ exclusions, gate }: InstrumentDefinition, id: string): FactField | undefined {
  const asked = exclusions.find((exclusion) => exclusion.id === id)?.when.map(({ field }) => field) ?? [];
  return gate.findLast(({ field }) => asked.includes(field))?.field;
}
