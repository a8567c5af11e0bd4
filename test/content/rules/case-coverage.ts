/** The practice cases together: enough of each kind, and no rule of an instrument left out. */
import type { TrainableRule } from '../../../src/content-model/case-rule.ts';
import { trainableRules } from '../../../src/content-model/case-rules.ts';
import type { Content } from '../../../src/content-model/content-files.ts';
import type { PracticeCase } from '../../../src/content-model/schemas/case.ts';
import { adviseInstruments } from '../../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';
import type { ContentIssue } from './content-issue.ts';

const FEWEST_CASES = 60;
const FEWEST_OF_A_KIND = 10;
const FEWEST_FOR_A_RULE = 2;

/** Kinds of cases of which there are ten at least. CPORT is learned with its stand-in. */
const KINDS: readonly { name: string; holds: (each: PracticeCase) => boolean }[] = [
  { name: 'CPORT cases with CASIC answers', holds: ({ instrument, substitutes }) => instrument === 'cport' && 'casic' in substitutes },
  ...['static-99r', 'stable-2007', 'dc-srp', 'iic-srp'].map((id) => ({
    name: `cases of ${id} in which a tool applies`,
    holds: (each: PracticeCase) => each.instrument === id && !isNoToolCase(each),
  })),
  { name: 'cases in which no tool applies', holds: isNoToolCase },
];

/** True where the instrument is refused and the router supports no other. */
function isNoToolCase({ facts, expected }: PracticeCase): boolean {
  return expected.status === 'notApplicable' && adviseInstruments(facts).every(({ verdict }) => verdict !== 'supported');
}

export function caseCoverage({ entries }: Content, definitions: readonly InstrumentDefinition[]): ContentIssue[] {
  const cases = [...entries.cases.values()];
  const issue = (field: string, actual: unknown, expected: string): ContentIssue => ({
    file: 'content/cases',
    field,
    actual,
    expected,
    fix: 'add cases: npm run new -- case ID',
  });
  // Rules that instruments share are listed once.
  const rules = new Map(definitions.flatMap(trainableRules).map((rule) => [rule.id, rule]));
  const kinds = KINDS.map(({ name, holds }) => ({ name, count: cases.filter(holds).length }));
  return [
    ...(cases.length < FEWEST_CASES ? [issue('number', cases.length, `${FEWEST_CASES} cases at least`)] : []),
    ...kinds
      .filter(({ count }) => count < FEWEST_OF_A_KIND)
      .map(({ name, count }) => issue('number', count, `${FEWEST_OF_A_KIND} ${name} at least`)),
    ...[...rules.values()].flatMap((rule) => {
      const trained = cases.filter((each) => each.trains.includes(rule.id));
      const missing = missingSide(rule, trained);
      return trained.length < FEWEST_FOR_A_RULE
        ? [issue(`trains ${rule.id}`, trained.length, `${FEWEST_FOR_A_RULE} cases at least`)]
        : missing.map((side) =>
            issue(`trains ${rule.id}`, undefined, `a case just ${side === 'below' ? 'below the step' : 'on the step'}`),
          );
    }),
  ];
}

/** A step is trained on both sides. */
function missingSide({ sideOf }: TrainableRule, trained: readonly PracticeCase[]): ('below' | 'from')[] {
  if (sideOf === undefined) return [];
  const seen = trained.map(sideOf);
  return (['below', 'from'] as const).filter((side) => !seen.includes(side));
}
