/** No number without its sample, follow-up, outcome and interval, or the words that say what is missing. */
import { asList, asRecord, type Content } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

/** Measures that are estimates: there is an interval, or there may be one that we have not seen. */
const ESTIMATES: readonly unknown[] = [
  'proportion',
  'auc',
  'harrell-c',
  'odds-ratio',
  'hazard-ratio',
  'risk-ratio',
  'correlation',
  'effect-size',
];

const NEEDED = [
  { at: ['sample', 'text'], expected: 'who was studied', fix: 'name the sample, or write "not stated in what we read"' },
  { at: ['outcome'], expected: 'what was counted', fix: 'name the outcome, or what the number describes' },
  { at: ['followUp', 'text'], expected: 'how long people were followed', fix: 'give the time, "none: history", or "not stated"' },
  {
    at: ['interval'],
    expected: 'an interval, not-seen or not-applicable',
    fix: 'copy the interval, or write not-seen; not-applicable is for counts and words',
  },
] as const;

export function figureCompleteness({ files }: Content): ContentIssue[] {
  const issues: ContentIssue[] = [];
  for (const { path, collection, data } of files) {
    if (collection !== 'findings') continue;
    asList(asRecord(data)['figures']).forEach((each, index) => {
      const figure = asRecord(each);
      const name = `figures.${index} (${String(figure['id'])})`;
      for (const { at, expected, fix } of NEEDED) {
        const actual = at.reduce<unknown>((value, key) => asRecord(value)[key], figure);
        if (isBlank(actual)) issues.push({ file: path, field: `${name}.${at.join('.')}`, actual, expected, fix });
      }
      if (figure['interval'] === 'not-applicable' && figure['value'] !== undefined && ESTIMATES.includes(figure['measure']))
        issues.push({
          file: path,
          field: `${name}.interval`,
          actual: 'not-applicable',
          expected: `an interval or not-seen, because a ${String(figure['measure'])} is an estimate`,
          fix: 'copy the interval, or write not-seen',
        });
    });
  }
  return issues;
}

/** Nothing, or a placeholder that says nothing. */
function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && /^(?:|-|–|\?+|n\/?a|tbc|tbd|todo|none|unknown)$/i.test(value.trim()))
  );
}
