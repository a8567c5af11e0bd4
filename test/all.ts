/** Every check in one go: types, lint, build, then all tests. Goes on after a failure, so that one run shows everything. Ends with "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Count = { passed: number; failed: number };

const bin = (name: string) => join('node_modules', '.bin', name);
const total: Count = { passed: 0, failed: 0 };

function run(title: string, command: string, args: string[]): boolean {
  console.log(`\n${title}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  return status === 0;
}

/** A command that counts as one check. */
function check(title: string, command: string, args: string[]): void {
  if (run(title, command, args)) total.passed += 1;
  else {
    total.failed += 1;
    console.error(`FAILED: ${title}`);
  }
}

/** Vitest projects; each test counts. A run that ends without a report, or fails outside its tests, counts as one failure. */
function tests(projects: string[]): void {
  const report = join(mkdtempSync(join(tmpdir(), 'ifso-tests-')), 'report.json');
  const isGreen = run(`Tests: ${projects.join(', ')}`, bin('vitest'), [
    'run',
    '--config',
    'test/vitest.config.ts',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let counted: Count = { passed: 0, failed: 0 };
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    counted = { passed: numPassedTests, failed: numFailedTests };
  } catch {
    console.error('tests: a report must be written, got none');
  }
  total.passed += counted.passed;
  total.failed += counted.failed || (isGreen ? 0 : 1);
  if (counted.passed + counted.failed === 0 && isGreen) total.failed += 1; // a run of no tests is no success
}

check('Types: Astro and pages', bin('astro'), ['check']);
for (const folder of ['scoring', 'stats', 'offline']) check(`Types: ${folder}`, bin('tsc'), ['--noEmit', '-p', `src/${folder}`]);
check('Types: tests', bin('tsc'), ['--noEmit', '-p', 'test']);
check('Lint and format', bin('biome'), ['ci', '.']);
check('Build', bin('astro'), ['build']);
tests(['unit', 'properties', 'content']);
tests(['build', 'browser']);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
