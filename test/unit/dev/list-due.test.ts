import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content-model/load-content.ts';
import { dueBefore, listReviews } from '../../../src/dev/list-due.ts';
import { instruments } from '../../../src/scoring/index.ts';
import { demoContent, demoGuidance, demoReference } from '../../helpers/demo-content.ts';

describe('what is checked against its sources', () => {
  test('is every entry of content but the dated changes, each definition, the router and the explorers', () => {
    const { entries, files } = loadContent();
    const names = listReviews(entries).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(files.filter(({ collection }) => collection !== 'changes').length)).toEqual([
      ...instruments.map(({ id }) => `definition of ${id}`),
      'rules of the router',
      'base rate explorer',
      'interval explorer',
    ]);
    for (const { due, checked, name } of listReviews(entries))
      expect(
        [due, checked].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
        name,
      ).toBe(true);
  });

  test('has the dates of YAML entries and of front matter', () => {
    const { entries } = demoContent(demoReference('demo-report'), demoGuidance('demo-page', ''));
    expect(listReviews(entries).slice(0, 2)).toEqual([
      { name: 'references/demo-report', checked: '2026-01-02', due: '2026-07-02' },
      { name: 'guidance/demo-page', checked: '2026-01-02', due: '2026-07-02' },
    ]);
  });

  test('is due before a day, the longest overdue first', () => {
    const review = (name: string, due: string) => ({ name, checked: '2026-01-02', due });
    const reviews = [review('a', '2027-05-22'), review('b', '2026-07-02'), review('c', '2027-05-21')];
    expect(dueBefore(reviews, '2027-05-22').map(({ name }) => name)).toEqual(['b', 'c']);
    expect(dueBefore(reviews, '2026-07-02')).toEqual([]);
  });
});
