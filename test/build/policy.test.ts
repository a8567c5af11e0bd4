/** The content security policy of each page, and the headers that a policy in a page cannot carry. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, builtFiles, builtPages, inlineScriptsOf, parseHtml, readBuilt, stays } from '../helpers/built-site.ts';

/** Pages where a case can be entered: every calculator and explorer, the choice of a tool, and practice with its codes and saved files. The cards of words ask about terms and take no case. */
const TAKES_CASE = /^(calculators\/[^/]+|practice(\/(?!words\/)[^/]+)?)\/index\.html$/;
/** Of those, the ones that ask for answers to questions. */
const ASKS = /^(calculators|practice)\/(?!compare\/|words\/)[^/]+\/index\.html$/;

/** What pages may do, and nothing else. `HASH` stands for the hash of the one inline script. */
const POLICY: Record<string, readonly string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", 'HASH'],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
};

/** Where a case can be entered, no request can be made by script, and no form can be sent. */
const CASE_PAGE_POLICY: typeof POLICY = {
  ...POLICY,
  'script-src': ["'self'", 'HASH'],
  'connect-src': ["'none'"],
  'form-action': ["'none'"],
};

const directives = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy
      .split(';')
      .map((each) => each.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );

const sorted = (policy: Record<string, string[]>) => Object.entries(policy).sort(([a], [b]) => a.localeCompare(b));

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** What a page does that its policy forbids, or that the policy should forbid. */
function problemsOf(page: Pick<BuiltPage, 'file' | 'html' | 'root'>): string[] {
  const problems: string[] = [];
  const metas = page.root.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  const policy = metas[0] && attribute(metas[0], 'content');
  if (metas.length !== 1 || !policy) return [`${page.file}: must carry one policy, got ${metas.length}`];
  const scripts = inlineScriptsOf(page as BuiltPage);
  const wanted = TAKES_CASE.test(page.file) ? CASE_PAGE_POLICY : POLICY;
  const expected = Object.fromEntries(
    Object.entries(wanted).map(([name, values]) => [name, values.flatMap((value) => (value === 'HASH' ? scripts.map(hashOf) : value))]),
  );
  if (JSON.stringify(sorted(directives(policy))) !== JSON.stringify(sorted(expected)))
    problems.push(`${page.file}: policy must be ${JSON.stringify(expected)}, got ${JSON.stringify(directives(policy))}`);
  if (scripts.length !== 1) problems.push(`${page.file}: must hold one inline script, got ${scripts.length}`);
  if (page.html.indexOf('http-equiv') > page.html.indexOf('<script'))
    problems.push(`${page.file}: the policy must stand before the first script`);
  if (page.root.querySelectorAll('style').length > 0) problems.push(`${page.file}: must hold no style element`);
  const walk = (element: BuiltPage['root']): void => {
    for (const { key, value } of element.attributes) {
      if (key === 'style' || /^on[a-z]/.test(key))
        problems.push(`${page.file}: must hold no ${key} attribute, got one on ${element.tagName}`);
      if (/^\s*javascript:/i.test(String(value ?? '')))
        problems.push(`${page.file}: must hold no script address, got one on ${element.tagName}`);
    }
    element.childElements.forEach(walk);
  };
  page.root.childElements.forEach(walk);
  return problems;
}

test('every page keeps to the policy: its own origin, one inline script by its hash, no inline style', async () => {
  expect(builtPages().filter(stays).flatMap(problemsOf)).toEqual([]);
});

test('no policy says unsafe-inline, unsafe-eval or a wildcard', async () => {
  const policies = builtPages()
    .filter(stays)
    .map(({ root }) => attribute(root.querySelector('meta[http-equiv="Content-Security-Policy"]') ?? root, 'content') ?? '');
  expect(new Set(policies).size).toBe(2);
  for (const policy of policies) expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*|https?:|data:|blob:/);
});

