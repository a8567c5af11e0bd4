/** The script itself; what it decides is tested in plan-entry.test.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** It reads all content first, which takes its time on a busy machine. */
const TIMEOUT_MS = 60_000;
const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, ['src/dev/new.ts', ...args], { cwd: root, encoding: 'utf8' });

test('a dry run shows the file and writes nothing', { timeout: TIMEOUT_MS }, () => {
  const { status, stdout } = run('term', 'demo-dry-run', '--dry-run');
  expect({ status, isWritten: existsSync(`${root}content/glossary/demo-dry-run.yaml`) }).toEqual({ status: 0, isWritten: false });
  expect(stdout).toMatch(/^content\/glossary\/demo-dry-run.yaml would be written:\n\ntheme: TODO /);
});

test('an id that exists ends with an error that names its file', { timeout: TIMEOUT_MS }, () => {
  const { status, stderr } = run('term', 'csem');
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('content/glossary/csem.yaml has it') });
});
