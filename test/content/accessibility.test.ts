/** The statement on accessibility claims no test that does not exist, and leaves out no criterion. */
import { existsSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { loadAccessibility } from '../../src/content-model/load-accessibility.ts';
import { AXE_TAGS } from '../helpers/axe.ts';

/** Rules of these tags do not run unless they are asked for. */
const EXCLUDED = ['deprecated', 'experimental'];

const { criteria, asOf } = loadAccessibility();

/** WCAG 2.2 (https://www.w3.org/TR/WCAG22/): the last number of each guideline's criteria, level A, then AA. */
const WCAG_22: Record<string, { A: number[]; AA: number[] }> = {
  '1.1': { A: [1], AA: [] },
  '1.2': { A: [1, 2, 3], AA: [4, 5] },
  '1.3': { A: [1, 2, 3], AA: [4, 5] },
  '1.4': { A: [1, 2], AA: [3, 4, 5, 10, 11, 12, 13] },
  '2.1': { A: [1, 2, 4], AA: [] },
  '2.2': { A: [1, 2], AA: [] },
  '2.3': { A: [1], AA: [] },
  '2.4': { A: [1, 2, 3, 4], AA: [5, 6, 7, 11] },
  '2.5': { A: [1, 2, 3, 4], AA: [7, 8] },
  '3.1': { A: [1], AA: [2] },
  '3.2': { A: [1, 2, 6], AA: [3, 4] },
  '3.3': { A: [1, 2, 7], AA: [3, 4, 8] },
  '4.1': { A: [2], AA: [3] },
};

test('every criterion of levels A and AA is there once, with its level', () => {
  const wanted = Object.entries(WCAG_22).flatMap(([guideline, levels]) =>
    (['A', 'AA'] as const).flatMap((level) => levels[level].map((number) => `${guideline}.${number} ${level}`)),
  );
  expect(wanted).toHaveLength(55);
  expect(criteria.map(({ criterion, level }) => `${criterion} ${level}`).toSorted()).toEqual(wanted.toSorted());
});

test('every test that is named exists under that title', () => {
  const missing = criteria.flatMap(({ criterion, tests }) =>
    tests.flatMap((named) => {
      const [file = ''] = named.split(': ');
      const path = new URL(`../${file}`, import.meta.url);
      const title = named.slice(file.length + 2);
      const isThere = existsSync(path) && ["'", '`', '"'].some((mark) => readFileSync(path, 'utf8').includes(`${mark}${title}${mark}`));
      return isThere ? [] : [`${criterion}: ${named}`];
    }),
  );
  expect(missing).toEqual([]);
});

test('axe is named for a criterion exactly where a rule of it is among those that are run', () => {
  const run = axe
    .getRules()
    .filter(({ tags }) => AXE_TAGS.some((tag) => tags.includes(tag)) && !tags.some((tag) => EXCLUDED.includes(tag)));
  const tagOf = (criterion: string) => `wcag${criterion.replaceAll('.', '')}`;
  const looksAt = (criterion: string) => run.some(({ tags }) => tags.includes(tagOf(criterion)));
  // Rules on sound, video and what people are asked about themselves find nothing here to look at.
  const applying = criteria.filter(({ result }) => result !== 'not-applicable');
  expect(applying.filter(({ criterion, axe: isNamed }) => isNamed !== looksAt(criterion)).map(({ criterion }) => criterion)).toEqual([]);
});

test('every result says how it was found, and what is partial or limited says what is left', () => {
  const silent = criteria.filter(({ axe: byAxe, tests, judged }) => !byAxe && tests.length === 0 && judged === undefined);
  expect(silent.map(({ criterion }) => criterion)).toEqual([]);
  const open = criteria.filter(({ result, note }) => (result === 'partly-judged' || result === 'known-limit') && note === undefined);
  expect(open.map(({ criterion }) => criterion)).toEqual([]);
  expect(asOf <= new Date().toISOString().slice(0, 10)).toBe(true);
});
