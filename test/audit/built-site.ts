/** Tests that read a built site, as rows of the audit: the build tests of `npm test` on a fresh build, and those that compare it with a second build. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditRow } from './row.ts';

type Report = {
  testResults: { name: string; message?: string; assertionResults: { title: string; status: string; failureMessages?: string[] }[] }[];
};

/** One row for each test file of a project of test/vitest.config.ts. */
export function auditBuiltSite(root: string, project: 'build' | 'audit'): AuditRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'ifso-audit-tests-'));
  const file = join(folder, 'report.json');
  try {
    spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'test/vitest.config.ts',
        '--project',
        project,
        '--reporter=json',
        `--outputFile=${file}`,
      ],
      { env: { ...process.env, TEST_DIST: root }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return testResults
      .map(({ name, message, assertionResults }): AuditRow => {
        const short = name.replaceAll('\\', '/').replace(/^.*\/(test\/(?:build|audit)\/.*)$/, '$1');
        const failed = assertionResults.filter(({ status }) => status !== 'passed');
        const isGreen = failed.length === 0 && assertionResults.length > 0;
        return {
          what: `Built site, ${short.replace(/^test\/\w+\/(.*)\.test\.ts$/, '$1').replaceAll('-', ' ')}`,
          outcome: isGreen ? 'pass' : 'fail',
          measure: `${assertionResults.length - failed.length} of ${assertionResults.length} checks`,
          limit: 'every check',
          command: project === 'build' ? `npm run test:build -- ${short}` : 'npm run audit -- second-build',
          problems: isGreen
            ? []
            : [
                ...failed.map(({ title, failureMessages = [] }) => `${title}: ${failureMessages[0]?.split('\n')[0] ?? ''}`),
                ...(message ? [message] : []),
              ],
        };
      })
      .sort((a, b) => a.what.localeCompare(b.what));
  } catch (cause) {
    throw new Error('audit: the build tests must write a report, got none', { cause });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
