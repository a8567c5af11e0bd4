/** Which pages a missing script or style sheet is named for. */
import { expect, test } from 'vitest';
import { usedBy } from '../../../src/offline/used-by.ts';

const site = new Map([
  ['index.html', '<link href="/kb/assets/all.1.css"><script src="/kb/assets/shell.2.js"></script>'],
  [
    'about/index.html',
    '<link href="/kb/assets/all.1.css"><script src="/kb/assets/shell.2.js"></script><script src="/kb/assets/report.3.js"></script>',
  ],
  ['glossary/index.html', '<link href="/kb/assets/all.1.css"><script src="/kb/assets/shell.2.js"></script>'],
  [
    'glossary/iioc/index.html',
    '<link href="/kb/assets/all.1.css"><link href="/kb/assets/term.4.css"><script src="/kb/assets/shell.2.js"></script>',
  ],
  [
    'glossary/csem/index.html',
    '<link href="/kb/assets/all.1.css"><link href="/kb/assets/term.4.css"><script src="/kb/assets/shell.2.js"></script>',
  ],
  // An old address uses nothing, and does not count.
  ['glossary/old/index.html', '<meta http-equiv="refresh" content="0;url=/kb/glossary/iioc/">'],
  ['calculators/cport/index.html', '<link href="/kb/assets/all.1.css"><script src="/kb/assets/calculator.5.js"></script>'],
  ['calculators/casic/index.html', '<link href="/kb/assets/all.1.css"><script src="/kb/assets/calculator.5.js"></script>'],
  ['assets/all.1.css', ''],
  ['assets/term.4.css', ''],
  ['assets/shell.2.js', 'import("./search.6.js")'],
  ['assets/report.3.js', 'import"./format.7.js"'],
  ['assets/calculator.5.js', 'import"./format.7.js";import"./round.8.js"'],
  // Two files may import each other.
  ['assets/search.6.js', 'import"./round.8.js"'],
  ['assets/round.8.js', 'import"./search.6.js"'],
  ['assets/format.7.js', ''],
]);

test.each([
  ['a style sheet of every page', 'assets/all.1.css', ['*']],
  ['one of two pages of a folder', 'assets/term.4.css', ['glossary/csem/', 'glossary/iioc/']],
  ['a script of a single page', 'assets/report.3.js', ['about/']],
  ['a script of all pages of a folder', 'assets/calculator.5.js', ['calculators/*']],
  ['a script that other scripts import', 'assets/format.7.js', ['about/', 'calculators/*']],
  ['a script of the home page and others, loaded on demand', 'assets/shell.2.js', ['', 'about/', 'glossary/*']],
  ['scripts that import each other', 'assets/search.6.js', ['*']],
])('%s', (_, asset, pages) => {
  expect(usedBy(site)[asset]).toEqual(pages);
});
