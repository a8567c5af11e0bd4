import { describe, expect, test } from 'vitest';
import { isTouched, readForm, toAnswer, toScoreInput } from '../../../src/calculator/form-state.ts';
import { getInstrument } from '../../../src/scoring/index.ts';

const cport = getInstrument('cport');
const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};
const item = (id: string) => {
  const found = cport.items.find((each) => each.id === id);
  if (!found) throw new Error(`item must exist, got ${id}`);
  return found;
};

describe('what is in the form', () => {
  test('is read by the ids of facts and items', () => {
    const state = readForm(cport, form({ 'facts.sex': 'male', ageAtIndex: '30', priorCriminalHistory: 'yes', 'casic.videos': 'no' }));
    expect(state).toEqual({
      facts: { sex: 'male' },
      answers: { ageAtIndex: '30', priorCriminalHistory: 'yes' },
      substitutes: { casic: { videos: 'no' } },
    });
  });

  test.each([
    ['34,9', '34.9'],
    [' 30 years ', '30'],
    ['1,234', '1,234'],
    ['abc', 'abc'],
    ['\u00a0', undefined],
  ])('a number typed as “%s” is held as %s, so that sheet and code show one way of writing', (typed, held) => {
    expect(readForm(cport, form({ ageAtIndex: typed })).answers['ageAtIndex']).toBe(held);
  });

  test('a ticked "unknown" wins over the number beside it', () => {
    expect(readForm(cport, form({ ageAtIndex: '30', 'ageAtIndex.unknown': 'unknown' })).answers).toEqual({ ageAtIndex: 'unknown' });
  });

  test('an untouched form holds nothing', () => {
    const state = readForm(cport, form({ ageAtIndex: '' }));
    expect(isTouched(state)).toBe(false);
    expect(isTouched({ ...state, substitutes: { casic: { videos: 'no' } } })).toBe(true);
  });
});

describe('typed answers', () => {
  test.each([
    ['30', 30],
    [' 30 ', 30],
    ['30.5', 30.5],
    ['-1', -1],
    ['', null],
    ['   ', null],
    ['unknown', 'unknown'],
    ['30,5', 30.5],
    ['30 years', 30],
    ['３０', 30],
  ])('"%s" in a number field is taken as %s', (typed, expected) => {
    expect(toAnswer(item('ageAtIndex'), typed)).toBe(expected);
  });

  test.each(['abc', '0x1E', '1e3', '1,234', '30 months', 'Infinity'])('"%s" stays text, so that it is refused by name', (typed) => {
    expect(toAnswer(item('ageAtIndex'), typed)).toBe(typed);
  });

  test('choices become the values of the definition', () => {
    expect(toAnswer(item('priorCriminalHistory'), 'yes')).toBe('yes');
    expect(toAnswer(item('priorCriminalHistory'), undefined)).toBeNull();
  });

  test('numbers as choices become numbers', () => {
    const stable = getInstrument('stable-2007').items[0];
    if (!stable) throw new Error('STABLE-2007 must have items');
    expect(toAnswer(stable, '2')).toBe(2);
  });

  test('every item is handed over, blank where nothing was entered', () => {
    const input = toScoreInput(cport, { facts: {}, answers: { ageAtIndex: '30' }, substitutes: {} });
    expect(Object.keys(input.answers)).toEqual(cport.items.map(({ id }) => id));
    expect(input.answers['priorCriminalHistory']).toBeNull();
    expect(input.substitutes?.['casic']).toEqual({
      neverMarried: null,
      videos: null,
      stories: null,
      durationTwoYears: null,
      volunteered: null,
      onlineCommunication: null,
    });
  });
});
