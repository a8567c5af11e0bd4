/** The suite that every instrument runs. There is no way to opt out: `instruments.test.ts` calls it for the whole list. */
import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../src/scoring/define-instrument.ts';
import { type InstrumentDefinition, type Scored, type ScoreInput, scoreInstrument } from '../../src/scoring/index.ts';
import { interpretOutcome } from '../../src/scoring/interpret.ts';
import type { Answers, ExpectedInstrument } from '../fixtures/scoring/expected.ts';

/** Scores and insists on `scored`. */
export function score(definition: InstrumentDefinition, input: ScoreInput): Scored {
  const outcome = scoreInstrument(definition, input);
  if (outcome.status !== 'scored') throw new Error(`expected scored, got ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The scored unit that an item belongs to: itself, or the pair it is part of. */
export function unitOf(definition: InstrumentDefinition, itemId: string): string {
  return definition.highestOf.find(({ items }) => items.includes(itemId))?.id ?? itemId;
}

export function describeInstrument(definition: InstrumentDefinition, expected: ExpectedInstrument): void {
  describe(`${definition.title} (expected values: ${expected.origin})`, () => {
    describeData(definition, expected);
    describePoints(definition, expected);
    describeMissing(definition, expected);
    describeFacts(definition, expected);
    describeIssues(definition, expected);
    if (expected.total !== null) describeBands(definition, expected, expected.total);
  });
}

function describeData(definition: InstrumentDefinition, { baseline, points, applicable }: ExpectedInstrument): void {
  test('the definition keeps its own rules', () => {
    expect(checkInstrument(definition)).toEqual(definition);
  });
  test('the definition is plain data: a copy that went through JSON scores the same', () => {
    const copy = JSON.parse(JSON.stringify(definition)) as InstrumentDefinition;
    expect(copy).toEqual(definition);
    expect(scoreInstrument(copy, { answers: baseline, facts: applicable })).toEqual(
      scoreInstrument(definition, { answers: baseline, facts: applicable }),
    );
  });
  test('the definition is frozen, so no outcome can change it', () => {
    const [item] = definition.items;
    expect(Object.isFrozen(definition) && Object.isFrozen(definition.items) && Object.isFrozen(item?.cite)).toBe(true);
  });
  test('the expected values cover every option and both sides of every cut', () => {
    for (const item of definition.items) {
      if (item.optional) continue;
      const given = (points[unitOf(definition, item.id)] ?? []).map(({ answers }) => answers[item.id]);
      if (item.kind === 'choice') {
        for (const { value } of item.options) expect(given, `${item.id}: ${value}`).toContain(value);
        continue;
      }
      let from = item.min;
      for (const { below } of item.steps) {
        const inStep = given.filter((answer) => typeof answer === 'number' && answer >= from && (below === null || answer < below));
        expect(inStep.length, `${item.id} from ${from}`).toBeGreaterThan(0);
        if (below !== null) {
          const closest = Math.max(...inStep.map(Number));
          expect(below - closest, `${item.id} just below ${below}`).toBeLessThanOrEqual(1);
          expect(given, `${item.id} at ${below}`).toContain(below);
          from = below;
        }
      }
    }
  });
  test('all nine parts of the panel exist for every kind of outcome', () => {
    const nine = ['total', 'comparison', 'percentile', 'rates', 'ratio', 'level', 'elsewhere', 'notCovered', 'versions'];
    const inputs: ScoreInput[] = [
      { answers: baseline, facts: applicable },
      { answers: {} },
      { answers: {}, facts: { sex: 'female' } },
      { answers: { nonsense: 1 } },
    ];
    for (const input of inputs) {
      const outcome = scoreInstrument(definition, input);
      const panel = interpretOutcome(definition, outcome);
      expect(Object.keys(panel).slice(0, nine.length)).toEqual(nine);
      const figures = [panel.percentile.row, panel.rates.formula, panel.ratio.row, panel.level.band];
      if (outcome.status !== 'scored') expect([...figures, ...panel.rates.rows]).toEqual([null, null, null, null]);
    }
  });
}

function describePoints(
  definition: InstrumentDefinition,
  { baseline, baselinePoints, points, applicable, total }: ExpectedInstrument,
): void {
  test('the baseline scores its points, item by item, in item order', () => {
    const { contributions } = score(definition, { answers: baseline, facts: applicable });
    expect(contributions.map(({ itemId, points: given }) => [itemId, given])).toEqual(Object.entries(baselinePoints));
  });
  for (const [unit, cases] of Object.entries(points)) {
    for (const { answers, points: expectedPoints } of cases) {
      test(`${unit}: ${JSON.stringify(answers)} gives ${expectedPoints}`, () => {
        const outcome = score(definition, { answers: { ...baseline, ...answers }, facts: applicable });
        const contribution = outcome.contributions.find(({ itemId }) => itemId === unit);
        expect(contribution?.points).toBe(expectedPoints);
        if (total === null) return;
        expect(outcome.total).toBe(outcome.contributions.reduce((sum, { points: each }) => sum + each, 0));
        expect(outcome.range).toEqual({ min: outcome.total, max: outcome.total });
      });
    }
  }
}

function describeMissing(definition: InstrumentDefinition, expected: ExpectedInstrument): void {
  const { baseline, baselinePoints, points, applicable, total, scoredWhenUnknown, optional } = expected;
  const required = definition.items.filter(({ id }) => !optional.includes(id));
  for (const { id } of required) {
    const blanks: [string, Answers][] = [
      ['null', { ...baseline, [id]: null }],
      ['undefined', { ...baseline, [id]: undefined }],
      ['absent', Object.fromEntries(Object.entries(baseline).filter(([key]) => key !== id))],
    ];
    if (scoredWhenUnknown[id] === undefined) blanks.push(['unknown', { ...baseline, [id]: 'unknown' }]);
    for (const [what, answers] of blanks) {
      test(`${id} ${what} is missing, named, and widens the range by what it can give`, () => {
        const outcome = scoreInstrument(definition, { answers, facts: applicable });
        if (outcome.status !== 'incomplete') throw new Error(`expected incomplete, got ${outcome.status}`);
        expect(outcome.missing).toEqual([id]);
        expect(outcome.contributions.map(({ itemId }) => itemId)).not.toContain(unitOf(definition, id));
        expect(outcome.edition).toBe(definition.edition);
        if (total === null) {
          expect(outcome.range).toBeNull();
          return;
        }
        const unit = unitOf(definition, id);
        const without = Object.values(baselinePoints).reduce((sum, each) => sum + each, 0) - (baselinePoints[unit] ?? 0);
        const possible = (points[unit] ?? []).map((row) => row.points);
        expect(outcome.range).toEqual({ min: without + Math.min(...possible), max: without + Math.max(...possible) });
      });
    }
  }
  test('no answers at all leave every item missing and the whole range open', () => {
    const inputs = [{ answers: {} }, {}, { answers: null }, undefined, null] as unknown as ScoreInput[];
    for (const input of inputs) {
      const outcome = scoreInstrument(definition, input);
      expect(outcome).toMatchObject({ status: 'incomplete', missing: required.map(({ id }) => id), range: total, contributions: [] });
    }
  });
  for (const id of optional) {
    test(`${id} is never missing and never a contribution`, () => {
      for (const answer of [null, undefined, 'unknown'] as const) {
        const outcome = score(definition, { answers: { ...baseline, [id]: answer }, facts: applicable });
        expect(outcome.contributions.map(({ itemId }) => itemId)).not.toContain(id);
      }
    });
  }
}

function describeFacts(definition: InstrumentDefinition, { baseline, excludedBy, applicable, openNotices }: ExpectedInstrument): void {
  for (const facts of excludedBy) {
    test(`${JSON.stringify(facts)} makes it not applicable, with a reason and its source`, () => {
      const outcome = scoreInstrument(definition, { answers: baseline, facts: { ...applicable, ...facts } });
      if (outcome.status !== 'notApplicable') throw new Error(`expected notApplicable, got ${outcome.status}`);
      expect(outcome.instrumentId).toBe(definition.id);
      expect(outcome.reasons).toHaveLength(1);
      expect(outcome.reasons[0]?.label).toMatch(/\.$/);
      expect(outcome.reasons[0]?.cite.ref).toBeTruthy();
    });
    test(`${JSON.stringify(facts)} excludes before anything is missing`, () => {
      expect(scoreInstrument(definition, { answers: {}, facts }).status).toBe('notApplicable');
    });
  }
  test('facts that fit leave no open question', () => {
    expect(score(definition, { answers: baseline, facts: applicable }).notices.map(({ id }) => id)).toEqual([]);
  });
  const silent = [
    undefined,
    null,
    {},
    { sex: 'unknown' },
    { sex: 'FEMALE', ageGroup: 17, csem: Symbol('none') },
    [],
    'female',
    0,
    () => 'female',
  ];
  for (const [position, facts] of silent.entries()) {
    test(`facts that say nothing exclude nothing and add one notice per open question (${position})`, () => {
      const outcome = score(definition, { answers: baseline, facts } as unknown as ScoreInput);
      expect(outcome.notices.map(({ id }) => id)).toEqual(openNotices);
      for (const { label, cite } of outcome.notices) expect([label.endsWith('.'), cite.ref.length > 0]).toEqual([true, true]);
    });
  }
}

function describeIssues(definition: InstrumentDefinition, { baseline, applicable }: ExpectedInstrument): void {
  const bad = [true, '', '35', 'maybe', {}, [], Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol('s'), () => 1];
  for (const item of definition.items) {
    test(`${item.id} refuses what is no answer, and says how to correct it`, () => {
      for (const value of bad) {
        const outcome = scoreInstrument(definition, {
          answers: { ...baseline, [item.id]: value },
          facts: applicable,
        } as unknown as ScoreInput);
        if (outcome.status !== 'invalid') throw new Error(`expected invalid for ${String(value)}, got ${outcome.status}`);
        const issue = outcome.issues.find(({ itemId }) => itemId === item.id);
        expect(issue?.code).toBe(item.kind === 'number' ? 'notANumber' : 'notAnOption');
        expect(issue?.message).toContain(item.label);
      }
    });
    if (item.kind !== 'number') continue;
    test(`${item.id} checks whole numbers before limits`, () => {
      const codeFor = (value: number) => {
        const outcome = scoreInstrument(definition, { answers: { ...baseline, [item.id]: value }, facts: applicable });
        return outcome.status === 'invalid' ? outcome.issues.find(({ itemId }) => itemId === item.id)?.code : outcome.status;
      };
      expect(codeFor(item.min - 1)).toBe('outOfRange');
      expect(codeFor(item.max + 1)).toBe('outOfRange');
      expect(codeFor(item.min - 0.5)).toBe(item.whole ? 'notWhole' : 'outOfRange');
    });
  }
  test('unknown keys come after items, in key order, also with a blank value and when they look like a prototype', () => {
    const [first] = definition.items;
    const answers = JSON.parse('{"zzz":null,"__proto__":"yes","constructor":1,"toString":"unknown"}') as Answers;
    if (first) answers[first.id] = 'nonsense';
    const outcome = scoreInstrument(definition, { answers });
    if (outcome.status !== 'invalid') throw new Error(`expected invalid, got ${outcome.status}`);
    expect(outcome.issues[0]?.itemId).toBe(first?.id);
    expect(outcome.issues.slice(1).map(({ code, itemId }) => [code, itemId])).toEqual(
      ['zzz', '__proto__', 'constructor', 'toString'].map((key) => ['unknownItem', key]),
    );
  });
  test('issues come before exclusions', () => {
    expect(scoreInstrument(definition, { answers: { nonsense: null }, facts: { sex: 'female' } }).status).toBe('invalid');
  });
}

function describeBands(definition: InstrumentDefinition, expected: ExpectedInstrument, total: { min: number; max: number }): void {
  const reachable = casesByTotal(expected);
  test('every total of the range can be reached', () => {
    const totals = [...reachable.keys()].sort((a, b) => a - b);
    expect(totals).toEqual(Array.from({ length: total.max - total.min + 1 }, (_, index) => total.min + index));
  });
  for (const [sum, answers] of [...reachable].sort(([a], [b]) => a - b)) {
    const band = expected.bands.find(({ from, to }) => sum >= from && sum <= to);
    test(`a total of ${sum} is ${band ? `in band ${band.id}` : 'in no band'}`, () => {
      const outcome = score(definition, { answers, facts: expected.applicable });
      expect(outcome.total).toBe(sum);
      const scheme = expected.scheme;
      expect(outcome.band).toEqual(
        band && scheme ? { id: band.id, label: band.label, scheme: scheme.name, provenance: scheme.provenance } : null,
      );
    });
  }
}

/** One complete case for every total that the expected rows can add up to, found row by row. */
export function casesByTotal({ baseline, baselinePoints, points, consistentCases }: ExpectedInstrument): Map<number, Answers> {
  if (consistentCases) return consistentCases();
  const start = Object.values(baselinePoints).reduce((sum, each) => sum + each, 0);
  let found = new Map<number, Answers>([[start, baseline]]);
  for (const [unit, cases] of Object.entries(points)) {
    const next = new Map(found);
    for (const [sum, answers] of found) {
      for (const row of cases) next.set(sum + row.points - (baselinePoints[unit] ?? 0), { ...answers, ...row.answers });
    }
    found = next;
  }
  return found;
}
