/** What a content rule finds, and the one line that a writer reads. */

export type ContentIssue = {
  /** Path from the root of the repository. */
  file: string;
  /** Field by its path, for example `related.2`; `line 12` in MDX text. */
  field: string;
  /** What stands there; `undefined` where nothing does. */
  actual: unknown;
  /** What must stand there. */
  expected: string;
  /** How to mend it. */
  mend: string;
};

/** The longest value that is printed whole. */
const LONGEST = 80;

/** One line: file, field, actual, expected, mend. */
export function formatIssue({ file, field, actual, expected, mend }: ContentIssue): string {
  return `${file}: ${field}: got ${show(actual)}, expected ${expected}; ${mend}`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
