/** Names of published files, which hosts, file systems and caches must take as they are. */
import { describe, expect, test } from 'vitest';
import { builtFiles } from '../helpers/built-site.ts';

/** Read by hosts and never served: Netlify and Cloudflare Pages read the first, GitHub Pages the second. */
const SETTINGS = ['_headers', '.nojekyll'];

/** Names that Windows keeps for devices, with or without an ending: learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** What is wrong with the path of a file, in words. */
function problemsOf(path: string): string[] {
  return path
    .split('/')
    .flatMap((name) => [
      ...(/^[_.#~]/.test(name) || name.endsWith('~') ? [`${path}: Jekyll, which is behind GitHub Pages, leaves out "${name}"`] : []),
      ...(/[. ]$/.test(name) || DEVICE.test(name) ? [`${path}: Windows cannot hold "${name}"`] : []),
      ...(/^[\w.-]+$/.test(name) ? [] : [`${path}: "${name}" must be of letters, digits, ".", "_" and "-", which no address escapes`]),
    ]);
}

/** Paths that are one path where case does not count. */
const doubles = (paths: readonly string[]): string[] => {
  const seen = new Map<string, string>();
  return paths.filter((path) => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    return other !== undefined;
  });
};

const published = builtFiles().filter((path) => !SETTINGS.includes(path));

test('no name is dropped or changed by a host', () => {
  expect(published.length).toBeGreaterThan(500);
  expect(published.flatMap(problemsOf)).toEqual([]);
});

test('no two names differ by case alone', () => {
  expect(doubles(published)).toEqual([]);
});

test('GitHub Pages is told to publish every file', () => {
  expect(builtFiles()).toContain('.nojekyll');
});

describe('reported are', () => {
  test.each([
    '_id_.a1b2c3d4.js',
    'assets/_id_.js',
    '.well-known/x.json',
    'assets/#x.js',
    'a~',
    'a.',
    'a /b',
    'nul.json',
    'a:b',
    'references/é',
    'a[id].js',
    'a@b.css',
    'a%2Fb',
  ])('%s', (path) => {
    expect(problemsOf(path)).not.toEqual([]);
  });

  test('Iwf.html beside iwf.html', () => {
    expect(doubles(['glossary/iwf.html', 'glossary/Iwf.html'])).toEqual(['glossary/Iwf.html']);
  });
});
