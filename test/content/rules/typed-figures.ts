/**
 * No result typed into a text: figures are drawn from the findings by id, so that each carries its source and changes
 * in one place. Years, ages, claim numbers and names such as Static-99R are no results and pass.
 */
import type { Collection, Content } from '../../../src/content-model/content-files.ts';
import { describePlace, listTexts, type PlacedText } from '../../../src/content-model/texts.ts';
import type { ContentIssue } from './content-issue.ts';

const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty';
const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+|${SMALL})`;
const WHOLE = String.raw`(?:(?!(?:19|20)\d\d\b)\d[\d,]*|${SMALL}|(?:a |one )?hundred|(?:a |one )?thousand)`;

/** What counts as a typed result: pattern and what to draw instead. */
const RESULTS: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a ratio or accuracy figure', pattern: /\b(?:AUCs?|OR|HR|RR)\s?(?:=|:|of|was|is|at)?\s?\d*\.?\d+/g },
  {
    what: 'a ratio',
    pattern: new RegExp(String.raw`\b(?:odds|hazard|risk|rate)\sratio\s?(?:=|:|of|was|is|at)?\s?(?:about\s)?${NUMBER}\b`, 'gi'),
  },
  { what: 'a sample size', pattern: /\b[nk]\s?=\s?\d[\d,]*/gi },
  { what: 'a percentage', pattern: new RegExp(String.raw`(?<![\w.])${NUMBER}(?:\s?(?:%|‰)|\s(?:per\s?cent|percentage points?)\b)`, 'gi') },
  {
    what: 'a proportion',
    pattern: new RegExp(String.raw`(?<![\w.-])(?:\d[\d,]*|${SMALL})\s(?:in|out of)\s(?:every\s)?${WHOLE}\b(?![-\w])`, 'gi'),
  },
  {
    what: 'a proportion',
    pattern: new RegExp(
      String.raw`(?<![\w.-])(?:\d[\d,]*|${SMALL})\sof\s(?:every\s)?(?:10|100|1,?000|10,000|a hundred|a thousand)\b`,
      'gi',
    ),
  },
  {
    what: 'a proportion',
    pattern: /\b(?:a|one|two|three|four)[\s-](?:thirds?|quarters?|fifths?|tenths?)\b(?! of (?:a|an|the) (?:year|century|hour))/gi,
  },
  // A decimal that is no section of a law, version of a text, age limit of an item, or part of an address.
  {
    what: 'a decimal',
    pattern:
      /(?<![\w./§-]|\b(?:sections?|s\.|art\.|articles?|paras?\.?|paragraphs?|version|edition|chapter|table|age[ds]?|age[ds]?\s[\d.]+\sto)\s)\d*\.\d+(?![\w./-])/gi,
  },
];

/** Texts that may hold no result: all prose of these collections, or these fields. */
const CHECKED: Partial<Record<Collection, RegExp>> = {
  guidance: /^(?!asked)/,
  instruments: /^(?!asked)/,
  glossary: /^(?!(?:aliases|searchKeys|foreignKeys|acronyms|redirects\.\d+\.word|asked)\b)/,
  findings: /^(?:summary|since2021\.summary|limits)$/,
  gaps: /^(?:note|in2021\.qualifier|now\.qualifier)$/,
};
/** What chance and perfection are called on a scale of 0 to 1 is no result; a glossary entry may explain them. */
const SCALE_MARK = /^(?:0?\.50?|1\.00?|0\.00?)$/;

export function typedFigures({ files }: Content): ContentIssue[] {
  return files.flatMap((file) => {
    const checked = CHECKED[file.collection];
    if (checked === undefined) return [];
    const issues = listTexts(file)
      .filter(({ field }) => checked.test(field))
      .flatMap(issuesOf);
    return file.collection === 'glossary' ? issues.filter(({ actual }) => !SCALE_MARK.test(String(actual))) : issues;
  });
}

function issuesOf(placed: PlacedText): ContentIssue[] {
  const issues: ContentIssue[] = [];
  let free = placed.text;
  for (const { what, pattern } of RESULTS) {
    free = free.replace(pattern, (hit: string, ...rest: unknown[]) => {
      const index = rest.find((each): each is number => typeof each === 'number') ?? 0;
      issues.push({
        file: placed.file,
        field: describePlace(placed, index),
        actual: hit,
        expected: `no ${what.replace(/^an? /, '')} typed into the text`,
        fix: 'draw it with <Figure id="…" /> (or <N id="…" /> for a sample size) from content/findings',
      });
      // Blanked, so that "12.5%" is not a decimal as well.
      return ' '.repeat(hit.length);
    });
  }
  return issues;
}
