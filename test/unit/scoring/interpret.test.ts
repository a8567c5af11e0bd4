import { describe, expect, test } from 'vitest';
import { NormLookupError } from '../../../src/scoring/errors.ts';
import { scoreInstrument } from '../../../src/scoring/index.ts';
import { interpretOutcome, perPeople } from '../../../src/scoring/interpret.ts';
import { lookUpNorm } from '../../../src/scoring/norms.ts';
import { demo3, demoRows } from '../../fixtures/scoring/demo-3.ts';

const facts = { sex: 'male', luring: 'yes' } as const;
const zero = { ageAtRelease: 40, livedWithPartner: 'yes', stranger: 0, charges: 1, convictions: 0 };
const panelOf = (changes: object, more: object = {}) =>
  interpretOutcome(demo3, scoreInstrument(demo3, { answers: { ...zero, ...changes }, facts: { ...facts, ...more } }));

describe('natural frequencies', () => {
  const rows: [number, number, number][] = [
    [0.5, 50, 100],
    [0.0281, 3, 100],
    [0.01, 1, 100],
    [0.0099, 10, 1000],
    [0.00634, 6, 1000],
    [0.001, 1, 1000],
    [0.0009, 9, 10000],
    [1, 100, 100],
  ];
  for (const [probability, count, outOf] of rows) {
    test(`${probability} is ${count} of ${outOf}`, () =>
      expect(perPeople(probability)).toEqual({ count, outOf, formulaReturnsZero: false }));
  }
  test('a computed 0 is flagged', () => {
    expect(perPeople(0)).toEqual({ count: 0, outOf: 100, formulaReturnsZero: true });
  });
});

describe('norm lookup', () => {
  const part = {
    rows: [
      { total: 2, text: 'a' },
      { total: 2, text: 'b' },
      { total: 4, text: 'c' },
    ],
    withheld: 'Not published.',
  };
  test('finds every row of a total and never the nearest', () => {
    expect(lookUpNorm(part, 2)).toEqual({ status: 'found', rows: [part.rows[0], part.rows[1]] });
    expect(lookUpNorm(part, 3)).toEqual({ status: 'noNorm', withheld: 'Not published.' });
  });
  test('throws for a total that no instrument can give', () => {
    expect(() => lookUpNorm(part, 2.5)).toThrow(NormLookupError);
    expect(() => lookUpNorm(part, Number.NaN)).toThrow('total must be a whole number, got NaN');
  });
});

describe('the panel of a scored case', () => {
  const scored = () => panelOf({ livedWithPartner: 'no', charges: 2 });
  test('sums up item by item', () => {
    const panel = scored();
    expect(panel.total.rows.map(({ itemId, points, runningSum }) => [itemId, points, runningSum])).toEqual([
      ['ageAtRelease', 0, 0],
      ['livedWithPartner', 1, 1],
      ['stranger', 0, 1],
      ['priors', 1, 2],
    ]);
    expect(panel.total).toMatchObject({ total: 2, limits: { min: -3, max: 9 }, answered: 4, of: 4, missing: [], withheld: null });
  });
  test('shows percentile, rate and ratio of exactly this total', () => {
    const panel = scored();
    expect(panel.percentile.row?.percentile).toBe(50);
    expect(panel.rates.rows.map(({ people }) => people.count)).toEqual([25]);
    expect(panel.ratio.row?.text).toBe('The reference.');
    expect(panel.level).toMatchObject({ band: { id: 'middle' }, scheme: 'Demo bands', cite: { ref: 'demo-manual-2020' }, withheld: null });
  });
  test('shows what one item either way does to band and probability', () => {
    const panel = scored();
    // Total 2; stranger can add 1, priors 3 more; any single step takes off at most 3 (age) - here from 0 to -3.
    expect(panel.total.eitherWay?.range).toEqual({ min: -1, max: 5 });
    expect(panel.total.eitherWay?.bands).toMatchObject({ min: { id: 'lower' }, max: { id: 'higher' } });
    expect(panel.total.eitherWay?.probability?.min).toBeCloseTo(1 / 4, 12); // odds 3^-1
    expect(panel.total.eitherWay?.probability?.max).toBeCloseTo(243 / 244, 12); // odds 3^5
  });
  test('applies a band reduction at both ends', () => {
    const reduced = panelOf({ livedWithPartner: 'no', charges: 2, home: 'yes', free: 2 });
    expect(reduced.level.band?.id).toBe('lower');
    expect(reduced.total.eitherWay?.bands).toMatchObject({ min: { id: 'lower' }, max: { id: 'middle' } });
  });
  test('gives the reason of the table where a total has no row', () => {
    const other = panelOf({ livedWithPartner: 'no' });
    expect(other.percentile).toMatchObject({ row: null, withheld: { kind: 'notPublished', text: 'No percentile.' } });
    expect(other.ratio).toMatchObject({ row: null, withheld: { kind: 'notPublished', text: 'No ratio.' } });
    expect(other.rates).toMatchObject({ rows: [], withheld: null, formula: { people: { count: 75, outOf: 100 } } });
  });
  test('shows whom the norms compare with, and of what edition all is, whatever the outcome', () => {
    const { norms } = demo3;
    for (const { comparison, versions } of [scored(), panelOf({}, { sex: 'female' })]) {
      expect(comparison).toEqual({ groups: norms.comparison, accuracy: norms.accuracy, raterAgreement: norms.raterAgreement });
      expect(versions).toEqual({
        edition: '2020',
        norms: { id: 'demo-norms', title: 'Made-up norms', retrieved: '2026-01-01' },
        lastChecked: '2026-01-01',
        nextDue: '2027-01-01',
      });
    }
  });
  test('hands on what the outcome notices, and nothing where it notices nothing', () => {
    const noticesOf = (changes: object) => interpretOutcome(demo3, scoreInstrument(demo3, { answers: { ...zero, ...changes } })).notices;
    expect(noticesOf({}).map(({ id }) => id)).toEqual(['femaleUnknown', 'bothNoUnknown']);
    expect(noticesOf({ charges: null }).map(({ id }) => id)).toEqual(['femaleUnknown', 'bothNoUnknown']);
    expect(noticesOf({ charges: 'x' })).toEqual([]);
    expect(panelOf({}, { sex: 'female' }).notices).toEqual([]);
  });
  test('takes no other notice for a band reduction', () => {
    const answers = { ...zero, livedWithPartner: 'no', charges: 2 };
    const open = interpretOutcome(demo3, scoreInstrument(demo3, { answers }));
    expect(open.total.eitherWay?.bands).toMatchObject({ min: { id: 'lower' }, max: { id: 'higher' } });
    const bands = demo3.bands && { ...demo3.bands, reduction: null };
    const without = interpretOutcome({ ...demo3, bands }, scoreInstrument(demo3, { answers }));
    expect(without.total.eitherWay?.bands).toMatchObject({ min: { id: 'lower' }, max: { id: 'higher' } });
  });
  test('turns groups and spans into people', () => {
    const panel = scored();
    expect(panel.rates.groups[0]?.people).toEqual({ count: 4, outOf: 10000, formulaReturnsZero: false });
    expect(panel.rates.spans[0]?.people).toEqual({ min: perPeople(0.005), max: perPeople(0.5) });
  });
  test('has no total where the instrument has none', () => {
    const rows = interpretOutcome(demoRows, scoreInstrument(demoRows, { answers: { charges: 3, convictions: 0 }, facts }));
    expect(rows.total).toMatchObject({ total: null, limits: null, eitherWay: null, withheld: { kind: 'noTotal' } });
    expect(rows.percentile.withheld).toEqual({ kind: 'notPublished', text: 'No percentile.' });
    expect(rows.rates.formula?.value).toBe(0.25);
    expect(rows.level.band?.id).toBe('b');
  });
});

