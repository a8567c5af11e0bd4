/** Style sheets as they are built: every rule in a layer, the layers in one order, and no rule for a class that nothing has. */
import { type SelectorComponent, transform } from 'lightningcss';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../helpers/built-site.ts';

/** As in src/styles/layers.css: a later layer wins. */
const LAYERS = ['tokens', 'base', 'layout', 'patterns', 'feature', 'print'];

const files = builtFiles();
const sheets = files.filter((file) => /^assets\/.+\.css$/.test(file));

/** Layers in the order in which a sheet names them first, and rules outside any layer. */
function layersOf(css: string): { order: string[]; outside: string[] } {
  const order: string[] = [];
  const outside: string[] = [];
  transform({
    filename: 'sheet.css',
    code: Buffer.from(css),
    visitor: {
      StyleSheet(sheet) {
        for (const rule of sheet.rules) {
          if (rule.type === 'layer-statement') order.push(...rule.value.names.map((name) => name.join('.')));
          else if (rule.type === 'layer-block') order.push((rule.value.name ?? []).join('.'));
          else outside.push(rule.type);
        }
      },
    },
  });
  return { order: [...new Set(order)], outside };
}

/** Every class that a selector of the sheet asks for. */
function classesOf(css: string): Set<string> {
  const classes = new Set<string>();
  transform({
    filename: 'sheet.css',
    code: Buffer.from(css),
    visitor: {
      Selector(selector) {
        const read = (parts: readonly SelectorComponent[]): void => {
          for (const part of parts) {
            if (part.type === 'class') classes.add(part.name);
            if (part.type === 'pseudo-class' && 'selectors' in part) for (const inner of part.selectors ?? []) read([inner].flat());
          }
        };
        read(selector);
      },
    },
  });
  return classes;
}

test('each sheet puts every rule into a layer and names all layers in their order, whichever sheet a page loads first', () => {
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets) expect([sheet, layersOf(readBuilt(sheet))]).toEqual([sheet, { order: LAYERS, outside: [] }]);
});

test('every class of the style sheets is in a page or made by a script', () => {
  const named = new Set<string>();
  for (const file of files) {
    if (file.endsWith('.html'))
      for (const [, names = ''] of readBuilt(file).matchAll(/\sclass="([^"]*)"/g)) for (const name of names.split(' ')) named.add(name);
    // A script writes classes in strings; the inline script of a page is one of them.
    const script = /^assets\/.+\.js$/.test(file) ? readBuilt(file) : file === 'index.html' ? readBuilt(file).split('</head>')[0] : '';
    for (const [, , words = ''] of (script ?? '').matchAll(/(["'`])([\w -]+)\1/g)) for (const word of words.split(' ')) named.add(word);
  }
  expect(named.size).toBeGreaterThan(100);
  const dead = sheets.flatMap((sheet) =>
    [...classesOf(readBuilt(sheet))].filter((name) => !named.has(name)).map((name) => `${sheet}: .${name}`),
  );
  expect(dead).toEqual([]);
});

test('a rule outside the layers and layers in another order are found', () => {
  expect(layersOf('@layer base, tokens; @layer tokens { a { color: red } } b { color: red }')).toEqual({
    order: ['base', 'tokens'],
    outside: ['style'],
  });
  expect(classesOf('@layer a { .one > :not(.two):is(.three) { color: red } @media print { .four { color: red } } }')).toEqual(
    new Set(['one', 'two', 'three', 'four']),
  );
});
