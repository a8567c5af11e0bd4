import { describe, expect, test } from 'vitest';
import { countOf, formatCoefficient, formatDay, formatMonth, formatNumber, formatPercent, joinWords } from '../../src/format.ts';

describe('numbers for readers', () => {
  test.each([
    [19112, '19,112'],
    [1234567, '1,234,567'],
    [999, '999'],
    [-3, '−3'],
    [15.99, '15.99'],
    [1234.5, '1,234.5'],
  ])('%d is grouped in thousands with a true minus sign', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  test.each([
    [0.059, '5.9%'],
    [0.29, '29%'],
    [0.003, '0.3%'],
    [0.07, '7%'],
    [0.0281, '2.81%'],
    [1, '100%'],
  ])('the proportion %d is written as a percentage without added or lost digits', (value, expected) => {
    expect(formatPercent(value)).toBe(expected);
  });

  test('decimals of a percentage can be fixed', () => {
    expect(formatPercent(0.8312, 2)).toBe('83.12%');
    expect(formatPercent(0.5, 2)).toBe('50.00%');
  });

  test.each([
    [0.728, '.728'],
    [0.7, '.70'],
    [-0.44, '−.44'],
    [1, '1.00'],
  ])('the coefficient %d is written without the leading zero', (value, expected) => {
    expect(formatCoefficient(value)).toBe(expected);
  });

  test('days and months are written in words', () => {
    expect(formatDay('2026-11-22')).toBe('22 November 2026');
    expect(formatMonth('2027-05-22')).toBe('May 2027');
  });

  test('lists end with "and"', () => {
    expect(joinWords([])).toBe('');
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('one item is singular', () => {
    expect(countOf(1, 'item')).toBe('1 item');
    expect(countOf(2, 'item')).toBe('2 items');
    expect(countOf(2, 'entry', 'entries')).toBe('2 entries');
  });
});
