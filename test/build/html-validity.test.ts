/** Pages are valid HTML by the recommended and document rules of html-validate: one of each kind, and all guidance. The audit looks at every page. */
import { expect, test } from 'vitest';
import { builtFiles, builtPages, onePerKind } from '../helpers/built-site.ts';
import { findingsIn, invalidHtml } from '../helpers/html-validity.ts';

test('one page of each kind, every page of guidance and the portable edition are valid', async () => {
  const kinds = onePerKind(builtPages()).map(({ file }) => file);
  const prose = builtFiles().filter((file) => /^guidance\/.+\.html$/.test(file) || file === 'ifso-guide.html');
  expect(prose.length).toBeGreaterThan(15);
  expect(await invalidHtml([...new Set([...kinds, ...prose])])).toEqual([]);
});

test('a page with an unclosed element, a doubled attribute and a list item outside a list is refused', async () => {
  const found = await findingsIn(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a" id="a"><li>one</li><b>two</body></html>',
    'inline.html',
  );
  const rules = new Set(found.map(({ rule }) => rule));
  expect(rules).toContain('no-dup-attr');
  expect(rules).toContain('close-order');
  expect(rules).toContain('element-permitted-content');
});
