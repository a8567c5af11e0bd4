import { expect, test } from 'vitest';
import { countSince, relationTo } from '../../../src/changes/since-build.ts';
import { sinceBuildText } from '../../../src/changes/words.ts';

const change = { date: '2026-11-29', version: '0.3.0' };

test.each([
  [{ day: '2026-11-28' }, 'later'],
  [{ day: '2026-11-30' }, 'earlier'],
  // Whether the build of that day was made before or after cannot be told.
  [{ day: '2026-11-29' }, 'same-day'],
  [{ day: '2026-11-29', version: '0.3.0' }, 'same-day'],
  [{ day: '2026-11-29', version: '0.2.0' }, 'later'],
  [{ day: '2026-11-30', version: '0.2.0' }, 'later'],
  [{ day: '2026-11-30', version: '0.10.0' }, 'earlier'],
] as const)('a change of 29 November in 0.3.0 and a build %o', (build, relation) => {
  expect(relationTo(build, change)).toBe(relation);
});

test('counts what is later and what is of the same day', () => {
  const changes = [change, { date: '2026-12-01', version: '0.4.0' }, { date: '2026-11-01', version: '0.1.0' }];
  expect(countSince({ day: '2026-11-29' }, changes)).toEqual({ later: 1, sameDay: 1 });
});

const none = { later: 0, sameDay: 0 };
test('the answer says what this copy cannot know', () => {
  expect(sinceBuildText({ day: '2026-11-22', corrections: { later: 1, sameDay: 0 }, others: none, copyOf: '2026-11-29' })).toBe(
    '1 correction and no other changes are later than a build of 22 November 2026. This copy of the guide is of 29 November 2026; it cannot know of later ones.',
  );
  expect(sinceBuildText({ day: '2026-11-29', corrections: { later: 0, sameDay: 2 }, others: none, copyOf: '' })).toBe(
    'No corrections and no other changes are later than a build of 29 November 2026. 2 corrections are of that same day, so the sheet may or may not have them: compare old and new.',
  );
  expect(sinceBuildText({ day: '2026-12-01', corrections: none, others: none, copyOf: '2026-11-29' })).toBe(
    'This copy of the guide is of 29 November 2026 and older than that sheet. Only a newer copy can say what has changed since.',
  );
});
