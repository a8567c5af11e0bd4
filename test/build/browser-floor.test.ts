/**
 * Nothing that the built site gives to browsers is newer than the oldest ones in which it must work, see src/browser-floor.ts. The versions
 * are those of the compatibility tables of https://developer.mozilla.org/ and https://caniuse.com/.
 */
import { transform as translate } from 'esbuild';
import { transform as translateStyles } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { BROWSER_FLOOR } from '../../src/browser-floor.ts';
import { builtFiles, readBuilt } from '../helpers/built-site.ts';

type Newer = {
  name: string;
  pattern: RegExp;
  /** The browsers that came to know it after the floor, with the version. */
  since: string;
};

const STYLES: readonly Newer[] = [
  { name: 'light-dark()', pattern: /\blight-dark\(/, since: 'Chrome 123, Firefox 120, Safari 17.5' },
  { name: '@media (scripting)', pattern: /\(\s*scripting\b/, since: 'Chrome 120, Safari 17' },
  { name: ':has()', pattern: /:has\(/, since: 'Firefox 121' },
  { name: 'nesting', pattern: /&/, since: 'Chrome 120, Firefox 117, Safari 17.2' },
  { name: '@scope', pattern: /@scope\b/, since: 'Chrome 118, Firefox 146, Safari 17.4' },
  { name: '@starting-style', pattern: /@starting-style\b/, since: 'Chrome 117, Firefox 129, Safari 17.5' },
  { name: '@property', pattern: /@property\b/, since: 'Firefox 128' },
  { name: '@view-transition', pattern: /@view-transition|view-transition-name/, since: 'Chrome 111, Firefox 144, Safari 18' },
  { name: '@position-try and anchors', pattern: /@position-try|anchor-name|position-anchor|\banchor\(/, since: 'Chrome 125, Safari 26' },
  { name: '@function and if()', pattern: /@function\b|[:\s,(]if\(/, since: 'Chrome 137' },
  { name: '@container style()', pattern: /@container[^{]*style\(/, since: 'Chrome 111, Safari 18' },
  { name: 'color-mix()', pattern: /\bcolor-mix\(/, since: 'Chrome 111' },
  { name: 'lab(), lch(), oklab(), oklch(), color()', pattern: /\b(ok)?(lab|lch)\(|[:\s,(]color\(/, since: 'Chrome 111' },
  { name: 'relative colours', pattern: /\b(rgb|hsl|hwb)a?\(\s*from\b/, since: 'Chrome 119, Firefox 128' },
  { name: 'text-wrap', pattern: /[{;]text-wrap/, since: 'Chrome 114, Firefox 121, Safari 17.4' },
  { name: 'text-box', pattern: /[{;]text-box/, since: 'Chrome 133, Safari 18.2' },
  { name: 'subgrid', pattern: /\bsubgrid\b/, since: 'Chrome 117' },
  { name: 'field-sizing', pattern: /[{;]field-sizing/, since: 'Chrome 123, Safari 26.2' },
  { name: 'interpolate-size and calc-size()', pattern: /interpolate-size|calc-size\(/, since: 'Chrome 129' },
  { name: 'transition-behavior', pattern: /transition-behavior|allow-discrete/, since: 'Chrome 117, Firefox 129, Safari 17.4' },
  { name: 'scroll-driven animation', pattern: /(animation|scroll|view)-timeline/, since: 'Chrome 115, Safari 26' },
  { name: 'content-visibility', pattern: /[{;]content-visibility/, since: 'Firefox 125, Safari 18' },
  { name: 'scrollbar-color, -width, -gutter', pattern: /[{;]scrollbar-/, since: 'Chrome 121, Safari 18.2' },
  { name: 'mask without a prefix', pattern: /[{;]mask/, since: 'Chrome 120' },
  { name: 'image-set() without a prefix', pattern: /[\s:,]image-set\(/, since: 'Chrome 113' },
  { name: 'linear() easing', pattern: /[\s:,]linear\(/, since: 'Chrome 113, Safari 17.2' },
  {
    name: 'round(), mod(), rem(), sin(), exp() and others',
    pattern: /\b(round|mod|rem|sin|cos|tan|pow|sqrt|hypot|exp|log|abs|sign)\(/,
    since: 'Chrome 111 to 138',
  },
  { name: 'lh, rlh and cap units', pattern: /[\d.](r?lh|r?cap|ric|rex|rch)\b/, since: 'Chrome 111 to 118, Firefox 120' },
  { name: ':dir()', pattern: /:dir\(/, since: 'Chrome 120' },
  { name: ':nth-child(… of …)', pattern: /:nth-(last-)?child\([^)]*\bof\b/, since: 'Chrome 111' },
  { name: ':user-valid and :user-invalid', pattern: /:user-(in)?valid/, since: 'Chrome 119, Safari 16.5' },
  { name: ':open, :popover-open, ::details-content', pattern: /:open\b|:popover-open|::details-content/, since: 'Chrome 114 to 133' },
  { name: ':state() and ::highlight()', pattern: /:state\(|::highlight\(/, since: 'Chrome 125, Firefox 126, Safari 17.2' },
  {
    name: '@media (update), (prefers-reduced-transparency)',
    pattern: /\(\s*(update|overflow-block|prefers-reduced-transparency)\b/,
    since: 'Chrome 113 to 118, Safari 17',
  },
  { name: 'custom properties in ::backdrop', pattern: /::backdrop\s*\{[^}]*var\(/, since: 'Chrome 122, Firefox 120, Safari 17.4' },
];

const SCRIPTS: readonly Newer[] = [
  { name: 'Map.groupBy and Object.groupBy', pattern: /\b(Map|Object)\.groupBy\b/, since: 'Chrome 117, Firefox 119, Safari 17.4' },
  { name: 'Array.fromAsync', pattern: /\bArray\.fromAsync\b/, since: 'Chrome 121' },
  { name: 'toSorted, toReversed, toSpliced', pattern: /\.to(Sorted|Reversed|Spliced)\(/, since: 'Chrome 110' },
  {
    name: 'Promise.withResolvers and Promise.try',
    pattern: /\bPromise\.(withResolvers|try)\b/,
    since: 'Chrome 119, Firefox 121, Safari 17.4',
  },
  {
    name: 'methods of two sets',
    pattern: /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|new Set\([^()]*\)\.(union|intersection|difference)\(/,
    since: 'Chrome 122, Firefox 127, Safari 17',
  },
  {
    name: 'methods of iterators',
    pattern:
      /\bIterator\.(from|prototype|concat)\b|\.(values|keys|entries)\(\)\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find|forEach)\(|\.matchAll\([^()]*\)\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find|forEach)\(/,
    since: 'Chrome 122, Firefox 131, Safari 18.4',
  },
  { name: 'isWellFormed and toWellFormed', pattern: /\.(is|to)WellFormed\(/, since: 'Chrome 111, Firefox 119' },
  { name: 'RegExp.escape', pattern: /\bRegExp\.escape\b/, since: 'Chrome 136, Firefox 134, Safari 18.2' },
  { name: 'Intl.Segmenter', pattern: /\bIntl\.Segmenter\b/, since: 'Firefox 125' },
  { name: 'Intl.DurationFormat', pattern: /\bIntl\.DurationFormat\b/, since: 'Chrome 129, Firefox 136' },
  { name: 'URL.canParse and URL.parse', pattern: /\bURL\.(canParse|parse)\b/, since: 'Chrome 120, Safari 17' },
  { name: 'URLPattern', pattern: /\bnew URLPattern\b/, since: 'Firefox 142, Safari 26' },
  { name: 'AbortSignal.any', pattern: /\bAbortSignal\.any\b/, since: 'Chrome 116, Firefox 124, Safari 17.4' },
  { name: 'Response.json', pattern: /\bResponse\.json\(/, since: 'Safari 17' },
  { name: 'checkVisibility', pattern: /\.checkVisibility\(/, since: 'Safari 17.4' },
  { name: 'popovers', pattern: /\b(show|hide|toggle)Popover\b|\bpopover(Target)?\s*=/, since: 'Chrome 114, Firefox 125, Safari 17' },
  { name: 'startViewTransition', pattern: /\.startViewTransition\b/, since: 'Chrome 111, Firefox 144, Safari 18' },
  { name: 'requestClose', pattern: /\.requestClose\(/, since: 'Chrome 134, Firefox 139' },
  {
    name: 'setHTML and setHTMLUnsafe',
    pattern: /\.(setHTML|setHTMLUnsafe|getHTML)\(|\.parseHTMLUnsafe\b/,
    since: 'Chrome 124, Firefox 128, Safari 17.4',
  },
  { name: 'requestIdleCallback', pattern: /\brequestIdleCallback\b/, since: 'not in Safari' },
  { name: 'scheduler', pattern: /\bscheduler\.(yield|postTask)\b/, since: 'Firefox 142, not in Safari' },
  { name: 'scrollend', pattern: /['"`]scrollend['"`]|\bonscrollend\b/, since: 'Chrome 114, Safari 26.2' },
  {
    name: 'the Navigation API',
    pattern: /\b(window\.)?navigation\.(navigate|addEventListener|currentEntry)\b/,
    since: 'Firefox 147, Safari 26.2',
  },
  { name: 'hidden until found', pattern: /until-found|beforematch/, since: 'Firefox 139, Safari 26.2' },
  {
    name: 'base64 and hex of Uint8Array',
    pattern: /\.(fromBase64|toBase64|fromHex|toHex)\(/,
    since: 'Chrome 140, Firefox 133, Safari 18.2',
  },
  { name: 'transfer of an ArrayBuffer', pattern: /\.transferToFixedLength\(/, since: 'Chrome 114, Firefox 122, Safari 17.4' },
  {
    name: 'Temporal, Float16Array, Error.isError, Math.sumPrecise',
    pattern: /\bTemporal\.|\bFloat16Array\b|\bError\.isError\b|\bMath\.sumPrecise\b/,
    since: 'Firefox 129 and later',
  },
  { name: 'ranges of numbers in words', pattern: /\bIntl\.NumberFormat\b[^;]*\.formatRange\b/, since: 'Firefox 116' },
];

const MARKUP: readonly Newer[] = [
  { name: 'popover', pattern: /<[a-z][^>]*\s(popover|popovertarget|commandfor)\b/, since: 'Chrome 114, Firefox 125, Safari 17' },
  { name: 'details that close each other', pattern: /<details[^>]*\sname=/, since: 'Chrome 120, Firefox 130, Safari 17.2' },
  { name: 'hidden until found', pattern: /<[a-z][^>]*\shidden="until-found"/, since: 'Firefox 139, Safari 26.2' },
  { name: 'search', pattern: /<search\b/, since: 'Chrome 118, Firefox 118, Safari 17' },
  { name: 'template with a shadow root', pattern: /<template[^>]*\sshadowroot/, since: 'Chrome 111, Firefox 123' },
  { name: 'dialog closed by a click beside it', pattern: /<dialog[^>]*\sclosedby/, since: 'Chrome 134, Firefox 141' },
];

/** What may be newer, each with what an older browser shows in its place. */
const WITH_FALLBACK: readonly { name: string; files: RegExp; text: RegExp; instead: string }[] = [
  { name: 'text-wrap', files: /\.css$/, text: /text-wrap:(pretty|balance|wrap);?/g, instead: 'lines break as they always did' },
  {
    name: ':has()',
    files: /\.css$/,
    text: /\.choices label:has\(:(checked|focus-visible)\)/g,
    instead: 'the native control shows that it is chosen and in focus; the box around it does not',
  },
  {
    name: '::details-content',
    files: /\.css$/,
    text: /[\w.:[\]> -]+::details-content\{[^}]*\}/g,
    instead: 'a closed part stays closed until it is pressed, and a script opens it for print',
  },
  {
    name: 'search',
    files: /\.html$/,
    text: /<search>/g,
    instead: 'an unknown element, which base.css lays out as a block; its form works as any form',
  },
  {
    name: 'Intl.Segmenter',
    files: /^pagefind\/pagefind(-worker)?\.js$/,
    text: /\bIntl\.Segmenter\b/g,
    instead: 'Pagefind asks for it first; without it a query is cut into words as one in English',
  },
];

function newerIn(file: string, text: string, list: readonly Newer[]): string[] {
  const rest = WITH_FALLBACK.filter(({ files }) => files.test(file)).reduce((left, { text: known }) => left.replace(known, ''), text);
  return list.filter(({ pattern }) => pattern.test(rest)).map(({ name, since }) => `${name}: ${since}`);
}

const files = builtFiles();
const styles = files.filter((file) => /^assets\/.*\.css$/.test(file));
const scripts = files.filter((file) => file.endsWith('.js'));
const pages = files.filter((file) => file.endsWith('.html'));
const found = (names: readonly string[], list: readonly Newer[], read: (file: string) => string = readBuilt) =>
  names.flatMap((file) => newerIn(file, read(file), list).map((what) => `${file}: ${what}`));

/** Text in quotation marks is no rule. */
const withoutStrings = (css: string) => css.replace(/"[^"]*"/g, '""');
const inlineScripts = (html: string) => [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text).join('\n');

describe('style sheets', () => {
  test('use nothing newer without a fallback', () => {
    expect(styles.length).toBeGreaterThan(3);
    expect(found(styles, STYLES, (file) => withoutStrings(readBuilt(file)))).toEqual([]);
  });

  test('hold nothing that Lightning CSS would still translate or prefix for these browsers', () => {
    const targets = Object.fromEntries(
      BROWSER_FLOOR.map((each) => {
        const [, name = '', major = '', minor = '0'] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(each) ?? [];
        return [name === 'ios' ? 'ios_saf' : name, (Number(major) << 16) | (Number(minor) << 8)];
      }),
    );
    for (const file of styles) {
      // Lightning CSS adds the switches of light-dark() beside each color-scheme, also where they are already.
      const css = readBuilt(file)
        .trim()
        .replace(/(?<![\w-])color-scheme:/g, '--scheme:');
      const { code } = translateStyles({ filename: file, code: Buffer.from(css), targets, minify: true });
      // A prefixed declaration, or a pair of switches, that is there already is written twice.
      const once = (text: string) => text.replace(/(?<=[{;])((?:[^;{}]+;){1,2})\1+/g, '$1');
      expect(once(code.toString())).toBe(once(css));
    }
  });
});

/** esbuild rewrites `\\p{…}` for every browser, because its meaning grows with Unicode. The floor knows it. */
const PROPERTY_ESCAPES = { 'regexp-unicode-property-escapes': true };

describe('scripts', () => {
  test('use nothing newer without a fallback', () => {
    expect(scripts.length).toBeGreaterThan(10);
    expect(found(scripts, SCRIPTS)).toEqual([]);
    expect(found(['index.html'], SCRIPTS, (file) => inlineScripts(readBuilt(file)))).toEqual([]);
  });

  test('are written in a language that these browsers know', async () => {
    for (const file of scripts) {
      const code = readBuilt(file);
      const as = async (target: string | string[]) =>
        (await translate(code, { target, supported: PROPERTY_ESCAPES, legalComments: 'none' })).code;
      expect([file, await as(BROWSER_FLOOR)]).toEqual([file, await as('esnext')]);
    }
  });
});

test('pages use no markup that is newer without a fallback', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(found(pages, MARKUP)).toEqual([]);
});

test('every exception is still needed', () => {
  const unneeded = WITH_FALLBACK.filter(
    ({ files: where, text }) => !files.some((file) => where.test(file) && readBuilt(file).search(text) >= 0),
  );
  expect(unneeded.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['sheet.css', 'a{color:light-dark(#000,#fff)}', STYLES, ['light-dark()']],
  ['sheet.css', '@media (scripting:none){a{color:red}}', STYLES, ['@media (scripting)']],
  ['sheet.css', 'body:has(.calc){color:red}', STYLES, [':has()']],
  ['sheet.css', '.choices label:has(:checked){color:red}', STYLES, []],
  ['sheet.css', '.card::backdrop{background:var(--veil)}', STYLES, ['custom properties in ::backdrop']],
  ['sheet.css', 'a{margin:0 1.3333lh}', STYLES, ['lh, rlh and cap units']],
  ['sheet.css', 'a{width:calc(1.5rem*2);background:linear-gradient(45deg,red 0 3px,#0000 3px);transition:color .1s}', STYLES, []],
  ['a.js', 'Map.groupBy(a,b);x.toSorted()', SCRIPTS, ['Map.groupBy and Object.groupBy', 'toSorted, toReversed, toSpliced']],
  ['a.js', '[...m.values()].map(f);Object.entries(o).map(f)', SCRIPTS, []],
  ['a.js', 'm.values().map(f)', SCRIPTS, ['methods of iterators']],
  ['a.html', '<div popover id="a">', MARKUP, ['popover']],
])('in %s, %s is read', (file, text, list, names) => {
  expect(newerIn(file, text, list).map((each) => each.slice(0, each.lastIndexOf(': ')))).toEqual(names);
});
