import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';
import { FactFields } from './FactFields.tsx';
import { Source } from './Source.tsx';
import { UI } from './words.ts';

/** The gate: facts that can rule the tool out, and the refusal where they do. */
export function Gate({
  definition,
  outcome,
  context,
}: {
  definition: InstrumentDefinition;
  outcome: ScoreOutcome;
  context: CalculatorContext;
}) {
  return (
    <fieldset class="group">
      <legend>{UI.gateTitle}</legend>
      <p class="help">
        For {definition.population}. {UI.gateHelp}
      </p>
      {definition.checks && (
        <>
          <p class="help">{UI.checks}</p>
          <ul class="help">
            {definition.checks.map(({ text, cite }) => (
              <li key={text}>
                {text} <Source cite={cite} context={context} />
              </li>
            ))}
          </ul>
        </>
      )}
      <FactFields questions={definition.gate} />
      {outcome.status === 'notApplicable' && (
        <div class="refusal">
          <h2>This tool does not apply</h2>
          {outcome.reasons.map(({ id, label, cite }) => (
            <p key={id}>
              {label} <Source cite={cite} context={context} />
            </p>
          ))}
        </div>
      )}
    </fieldset>
  );
}
