/** Every page is valid HTML by the recommended and document rules of html-validate. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtFiles, DIST, readBuilt } from '../helpers/built-site.ts';

const PRESETS = ['html-validate:recommended', 'html-validate:document'];

/** What we do otherwise than the presets ask; `where` is looked for in file and message. An exception that no longer matches anything fails. */
const EXCEPTIONS: { rule: string; where?: RegExp; reason: string; end: string }[] = [
  {
    rule: 'require-sri',
    reason: 'hashes of files guard against another host; every file comes from our own origin, which the policy and the links test enforce',
    end: 'when a file is loaded from elsewhere',
  },
  {
    rule: 'no-implicit-button-type',
    where: /<button>/,
    reason: 'a button in a form submits by default, and the buttons without a type are meant to',
    end: 'never; a matter of style',
  },
  {
    rule: 'no-implicit-input-type',
    where: /<input>/,
    reason: 'an input is a text field by default; a number field would drop what is no number instead of letting us name it',
    end: 'never; a matter of style',
  },
  {
    rule: 'valid-id',
    where: /"(item|help|problem)-(facts|casic)\./,
    reason: 'ids follow the control names of the contract, such as casic.videos; any character but a space is valid HTML',
    end: 'when the contract renames the controls',
  },
  {
    rule: 'void-style',
    where: /<(input|circle|rect|br|hr|img)\b/,
    reason: 'preact writes void elements with a slash, which HTML ignores',
    end: 'when preact-render-to-string leaves it out',
  },
  {
    rule: 'wcag/h32',
    where: /^(calculators\/[^/]+\/|practice\/)/,
    reason: 'where a case can be entered nothing is submitted: results follow every change, and no form has a button that could send it',
    end: 'never; a promise to the reader',
  },
  {
    rule: 'doctype-style',
    where: /^guidance\/what-may-be-used-for-whom\//,
    reason: 'Astro writes the pages of old addresses, in small letters',
    end: 'when the old address goes',
  },
  { rule: 'long-title', reason: 'titles name the entry in full; that they differ is tested elsewhere', end: 'never; a matter of taste' },
];

async function findings(): Promise<{ file: string; rule: string; message: string; at: string }[]> {
  const validator = new HtmlValidate({ root: true, extends: PRESETS });
  const found: Awaited<ReturnType<typeof findings>> = [];
  for (const file of builtFiles().filter((each) => each.endsWith('.html'))) {
    const { results } = await validator.validateString(readBuilt(file), `${DIST}/${file}`);
    for (const { messages } of results)
      for (const { ruleId, message, line, selector } of messages)
        found.push({ file, rule: ruleId, message, at: `line ${line}, ${selector ?? ''}` });
  }
  return found;
}

const found = await findings();
const isExcepted = ({ file, rule, message }: { file: string; rule: string; message: string }) =>
  EXCEPTIONS.some((exception) => exception.rule === rule && (exception.where?.test(`${file}: ${message}`) ?? true));

test('every page is valid HTML', () => {
  expect(found.filter((each) => !isExcepted(each)).map(({ file, rule, message, at }) => `${file}: ${rule}: ${message} (${at})`)).toEqual(
    [],
  );
});

test('every exception still matches something', () => {
  expect(
    EXCEPTIONS.filter(
      ({ rule, where }) => !found.some((each) => each.rule === rule && (where?.test(`${each.file}: ${each.message}`) ?? true)),
    ).map(({ rule }) => rule),
  ).toEqual([]);
});

test('a page with an unclosed element, a doubled attribute and a list item outside a list is refused', async () => {
  const validator = new HtmlValidate({ root: true, extends: PRESETS });
  const { results } = await validator.validateString(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a" id="a"><li>one</li><b>two</body></html>',
  );
  const rules = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  expect(rules).toContain('no-dup-attr');
  expect(rules).toContain('close-order');
  expect(rules).toContain('element-permitted-content');
});