test('a case can be entered in all calculators and practice cases, both explorers and the choice of a tool, and nowhere else', async () => {
  const pages = builtPages();
  const takesCase = pages.filter(({ root }) => root.querySelector('form[data-instrument], form[data-explorer], form[data-router]'));
  expect(takesCase.length).toBeGreaterThan(8);
  expect(takesCase.map(({ file }) => file)).toEqual(pages.map(({ file }) => file).filter((file) => ASKS.test(file)));
});

test('no form of those pages has an address to be sent to, and none of their controls can give it one', async () => {
  const forms = builtPages()
    .filter(({ file }) => TAKES_CASE.test(file))
    .flatMap(({ root }) => root.querySelectorAll('form'));
  expect(forms.length).toBeGreaterThan(16);
  for (const form of forms) {
    expect([attribute(form, 'method'), attribute(form, 'action')]).toEqual(['dialog', null]);
    expect(form.querySelectorAll('[formaction], [formmethod], [type="image"]').length).toBe(0);
  }
});

test('scripts evaluate no text as code', () => {
  const scripts = builtFiles().filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((file) => /\bnew Function\(|\beval\(|document\.write\(/.test(readBuilt(file)))).toEqual([]);
});

describe('a page that breaks the policy is reported', () => {
  const good = async () => {
    const [page] = builtPages();
    if (!page) throw new Error('policy: dist must hold a page');
    return page;
  };
  test.each([
    ['</head>', '<style>p{}</style></head>', 'must hold no style element'],
    ['<main ', '<main style="color:red" ', 'must hold no style attribute'],
    ['<main ', '<main onclick="x()" ', 'must hold no onclick attribute'],
    ['</main>', '<script>x()</script></main>', 'must hold one inline script, got 2'],
    ['</main>', '<a href="javascript:x()">x</a></main>', 'must hold no script address'],
    ["'wasm-unsafe-eval'", "'unsafe-inline'", 'policy must be'],
    ['localStorage', 'sessionStorage', 'policy must be'],
  ])('%s with %s', async (from, to, problem) => {
    const page = await good();
    const escaped = page.html.includes(from) ? from : from.replaceAll("'", '&#39;');
    const html = page.html.replace(escaped, to);
    expect(html).not.toBe(page.html);
    expect(problemsOf({ file: page.file, html, root: parseHtml(html) }).join('\n')).toContain(problem);
  });
});

describe('public/_headers', () => {
  /** Blocks of a headers file: path to its lines. */
  const blocks = new Map(
    readBuilt('_headers')
      .replace(/^#.*$/gm, '')
      .split(/\n(?=\/)/)
      .map((block) => block.trim().split('\n'))
      .map(([path = '', ...lines]): [string, string[]] => [path, lines.map((line) => line.trim()).filter(Boolean)]),
  );
  const all = blocks.get('/*') ?? [];

  test('forbids framing, and leaves the rest of the policy to the pages', () => {
    expect(all.filter((line) => line.startsWith('Content-Security-Policy:'))).toEqual(["Content-Security-Policy: frame-ancestors 'none'"]);
  });

  test.each([
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Cross-Origin-Opener-Policy: same-origin',
    'Cache-Control: no-cache',
  ])('sets %s for every file', (line) => {
    expect(all).toContain(line);
  });

  test('refuses what pages never ask for', () => {
    const permissions = all.find((line) => line.startsWith('Permissions-Policy:')) ?? '';
    for (const feature of ['camera', 'geolocation', 'microphone', 'payment', 'usb']) expect(permissions).toContain(`${feature}=()`);
  });

  test('lets files with a hash in their name be kept for ever, and only those', () => {
    expect(blocks.get('/assets/*')).toEqual(['! Cache-Control', 'Cache-Control: public, max-age=31536000, immutable']);
    expect(builtFiles().filter((file) => file.startsWith('assets/') && !/\.[\w-]{8}\.(css|js)$/.test(file))).toEqual([]);
    expect([...blocks].filter(([path, lines]) => path !== '/assets/*' && lines.some((line) => line.includes('immutable')))).toEqual([]);
  });

  test('holds no hash of a script: that stands in the pages alone', () => {
    expect(readBuilt('_headers')).not.toMatch(/sha(256|384|512)-/);
  });
});
