/** What a reader has scored in practice, as a file: case by case the answer code. No name, no date, no grade. */

/** Says what the file is, so that no other file is taken for one. */
const FORMAT = 'ifso-guide practice';
const VERSION = 1;

export type Progress = { cases: readonly { id: string; code: string }[] };

/** Far more than a reader scores; a longer file is another one. */
const MOST_CHARACTERS = 200_000;

/** The text of the file. */
export const writeProgress = ({ cases }: Progress): string => `${JSON.stringify({ format: FORMAT, version: VERSION, cases }, null, 2)}\n`;

/** Letters, digits, check signs and hyphens. */
const CODE = /^[\dA-Z*~$=-]+$/i;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Reads a saved file.
 *
 * @param text - what the file holds
 * @returns the cases with their codes, each case once; null where the file is not one of these
 */
export function readProgress(text: string): Progress | null {
  if (text.length > MOST_CHARACTERS) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value['format'] !== FORMAT || value['version'] !== VERSION || !Array.isArray(value['cases'])) return null;
  const cases = new Map<string, string>();
  for (const each of value['cases'] as unknown[]) {
    if (!isRecord(each) || typeof each['id'] !== 'string' || typeof each['code'] !== 'string') return null;
    // It must stay one code among those of its line.
    if (!CODE.test(each['code'])) return null;
    cases.set(each['id'], each['code']);
  }
  return { cases: [...cases].map(([id, code]) => ({ id, code })) };
}
