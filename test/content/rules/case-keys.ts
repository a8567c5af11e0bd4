/** Every practice case is keyed item by item, reads like an extract of a file, and trains what it says it trains. */
import type { TrainableRule } from '../../../src/content-model/case-rule.ts';
import { trainableRules } from '../../../src/content-model/case-rules.ts';
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import type { PracticeCase } from '../../../src/content-model/schemas/case.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';
import type { ContentIssue } from './content-issue.ts';

/** Words of a vignette: shorter is no file, longer does not fit beside a form. */
const FEWEST_WORDS = 80;
const MOST_WORDS = 200;

type Problem = Omit<ContentIssue, 'file'>;

/** `definitions`: the scored instruments. A case of an unknown one is reported elsewhere. */
export function caseKeys(content: Content, definitions: readonly InstrumentDefinition[]): ContentIssue[] {
  return [...content.entries.cases].flatMap(([id, each]) => {
    const definition = definitions.find((one) => one.id === each.instrument);
    if (definition === undefined) return [];
    const problems = [
      ...vignetteProblems(each),
      ...gateProblems(definition, each),
      ...answerProblems(definition, each),
      ...reasonProblems(each),
      ...unsettledProblems(each),
      ...differedProblems(each),
      ...trainsProblems(definition, each),
    ];
    return problems.map((problem) => ({ file: pathOf(content, 'cases', id), ...problem }));
  });
}

function vignetteProblems({ vignette }: PracticeCase): Problem[] {
  const words = vignette.split(/\s+/).length;
  return words >= FEWEST_WORDS && words <= MOST_WORDS
    ? []
    : [
        {
          field: 'vignette',
          actual: words,
          expected: `${FEWEST_WORDS} to ${MOST_WORDS} words`,
          fix: 'add what a file would say as well, or leave out what decides nothing',
        },
      ];
}

function gateProblems({ gate }: InstrumentDefinition, { facts }: PracticeCase): Problem[] {
  return gate
    .filter(({ field, options }) => !options.some(({ value }) => value === facts[field]))
    .map(({ field, options }) => ({
      field: `facts.${field}`,
      actual: facts[field],
      expected: `one of ${options.map(({ value }) => value).join(', ')}`,
      fix: 'answer every question of the gate; "unknown" is an answer',
    }));
}

function answerProblems({ items, substitutes }: InstrumentDefinition, each: PracticeCase): Problem[] {
  const unanswered = items.filter(({ id, optional }) => !optional && each.answers[id] === undefined).map(({ id }) => `answers.${id}`);
  const optional = items.filter((item) => item.optional);
  const given = optional.filter(({ id }) => each.answers[id] !== undefined);
  if (given.length > 0) unanswered.push(...optional.filter((item) => !given.includes(item)).map(({ id }) => `answers.${id}`));
  for (const { instrument } of substitutes) {
    const answers = each.substitutes[instrument.id];
    if (answers) {
      unanswered.push(
        ...instrument.items.filter(({ id }) => answers[id] === undefined).map(({ id }) => `substitutes.${instrument.id}.${id}`),
      );
    }
  }
  return unanswered.map((field) => ({
    field,
    actual: undefined,
    expected: 'an answer to every item, and to all optional items or none',
    fix: 'key it; where the file is silent or no source settles it, the answer is unknown',
  }));
}

/** Answers and reasons by the same ids; of the facts, those that decide have a reason. */
function reasonProblems({ facts, answers, substitutes, key }: PracticeCase): Problem[] {
  const standIns = (group: Readonly<Record<string, object>>) =>
    Object.entries(group).flatMap(([name, entries]) => Object.keys(entries).map((item) => `substitutes.${name}.${item}`));
  const answered = [...Object.keys(answers).map((item) => `answers.${item}`), ...standIns(substitutes)];
  const explained = [...Object.keys(key.answers).map((item) => `answers.${item}`), ...standIns(key.substitutes)];
  const strayFacts = Object.keys(key.facts).filter((field) => facts[field] === undefined);
  return [
    ...answered.filter((field) => !explained.includes(field)).map((field) => reasonProblem(field, undefined, 'a sentence')),
    ...explained.filter((field) => !answered.includes(field)).map((field) => reasonProblem(field, 'a sentence', 'an answer with this id')),
    ...strayFacts.map((field) => reasonProblem(`facts.${field}`, 'a sentence', 'a fact with this id')),
    ...(Object.keys(key.facts).length === 0 ? [reasonProblem('facts', undefined, 'a sentence for each fact that decides')] : []),
  ];
}

function reasonProblem(field: string, actual: unknown, expected: string): Problem {
  return { field: `key.${field}`, actual, expected, fix: 'say in one sentence which words of the vignette decide' };
}

function unsettledProblems(each: PracticeCase): Problem[] {
  return (each.unsettled ?? []).flatMap((item, index) => {
    const [owner = '', standIn] = item.split('.');
    const answer = standIn === undefined ? each.answers[owner] : each.substitutes[owner]?.[standIn];
    return answer === 'unknown'
      ? []
      : [{ field: `unsettled.${index}`, actual: item, expected: 'an item keyed unknown', fix: 'correct the id, or key the item unknown' }];
  });
}

/** Two keys can differ only on what the case asks. */
function differedProblems({ facts, answers, substitutes, secondKey }: PracticeCase): Problem[] {
  const standIns = Object.entries(substitutes).flatMap(([name, items]) => Object.keys(items).map((item) => `${name}.${item}`));
  const asked = [...Object.keys(facts), ...Object.keys(answers), ...standIns];
  return (secondKey.agreed ? [] : secondKey.differed).flatMap((id, index) =>
    asked.includes(id)
      ? []
      : [{ field: `secondKey.differed.${index}`, actual: id, expected: 'a fact or an item that the case answers', fix: 'correct the id' }],
  );
}

function trainsProblems(definition: InstrumentDefinition, each: PracticeCase): Problem[] {
  const rules: TrainableRule[] = [definition, ...definition.substitutes.map(({ instrument }) => instrument)].flatMap(trainableRules);
  return each.trains.flatMap((id, index): Problem[] => {
    const named = rules.filter((rule) => rule.id === id);
    const field = `trains.${index}`;
    if (named.length === 0)
      return [{ field, actual: id, expected: `a rule of ${definition.id}`, fix: 'src/content-model/case-rules.ts makes the ids' }];
    if (named.some((rule) => rule.isMetBy(each))) return [];
    return [{ field, actual: id, expected: 'a rule that bears on this case', fix: 'leave it out, or change the vignette' }];
  });
}
