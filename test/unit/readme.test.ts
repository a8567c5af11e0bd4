/** What the READMEs tell a newcomer to run or to open is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { version, scripts } = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> };

/** Ids of the made-up examples; what carries one is not there. */
const MADE_UP = /demo|doe-|case-conference/;

describe.each(['README.md', 'CONTRIBUTING.md', 'src/README.md', 'content/README.md'])('%s', (path) => {
  const text = read(path);

  test('names commands that exist', () => {
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names files and folders that exist', () => {
    const named = [...text.matchAll(/(?:`|\]\()((?:src|test|content|public|\.readme|\.ci)\/[\w./-]*)[`)]/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !MADE_UP.test(name) && !existsSync(new URL(name, root)))).toEqual([]);
  });
});

test('README.md explains every command of package.json', () => {
  const text = read('README.md');
  const isExplained = (name: string) => [`npm run ${name}`, `npm ${name}`, `\`${name}\``].some((words) => text.includes(words));
  expect(Object.keys(scripts).filter((name) => !isExplained(name))).toEqual([]);
});

test('the change list and the citation file name the version of package.json', () => {
  expect(/^## ([\d.]+), \d{1,2} [A-Z][a-z]+ \d{4}$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  expect(/^version: (\S+)$/m.exec(read('CITATION.cff'))?.[1]).toBe(version);
});
