/** The parts of the audit that decide: what passes, which licences may reach the browser, and which packages do. */
import { describe, expect, test } from 'vitest';
import { licenceNotices, SHIPPED } from '../../../src/data-export/shipped.ts';
import { isPermissive, lockedLicences, shippedPackages } from '../../audit/packages.ts';
import { type AuditRow, auditSummary, auditTable } from '../../audit/row.ts';

const row = (outcome: AuditRow['outcome'], more: Partial<AuditRow> = {}): AuditRow => ({
  what: 'A thing',
  outcome,
  measure: '1',
  limit: '2',
  command: 'npm run audit',
  ...more,
});

describe('the sum of an audit', () => {
  test('is clean if every row passes', () => {
    expect(auditSummary([row('pass'), row('pass')])).toEqual({ text: '2 passed, 0 failed, 0 not measured', isClean: true });
  });

  test('is not clean with a failure', () => {
    expect(auditSummary([row('pass'), row('fail')]).isClean).toBe(false);
  });

  test('takes no row for a pass that was not measured', () => {
    expect(auditSummary([row('pass'), row('notMeasured')])).toEqual({ text: '1 passed, 0 failed, 1 not measured', isClean: false });
  });

  test('is not clean without any row', () => {
    expect(auditSummary([]).isClean).toBe(false);
  });

  test('shows a failure with its problems, the first twenty of them', () => {
    const problems = Array.from({ length: 23 }, (_, index) => `problem ${index + 1}`);
    const lines = auditTable([row('fail', { problems })]).split('\n');
    expect(lines[2]).toMatch(/^\| FAIL +\| A thing \| 1 +\| 2 +\| `npm run audit` \|$/);
    expect(lines.slice(4, 6)).toEqual(['A thing: problem 1', 'A thing: problem 2']);
    expect(lines.at(-1)).toBe('A thing: and 3 more');
  });
});

describe('licences', () => {
  test.each(['MIT', 'ISC', 'Apache-2.0', '(MIT OR GPL-3.0)', 'MIT AND BSD-3-Clause'])('%s may reach the browser', (licence) => {
    expect(isPermissive(licence)).toBe(true);
  });

  test.each(['GPL-3.0', 'MIT AND LGPL-3.0-or-later', 'MPL-2.0', 'SEE LICENSE IN x', ''])('"%s" may not', (licence) => {
    expect(isPermissive(licence)).toBe(false);
  });

  test('a package for another platform has the licence of the one that asks for it', () => {
    const licences = lockedLicences({
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', license: 'MIT', optionalDependencies: { 'a-linux': '1.0.0' } },
        'node_modules/a-linux': { version: '1.0.0' },
        'node_modules/b': { version: '2.0.0' },
        'node_modules/b/node_modules/@c/d': { version: '3.0.0', license: 'ISC' },
      },
    });
    expect([...licences]).toEqual([
      ['a 1.0.0', 'MIT'],
      ['a-linux 1.0.0', 'MIT'],
      ['b 2.0.0', undefined],
      ['@c/d 3.0.0', 'ISC'],
    ]);
  });
});

test('what reaches the browser is what the notices name', async () => {
  expect(await shippedPackages()).toEqual(Object.keys(SHIPPED));
});

test('the notices hold the licence of each package that reaches the browser', () => {
  const notices = licenceNotices();
  expect(notices.match(/Permission (is hereby granted|to use, copy, modify)/g)).toHaveLength(Object.keys(SHIPPED).length + 1);
  for (const name of Object.keys(SHIPPED)) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
});
