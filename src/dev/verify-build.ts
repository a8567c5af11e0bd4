/**
 * Proves that a built site is what its commit gives: compares the folder with its own manifest, builds the commit again in a clean copy in
 * another folder, and compares every file. Nothing is fetched; the packages are those that are installed here. Exit code 0 means the same,
 * 1 that something differs, 2 that it could not be found out.
 * Usage: npm run verify-build [-- FOLDER]; without a folder, dist.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesIn, MANIFEST, type Manifest } from '../data-export/manifest.ts';
import { type Comparison, compareFiles, describeComparison, isSame } from './compare-files.ts';

const folder = resolve(process.argv[2] ?? 'dist');

function stop(code: 1 | 2, ...lines: readonly string[]): never {
  console.error(['verify-build:', ...lines].join('\n'));
  process.exit(code);
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function readManifest(path: string): Manifest {
  if (!existsSync(path)) stop(2, `${path} must be there, got no such file; run "npm run build" first`);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The whole commit id; ends the program where this checkout does not have it. */
function commitOf({ commit }: Manifest): string {
  if (commit === null) stop(2, 'the manifest must name the commit of the build, got none: it was not built from a checkout');
  try {
    return git('rev-parse', '--verify', `${commit}^{commit}`);
  } catch {
    stop(2, `commit ${commit} must be in this checkout, got none; fetch it first`);
  }
}

/** A clone that shares its objects with this checkout, with the packages that are installed here and without what earlier builds left among them. */
function copyCommit(commit: string, copy: string): void {
  git('clone', '--quiet', '--shared', '--no-checkout', git('rev-parse', '--show-toplevel'), copy);
  git('-C', copy, 'checkout', '--quiet', '--detach', commit);
  if (readFileSync(join(copy, 'package-lock.json'), 'utf8') !== readFileSync('package-lock.json', 'utf8'))
    stop(2, `the packages here must be those of commit ${commit}, got another package-lock.json; check that commit out and run "npm ci"`);
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name));
}

function buildCopy(copy: string, { site, base }: Manifest): void {
  const { SITE_URL: _, SITE_BASE: __, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...environment, ...(site === null ? {} : { SITE_URL: site }), SITE_BASE: base },
  });
  if (status !== 0) stop(2, 'the commit must build, got an error:', `${stdout}${stderr}`.slice(-3000));
}

function report(what: string, comparison: Comparison, words: { missing: string; extra: string }): boolean {
  if (isSame(comparison)) return true;
  console.error([`${what}:`, ...describeComparison(comparison, words)].join('\n'));
  return false;
}

const manifest = readManifest(join(folder, MANIFEST));
const published = await filesIn(folder);
const isWhole = report('The folder is not what its manifest lists', compareFiles(manifest.files, published), {
  missing: 'listed and not there',
  extra: 'there and not listed',
});

const commit = commitOf(manifest);
if (git('status', '--porcelain', '--untracked-files=no') !== '')
  console.error('This checkout has changes that are not committed. If the folder was built with them, it differs from its commit.');
const temporary = mkdtempSync(join(tmpdir(), 'ifso-verify-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
const copy = join(temporary, 'ifso-guide');
copyCommit(commit, copy);
console.log(`Building commit ${commit} in ${copy}`);
buildCopy(copy, manifest);
const isBuiltAgain = report('A build of the commit gives something else', compareFiles(await filesIn(join(copy, 'dist')), published), {
  missing: 'built and not in the folder',
  extra: 'in the folder and not built',
});

if (!isWhole || !isBuiltAgain) stop(1, `${folder} is NOT what commit ${commit} gives`);
console.log(
  `${folder} is what commit ${commit} gives: all ${Object.keys(published).length} files, the search index included, are the same byte by byte`,
);
