/**
 * One commit gives one site: a second build, from a copy of the sources in another folder, with nothing cached, in another time zone
 * and another language, has the same files with the same bytes as dist. No file is excepted: Pagefind's own are the same too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySources } from '../bench/build/copy-sources.ts';
import { buildSite } from '../helpers/build-site.ts';
import { builtFiles, DIST, readBuilt } from '../helpers/built-site.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** A build of the whole site on two busy cores. */
const BUILD_MILLISECONDS = 300_000;
/** A day ahead of most machines for nine hours, and a language that sorts "aa" after "z". */
const ELSEWHERE = { TZ: 'Asia/Tokyo', LC_ALL: 'da_DK.UTF-8' };

const temporary = mkdtempSync(join(tmpdir(), 'ifso-again-'));
const copy = join(temporary, 'a copy');
const again = join(temporary, 'dist');

/** Where git keeps the commit, so that the copy knows it too; nothing outside a checkout. */
function gitFolder(): Record<string, string> {
  try {
    const folder = execFileSync('git', ['rev-parse', '--absolute-git-dir'], { cwd: REPOSITORY, encoding: 'utf8', stdio: 'pipe' });
    return { GIT_DIR: folder.trim() };
  } catch {
    return {};
  }
}

beforeAll(async () => {
  copySources(copy);
  const { SITE_URL, SITE_BASE } = process.env;
  const address = { ...(SITE_URL === undefined ? {} : { SITE_URL }), ...(SITE_BASE === undefined ? {} : { SITE_BASE }) };
  await buildSite(again, { ...ELSEWHERE, ...gitFolder(), ...address }, copy);
}, BUILD_MILLISECONDS);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('a second build has the files of the first (if dist is of another commit or older than the sources, build it again)', () => {
  expect(builtFiles(again)).toEqual(builtFiles());
});

test('every file of a second build is byte by byte that of the first', () => {
  const first = new Set(builtFiles());
  const common = builtFiles(again).filter((file) => first.has(file));
  expect(common.length).toBeGreaterThan(500);
  const differing = common.filter((file) => !readFileSync(`${again}/${file}`).equals(readFileSync(`${DIST}/${file}`)));
  expect(differing).toEqual([]);
});

test('both builds are one build for the service worker, so no reader fetches the same content twice', () => {
  const buildId = (root?: string) => /`ifso-guide \$\{[^`]*\} ([0-9a-f]{12})`/.exec(readBuilt('service-worker.js', root))?.[1];
  expect(buildId()).toMatch(/^[0-9a-f]{12}$/);
  expect(buildId(again)).toBe(buildId());
});

test('no file names a folder of the machine that built it', () => {
  const folders = [REPOSITORY, temporary, `${homedir()}/`].filter((folder) => folder.length > 2);
  const textOf = (file: string): string => {
    const bytes = readFileSync(`${again}/${file}`);
    const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isCompressed ? gunzipSync(bytes) : bytes).toString('latin1');
  };
  const naming = builtFiles(again).filter((file) => folders.some((folder) => textOf(file).includes(folder)));
  expect(naming).toEqual([]);
});