describe('the panel of an outcome that another edition gave', () => {
  test('names what this edition does not know by its id', () => {
    const outcome = scoreInstrument(demo3, { answers: zero, facts });
    if (outcome.status !== 'scored') throw new Error(outcome.status);
    const contributions = [{ itemId: 'gone', answer: 'yes', points: 2, cite: { ref: 'demo-manual-2020', provenance: 'primary' as const } }];
    expect(interpretOutcome(demo3, { ...outcome, contributions }).total.rows).toMatchObject([{ itemId: 'gone', label: 'gone', points: 2 }]);
  });
});

describe('the panel of a definition whose figures were not joined to it', () => {
  const named = { label: 'All', figure: 'demo-rate' };
  const norms = {
    ...demo3.norms,
    comparison: [{ text: 'Nobody.', figure: 'demo-rate', cite: { ref: 'demo-manual-2020', provenance: 'primary' as const } }],
    percentile: { ...demo3.norms.percentile, rows: [{ total: 2, figure: 'demo-percentile' }] },
    rates: { ...demo3.norms.rates, rows: [{ ...named, total: 2 }], spans: [{ ...named, note: 'Made up.' }], groups: [named] },
    accuracy: [named],
  };
  const answers = { ...zero, livedWithPartner: 'no', charges: 2 };
  test('leaves those figures out and gives the reasons of the table; the score is the same', () => {
    const outcome = scoreInstrument({ ...demo3, norms }, { answers, facts });
    expect(outcome).toEqual(scoreInstrument(demo3, { answers, facts }));
    const panel = interpretOutcome({ ...demo3, norms }, outcome);
    expect(panel.percentile).toMatchObject({ row: null, published: [], withheld: { kind: 'notPublished' } });
    expect(panel.rates).toMatchObject({ rows: [], spans: [], groups: [] });
    expect(panel.comparison.accuracy).toEqual([]);
  });
  test('keeps the text of the groups, without their number of people', () => {
    expect(interpretOutcome({ ...demo3, norms }, scoreInstrument(demo3, { answers })).comparison.groups).toMatchObject([
      { text: 'Nobody.', n: null },
    ]);
  });
});

describe('the panel of any other case', () => {
  test('incomplete: the sheet so far, what is missing by name, no figure of its own', () => {
    const panel = panelOf({ stranger: null, charges: null });
    expect(panel.total).toMatchObject({
      status: 'incomplete',
      total: null,
      answered: 2,
      of: 4,
      range: { min: 0, max: 7 },
      withheld: { kind: 'notScored' },
      missing: [
        { itemId: 'stranger', label: 'Stranger' },
        { itemId: 'charges', label: 'Charges' },
      ],
    });
    for (const part of [panel.percentile, panel.rates, panel.ratio, panel.level]) expect(part.withheld).toEqual({ kind: 'notScored' });
    expect(panel.rates.groups).toHaveLength(1);
  });
  test('not applicable: no figure at all, not even of the group', () => {
    const panel = panelOf({}, { sex: 'female' });
    expect(panel.rates).toMatchObject({ formula: null, rows: [], spans: [], groups: [], withheld: { kind: 'notApplicable' } });
    expect(panel.level).toMatchObject({ band: null, withheld: { kind: 'notApplicable' } });
  });
  test('invalid: the reason, and no sheet', () => {
    const panel = panelOf({ stranger: 'no' });
    expect(panel.total).toMatchObject({ rows: [], withheld: { kind: 'invalid' } });
  });
});
