/** What the own answers come to beside what the key comes to. No markup. */
import { span } from '../../calculator/words.ts';
import { formatNumber } from '../../format.ts';
import { joinWords } from '../../phrases.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import { totalSoFar } from '../../scoring/total-so-far.ts';
import { RESULT } from './result-words.ts';

export type OutcomeRow = { name: 'outcome' | 'total' | 'range' | 'level' | 'say'; label: string; own: string; key: string };

export function outcomeRows(definition: InstrumentDefinition, own: ScoreOutcome, key: ScoreOutcome): OutcomeRow[] {
  const row = (name: OutcomeRow['name'], tell: (outcome: ScoreOutcome) => string): OutcomeRow => ({
    name,
    label: RESULT.outcomeLabels[name],
    own: tell(own),
    key: tell(key),
  });
  return [
    row('outcome', (outcome) => statusText(definition, outcome)),
    row('total', (outcome) => totalText(definition, outcome)),
    row('range', rangeText),
    row('level', (outcome) => levelText(definition, outcome)),
    row('say', (outcome) => sayText(definition, outcome)),
  ];
}

function statusText(definition: InstrumentDefinition, outcome: ScoreOutcome): string {
  const label = (id: string) => [...definition.items, ...definition.highestOf].find((each) => each.id === id)?.label ?? id;
  switch (outcome.status) {
    case 'scored':
      return 'Scored';
    case 'incomplete':
      return `Open: ${joinWords(outcome.missing.map(label))}`;
    case 'notApplicable':
      return `Does not apply. ${outcome.reasons.map((reason) => reason.label).join(' ')}`;
    case 'invalid':
      return outcome.issues.map(({ message }) => message).join(' ');
    default:
      return outcome satisfies never;
  }
}

function totalText(definition: InstrumentDefinition, outcome: ScoreOutcome): string {
  if (definition.rule.kind === 'sum')
    return outcome.status === 'scored' && outcome.total !== null ? formatNumber(outcome.total) : RESULT.none;
  const rows = totalSoFar(definition, outcome).conditions ?? [];
  const at = rows.findIndex(({ met }) => met === 'applies');
  return outcome.status === 'scored' && at >= 0 ? `Row ${at + 1}: ${rows[at]?.label}` : RESULT.none;
}

const rangeText = (outcome: ScoreOutcome): string =>
  outcome.status === 'incomplete' && outcome.range ? span(outcome.range) : outcome.status === 'scored' ? RESULT.noRange : RESULT.none;

function levelText({ bands }: InstrumentDefinition, outcome: ScoreOutcome): string {
  if (bands === null) return RESULT.noLevel;
  return outcome.status === 'scored' && outcome.band ? outcome.band.label : RESULT.none;
}

/** STABLE-2007 names needs. Its developers combine it with a static scale before they speak of risk. */
const NAMES_NEEDS = 'stable-2007';

function sayText({ id, bands }: InstrumentDefinition, { status }: ScoreOutcome): string {
  if (status !== 'scored') return RESULT.say[status];
  if (id === NAMES_NEEDS) return RESULT.say.needs;
  return bands === null ? RESULT.say.scoredWithoutLevel : RESULT.say.scored;
}
