/** Which rules of html-validate pages break, and what we do otherwise on purpose. */
import { HtmlValidate } from 'html-validate';
import { DIST, readBuilt } from './built-site.ts';

/** Its recommended and its document rules. */
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

export type Finding = { file: string; rule: string; message: string; at: string };

const validator = new HtmlValidate({ root: true, extends: PRESETS });

/** Findings in a page, given as its text. */
export async function findingsIn(html: string, file: string): Promise<Finding[]> {
  const { results } = await validator.validateString(html, `${DIST}/${file}`);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => ({ file, rule: ruleId, message, at: `line ${line}, ${selector ?? ''}` })),
  );
}

/** What is wrong with built pages, a line each: findings that no exception allows, and exceptions that none of the pages needs. */
export async function invalidHtml(files: readonly string[]): Promise<string[]> {
  const found: Finding[] = [];
  for (const file of files) found.push(...(await findingsIn(readBuilt(file), file)));
  const isAbout = ({ file, rule, message }: Finding, exception: (typeof EXCEPTIONS)[number]) =>
    exception.rule === rule && (exception.where?.test(`${file}: ${message}`) ?? true);
  return [
    ...found
      .filter((each) => !EXCEPTIONS.some((exception) => isAbout(each, exception)))
      .map(({ file, rule, message, at }) => `${file}: ${rule}: ${message} (${at})`),
    ...EXCEPTIONS.filter((exception) => !found.some((each) => isAbout(each, exception))).map(
      ({ rule }) => `${rule}: an exception that nothing needs`,
    ),
  ];
}
