/** A case compared with its key, and the rules missed in several. Expected values are worked by hand from the invented case below. */
import { describe, expect, test } from 'vitest';
import type { FormState } from '../../../src/calculator/form-state.ts';
import { type KeyRow, keyRows } from '../../../src/practice/cases/key-rows.ts';
import type { KeyedCase } from '../../../src/practice/cases/keyed-case.ts';
import { addCase, joinProgress, missedRules } from '../../../src/practice/cases/missed-rules.ts';
import { outcomeRows } from '../../../src/practice/cases/outcome-rows.ts';
import { withoutNorms } from '../../../src/practice/cases/without-norms.ts';
import { encodeAnswers } from '../../../src/scoring/answer-code.ts';
import { getInstrument } from '../../../src/scoring/index.ts';
import { scoreInstrument } from '../../../src/scoring/score.ts';

const cport = withoutNorms(getInstrument('cport'));
const ANSWERS = {
  ageAtIndex: 30,
  priorCriminalHistory: 'yes',
  contactSexualOffending: 'no',
  conditionalReleaseFailure: 'no',
  sexualInterest: 'unknown',
  moreBoyThanGirlCsem: 'no',
  moreBoyThanGirlOther: 'no',
};
/** A man of 30 with a prior conviction; about sexual interest the file is silent, and CASIC comes to 3 of 6. */
const keyed: KeyedCase = {
  id: 'demo',
  title: 'A demo',
  difficulty: 'first',
  vignette: 'Mr D.',
  facts: { sex: 'male', ageGroup: 'adult', csem: 'convicted' },
  answers: ANSWERS,
  substitutes: {
    casic: { neverMarried: 'yes', videos: 'yes', stories: 'yes', durationTwoYears: 'no', volunteered: 'no', onlineCommunication: 'no' },
  },
  key: {
    facts: { csem: 'He was convicted.' },
    answers: Object.fromEntries(Object.keys(ANSWERS).map((id) => [id, `Why ${id}.`])),
    substitutes: { casic: { videos: 'There were videos.' } },
  },
  unsettled: ['sexualInterest'],
  expected: { status: 'scored', total: 3, band: null },
  why: 'Three.',
  secondKey: { agreed: true },
};
const right: FormState = {
  facts: { sex: 'male', ageGroup: 'adult', csem: 'convicted' },
  answers: Object.fromEntries(Object.entries(ANSWERS).map(([id, answer]) => [id, String(answer)])),
  substitutes: { casic: keyed.substitutes['casic'] as Record<string, string> },
};
const withAnswers = (answers: Record<string, string | undefined>): FormState => {
  const next = { ...right.answers, ...answers };
  return { ...right, answers: Object.fromEntries(Object.entries(next).filter((pair): pair is [string, string] => pair[1] !== undefined)) };
};
const rowOf = (own: FormState, name: string): KeyRow => {
  const row = keyRows(cport, keyed, own).find((each) => each.name === name);
  if (!row) throw new Error(`keyRows: ${name} must have a row`);
  return row;
};

