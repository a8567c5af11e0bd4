import { SHORT_MARKS } from '../content-model/marks.ts';
import type { ScoringCite } from '../scoring/instrument-schema.ts';
import { ruleId } from './form-rows.ts';
import { UI } from './words.ts';

/** What has a hint. `hintCite` is its source where it is not that of the points, `cite`. */
type Hinted = { hint?: string | undefined; hintCite?: ScoringCite | undefined; cite?: ScoringCite };

/** A hint with the mark of its rule, where that was not seen in its source. */
export function hintText({ hint, cite, hintCite = cite }: Hinted): string | undefined {
  const mark = hintCite && SHORT_MARKS[hintCite.provenance];
  return hint && mark ? `${hint} (${mark})` : hint;
}

type HintProps = { id: string; of: Hinted & { label: string }; hasRules: boolean };

/** The rule in a few words, and the way to all of it: a card, or without script the rule at the foot of the page. */
export function Hint({ id, of, hasRules }: HintProps) {
  return (
    <p class="help" id={`help-${id}`}>
      {hintText(of)}
      {of.hint && hasRules && ' · '}
      {hasRules && (
        <a href={`#${ruleId(id)}`} data-card={`${UI.rule}: ${of.label}`}>
          {UI.rule}
          <span class="hide">: {of.label}</span>
        </a>
      )}
    </p>
  );
}
