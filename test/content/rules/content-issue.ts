/** What a content rule finds, and the one line that a writer reads. */

export type ContentIssue = {
  /** Path from the root of the repository. */
  file: string;
  /** Field by its path, for example `related.2`; `line 12` in MDX text. */
  field: string;
  /** What is there; `undefined` where nothing is. */
  actual: unknown;
  /** What must be there. */
  expected: string;
  /** How to fix it. */
  fix: string;
};

/** The longest value that is printed whole. */
const LONGEST = 80;

/** One line: file, field, actual, expected, fix. */
export function formatIssue({ file, field, actual, expected, fix }: ContentIssue): string {
  return `${file}: ${field}: got ${show(actual)}, expected ${expected}; ${fix}`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
