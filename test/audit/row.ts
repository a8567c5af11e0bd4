/** One line of the audit: what was measured, against which limit, and the command that measures it again. */

export type AuditRow = {
  what: string;
  /** `notMeasured` where the measure could not be taken, for example without a network. It is never taken for a pass. */
  outcome: 'pass' | 'fail' | 'notMeasured';
  measure: string;
  limit: string;
  /** Command that gives this row again. */
  command: string;
  /** What is wrong, one line each. */
  problems?: readonly string[];
};

const MARKS = { pass: 'pass', fail: 'FAIL', notMeasured: 'NOT MEASURED' } as const;
/** Problems shown below a row; more are counted. */
const MOST_PROBLEMS = 20;

/** Rows as a Markdown table, which can be taken over into the README, and the problems below it. */
export function auditTable(rows: readonly AuditRow[]): string {
  const cells = [
    ['Result', 'What', 'Measure', 'Limit', 'Command'],
    ...rows.map(({ what, outcome, measure, limit, command }) => [MARKS[outcome], what, measure, limit, `\`${command}\``]),
  ].map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  const problems = rows.flatMap(({ what, problems: found = [] }) => [
    ...found.slice(0, MOST_PROBLEMS).map((problem) => `${what}: ${problem}`),
    ...(found.length > MOST_PROBLEMS ? [`${what}: and ${found.length - MOST_PROBLEMS} more`] : []),
  ]);
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...body.map(line),
    ...(problems.length > 0 ? ['', ...problems] : []),
  ].join('\n');
}

/** "3 passed, 1 failed, 0 not measured" and whether that is a success. */
export function auditSummary(rows: readonly AuditRow[]): { text: string; isClean: boolean } {
  const count = (outcome: AuditRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    text: `${count('pass')} passed, ${count('fail')} failed, ${count('notMeasured')} not measured`,
    isClean: rows.length > 0 && count('pass') === rows.length,
  };
}