describe('a case beside its key', () => {
  test('every question of the key has a row: the fact that decides, seven items, six of the stand-in', () => {
    const rows = keyRows(cport, keyed, right);
    expect(rows.map(({ name }) => name)).toEqual([
      'facts.csem',
      ...Object.keys(ANSWERS),
      ...Object.keys(keyed.substitutes['casic'] ?? {}).map((id) => `casic.${id}`),
    ]);
    expect(rows.every(({ agreement }) => agreement === 'same')).toBe(true);
    expect(rows.every(({ rule }) => rule.text !== '')).toBe(true);
  });

  test('the rule of a fact names the tool of the case, not the one that stands in for an item', () => {
    expect(rowOf(right, 'facts.csem').rule.text).toMatch(/^CPORT is for men convicted/);
  });

  test('numbers are compared as numbers, however they are typed', () => {
    expect(rowOf(withAnswers({ ageAtIndex: '30 years' }), 'ageAtIndex').agreement).toBe('same');
    expect(rowOf(withAnswers({ ageAtIndex: '31' }), 'ageAtIndex')).toMatchObject({
      agreement: 'different',
      own: '31 years',
      key: '30 years',
    });
  });

  test('an age with part of a year agrees where it scores the same', () => {
    const static99r = getInstrument('static-99r');
    const aged: KeyedCase = {
      ...keyed,
      answers: { ageAtRelease: 34 },
      key: { ...keyed.key, answers: { ageAtRelease: 'Why.' } },
      substitutes: {},
    };
    const agreement = (age: string) =>
      keyRows(static99r, aged, { facts: {}, answers: { ageAtRelease: age }, substitutes: {} }).find(({ name }) => name === 'ageAtRelease')
        ?.agreement;
    expect(agreement('34.9')).toBe('same');
    expect(agreement('35')).toBe('different');
  });

  test('a blank is not answered, and is not "unknown" where the key says so', () => {
    expect(rowOf(withAnswers({ sexualInterest: undefined }), 'sexualInterest')).toMatchObject({
      agreement: 'notAnswered',
      own: 'not answered',
    });
    expect(rowOf(right, 'sexualInterest').why).toBe('Why sexualInterest. No source that we saw settles this.');
  });

  test('a fact that was answered against the file is compared, although the key names no reason', () => {
    const own = { ...right, facts: { ...right.facts, sex: 'female' } };
    expect(rowOf(own, 'facts.sex')).toMatchObject({ agreement: 'different', rules: ['gate.female'] });
  });

  test('what follows is told for both: own total 2, key 3', () => {
    const score = (answers: Record<string, string | number>) =>
      scoreInstrument(cport, { facts: {}, answers, substitutes: keyed.substitutes });
    const rows = outcomeRows(cport, score({ ...ANSWERS, priorCriminalHistory: 'no' }), score(ANSWERS));
    expect(rows.find(({ name }) => name === 'total')).toMatchObject({ own: '2', key: '3' });
    expect(rows.find(({ name }) => name === 'level')).toMatchObject({
      own: 'we saw none by the developers',
      key: 'we saw none by the developers',
    });
  });

  test('a refusal says nothing of a total', () => {
    const refused = scoreInstrument(cport, { facts: { sex: 'female' }, answers: ANSWERS, substitutes: {} });
    const open = scoreInstrument(cport, { facts: {}, answers: { ...ANSWERS, sexualInterest: 'unknown' }, substitutes: {} });
    const rows = outcomeRows(cport, open, refused);
    expect(rows.map(({ own, key }) => [own, key]).slice(1, 3)).toEqual([
      ['none', 'none'],
      ['2 to 3', 'none'],
    ]);
    expect(rows.at(-1)?.key).toBe('That this tool does not apply, and why; no number of any kind');
  });
});

describe('rules missed in several cases', () => {
  const code = (state: FormState) => encodeAnswers(cport, state);
  const cases = [keyed, { ...keyed, id: 'second' }, { ...keyed, id: 'third' }];
  const review = (codes: Record<string, string>) =>
    missedRules(cport, cases, { cases: Object.entries(codes).map(([id, each]) => ({ id, code: each })) });

  test('are counted by name, the most often missed first; blanks miss none', () => {
    const { cases: count, missed } = review({
      demo: code(withAnswers({ contactSexualOffending: 'yes' })),
      second: code(withAnswers({ contactSexualOffending: 'yes', ageAtIndex: '40' })),
      third: code(withAnswers({ moreBoyThanGirlOther: undefined })),
      'of-another-tool': 'ABC',
    });
    expect(count).toBe(3);
    expect(missed.map(({ id, times }) => [id, times])).toEqual([
      ['cport.contactSexualOffending', 2],
      ['cport.ageAtIndex', 1],
    ]);
    expect(missed[0]?.name).toBe(cport.items.find(({ id }) => id === 'contactSexualOffending')?.label);
  });

  test('an answer where the key leaves the item open misses the rule on blanks too', () => {
    const { missed } = review({ demo: code(withAnswers({ sexualInterest: 'no' })) });
    expect(missed.map(({ id }) => id).sort()).toEqual(['cport.sexualInterest', 'cport.unknown']);
  });

  test('a code that cannot be read any more is named, and counts for nothing', () => {
    expect(review({ demo: 'NOCODE' })).toEqual({ cases: 0, unread: 1, missed: [] });
  });
});

describe('progress', () => {
  test('of a case that is scored twice the first answers stay, and those of a file came before', () => {
    const first = addCase({ cases: [] }, 'one', 'AAA');
    expect(addCase(first, 'one', 'BBB')).toEqual({ cases: [{ id: 'one', code: 'AAA' }] });
    expect(addCase(first, 'two', '')).toBe(first);
    const opened = {
      cases: [
        { id: 'zero', code: 'ZZZ' },
        { id: 'one', code: 'FILE' },
      ],
    };
    expect(joinProgress(opened, addCase(first, 'two', 'CCC')).cases).toEqual([...opened.cases, { id: 'two', code: 'CCC' }]);
  });
});
