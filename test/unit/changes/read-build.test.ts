/** What people type or paste from a sheet. */
import { expect, test } from 'vitest';
import { readBuild } from '../../../src/changes/read-build.ts';
import { BUILD_CHECK } from '../../../src/changes/words.ts';

const VERSIONS = new Map([
  ['0.2.0', '2026-11-22'],
  ['0.3.0', '2026-11-29'],
]);

test.each([
  ['0.2.0', { day: '2026-11-22', version: '0.2.0' }],
  ['build 0.3.0 (8e47e5a7)', { day: '2026-11-29', version: '0.3.0' }],
  ['IFSO Guide, build 0.2.0 (abaadfb1) of 23 November 2026', { day: '2026-11-23', version: '0.2.0' }],
  // The day of the print is later than that of the build.
  [
    'IFSO Guide, CPORT calculator, build 0.2.0 (abaadfb1) of 23 November 2026; sheet of 5 December 2026',
    { day: '2026-11-23', version: '0.2.0' },
  ],
  ['Version 0.2.0 (abaadfb1), 23 November 2026. /glossary/csem/', { day: '2026-11-23', version: '0.2.0' }],
  ['2026-11-23', { day: '2026-11-23' }],
  ['  23\u00a0NOV 2026 ', { day: '2026-11-23' }],
  ['1st Sept 2026', { day: '2026-09-01' }],
  ['November 23, 2026', { day: '2026-11-23' }],
])('%s', (text, build) => {
  expect(readBuild(text, VERSIONS)).toEqual(build);
});

test.each([
  ['', BUILD_CHECK.unreadable],
  ['last week', BUILD_CHECK.unreadable],
  ['31 February 2026', BUILD_CHECK.unreadable],
  ['23 Foo 2026', BUILD_CHECK.unreadable],
  ['11/12/2026', BUILD_CHECK.ambiguous],
  ['11.12.26', BUILD_CHECK.ambiguous],
  ['0.9.0', BUILD_CHECK.unknownVersion('0.9.0')],
  ['1.0.3.0', BUILD_CHECK.unreadable],
])('"%s" is answered with what to write', (text, problem) => {
  expect(readBuild(text, VERSIONS)).toEqual({ problem });
});
