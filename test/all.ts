/**
 * Every check: the site is built and then tested, while types and formats are checked. Goes on after a failure, so that one run shows
 * everything. The last line reads "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const total = { passed: 0, failed: 0 };
const started = Date.now();

/** Runs the command-line program of a package and tells whether it succeeded. What it prints is shown at its end, or as it comes. */
function run(title: string, program: string, args: readonly string[], { isLive = false } = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, FORCE_COLOR: '0' },
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      console.log(
        `\n${title}: ${code === 0 ? 'passed' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s after the start\n${output}`,
      );
      resolve(code === 0);
    });
  });
}

/** A command that counts as one check. */
async function check(title: string, program: string, args: readonly string[]): Promise<void> {
  if (await run(title, program, args)) total.passed += 1;
  else total.failed += 1;
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const TSC = 'node_modules/typescript/bin/tsc';
const PROJECTS = ['unit', 'calculator', 'properties', 'content', 'build', 'browser'];

async function build(): Promise<void> {
  await check('Build', ASTRO, ['build']);
}

async function types(): Promise<void> {
  // The build has just synced the content; two at once would take files from each other.
  await check('Types: site and tests', ASTRO, ['check', '--noSync']);
  for (const folder of ['scoring', 'stats', 'offline']) await check(`Types: ${folder}`, TSC, ['--noEmit', '-p', `src/${folder}`]);
  await check('Lint and format of code', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.']);
  await check('Format of templates and prose', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
}

/** Every test counts. A run that ends without a report, without a test, or with an error outside its tests counts as one failure. */
async function tests(): Promise<void> {
  const report = join(mkdtempSync(join(tmpdir(), 'ifso-tests-')), 'report.json');
  const projects = PROJECTS.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'test/vitest.config.ts', ...projects, ...reporters];
  const isGreen = await run('Tests', 'node_modules/vitest/vitest.mjs', args, { isLive: true });
  let passed = 0;
  let failed = 0;
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    passed = counts.numPassedTests;
    failed = counts.numFailedTests;
  } catch {
    console.error('tests: a report must be written, got none');
  }
  if (failed === 0 && (!isGreen || passed === 0)) {
    console.error('tests: no test failed, but the run did: see the error outside the tests above');
    failed = 1;
  }
  total.passed += passed;
  total.failed += failed;
}

await build();
await Promise.all([tests(), types()]);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
