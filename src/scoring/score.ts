/** Scores one case: checks the input, then the facts, then what is missing, then the total. */
import type { FirstMatchRule, InstrumentDefinition } from './instrument-schema.ts';
import { substitutedLabel, substituteOpenLabel } from './messages.ts';
import { getPlan, type Part, type Plan } from './plan.ts';
import { type Answers, answerAt, findIssues, readFacts, readInput, readOwn, type StandIn } from './read-input.ts';
import type { Answer, Contribution, Notice, Reason, Scored, ScoreInput, ScoreOutcome } from './result.ts';
import { bandAt, isReduced, oneBandLower, toBand } from './rules/bands.ts';
import { checkExclusion, decideSubstitute, firstMatch } from './rules/decide.ts';
import { countPart, oneItemEitherWay, probabilityAt, scorePart, startTally, type Tally, totalRange } from './rules/totals.ts';

/**
 * Scores an instrument by its definition and returns exactly one of `scored`, `incomplete`, `notApplicable` and `invalid`.
 * Use for anything that a reader typed or a program sends: it never throws on input. Not for choosing an instrument; see `adviseInstruments`.
 *
 * @param definition - an entry of `instruments`, or a copy of one that went through JSON
 * @param input.answers - by item id; `null` and `undefined` are blank, `'unknown'` is valid everywhere, neither is ever a "no"
 * @param input.facts - what is known of the case; what is absent or not recognised reads as unknown and excludes nothing
 * @param input.substitutes - answers of another instrument that stands in for a missing item, by instrument id
 * @returns the outcome; totals are whole points, `probability` is a fraction from 0 to 1, unrounded
 * @throws {DefinitionError} if `definition` is not a definition; never because of `input`
 * @source the rules cite their sources one by one: `cite` of each item, rule and notice
 * @example scoreInstrument(getInstrument('casic'), { answers: { videos: 'yes' } }) // => incomplete, range { min: 1, max: 6 }
 */
export function scoreInstrument(definition: InstrumentDefinition, input: ScoreInput): ScoreOutcome {
  const plan = getPlan(definition);
  const given = readInput(plan, input);

  const issues = findIssues(plan, given);
  if (issues.length > 0) return { status: 'invalid', instrumentId: definition.id, issues };

  const reasons: Reason[] = [];
  const notices: Notice[] = [];
  checkFacts(plan, readOwn(input, 'facts'), reasons, notices);
  if (reasons.length > 0) return { status: 'notApplicable', instrumentId: definition.id, reasons };

  return scoreAnswers(plan, given.answers, given.standIns, notices);
}

function checkFacts(plan: Plan, record: unknown, reasons: Reason[], notices: Notice[]): void {
  const facts = readFacts(record, plan.facts);
  for (const { exclusion, openNotice } of plan.exclusions) {
    const state = checkExclusion(exclusion.when, facts);
    if (state === 'holds') reasons.push({ id: exclusion.id, label: exclusion.label, cite: exclusion.cite });
    if (state === 'open') notices.push(openNotice);
  }
}

function scoreAnswers(plan: Plan, answers: Answers, standIns: readonly StandIn[], notices: Notice[]): ScoreOutcome {
  const { id: instrumentId, edition, rule } = plan.definition;
  const tally = startTally();
  const contributions: Contribution[] = [];
  const missing: string[] = [];
  for (const part of plan.parts) {
    let points = scorePart(part, answers.results);
    let cite = part.cite;
    const standIn = points === null ? standIns[part.substitute] : undefined;
    if (standIn) {
      points = scoreStandIn(part, standIn, notices);
      cite = standIn.rule.cite;
    }
    countPart(tally, part, answers.results, points);
    if (points !== null) {
      contributions.push({ itemId: part.id, answer: showAnswer(part, answers), points, cite });
      continue;
    }
    for (const { id, position } of part.members) {
      if (answers.results[position] === null) missing.push(id);
    }
  }
  if (missing.length > 0) {
    const range = rule.kind === 'sum' ? totalRange(tally) : null;
    return { status: 'incomplete', instrumentId, edition, missing, range, contributions, notices };
  }
  return rule.kind === 'sum'
    ? scoreSum(plan, answers, tally, contributions, notices)
    : scoreFirstMatch(plan, rule, answers, contributions, notices);
}

/** Points of an item by the total of another instrument, with a notice that says so; null while that total can go either way. */
function scoreStandIn(part: Part, { rule, plan, answers }: StandIn, notices: Notice[]): number | null {
  if (answers.results.every((result) => result === null)) return null;
  const tally = startTally();
  for (const other of plan.parts) countPart(tally, other, answers.results, scorePart(other, answers.results));
  const total = totalRange(tally);
  const { title } = rule.instrument;
  const isPresent = decideSubstitute(total, rule.atLeast);
  if (isPresent === null) {
    const label = substituteOpenLabel(title, part.label, total, rule.atLeast);
    notices.push({ id: 'substituteOpen', label, cite: rule.cite });
    return null;
  }
  const points = isPresent ? part.max : part.min;
  notices.push({ id: 'substituted', label: substitutedLabel(title, part.label, total, rule.atLeast, points), cite: rule.cite });
  return points;
}

function scoreSum(plan: Plan, answers: Answers, tally: Tally, contributions: Contribution[], notices: Notice[]): Scored {
  const { id, edition, bands, probability } = plan.definition;
  const total = tally.min;
  let band = bandAt(bands, total);
  if (bands?.reduction && isReduced(bands.reduction, (itemId) => answerAt(plan, answers, itemId))) {
    band = oneBandLower(bands, band);
    notices.push(bands.reduction.notice);
  }
  return {
    status: 'scored',
    instrumentId: id,
    edition,
    total,
    band: toBand(bands, band),
    probability: probability && probabilityAt(probability, total),
    range: totalRange(tally),
    oneItemEitherWay: oneItemEitherWay(tally),
    contributions,
    notices,
  };
}

function scoreFirstMatch(plan: Plan, rule: FirstMatchRule, answers: Answers, contributions: Contribution[], notices: Notice[]): Scored {
  const { id, edition, bands } = plan.definition;
  const row = firstMatch(rule, (itemId) => answerAt(plan, answers, itemId));
  const band = bands?.list.find((entry) => entry.id === row?.band) ?? null;
  if (row?.notice) notices.push(row.notice);
  return {
    status: 'scored',
    instrumentId: id,
    edition,
    total: null,
    band: toBand(bands, band),
    probability: row?.probability ?? null,
    range: null,
    oneItemEitherWay: null,
    contributions,
    notices,
  };
}

/** The answer as given, several joined by a slash. Only answers that passed the checks come here. */
function showAnswer({ position: first, members }: Part, { values }: Answers): Answer {
  if (members.length > 1) return members.map(({ position }) => plainAnswer(values[position])).join('/');
  return plainAnswer(values[first]);
}

/** -0 becomes 0; everything else stays. */
function plainAnswer(value: unknown): Answer {
  return typeof value === 'number' ? value + 0 : (value as Answer);
}
