/** Reads the codes of several raters: one case a line, the codes of the raters in the same order on each. No markup. */
import type { FormState } from '../../calculator/form-state.ts';
import { decodeAnswers } from '../../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { AGREEMENT } from './words.ts';

/** One case as all raters scored it. */
export type RatedCase = {
  /** Number of its line as the reader counts, from 1; blank lines count. */
  line: number;
  definition: InstrumentDefinition;
  /** What each rater answered, in the order of the codes. */
  ratings: readonly FormState[];
};

export type CodesReading =
  | { status: 'blank' }
  | { status: 'refused'; problems: readonly string[] }
  | { status: 'read'; cases: readonly RatedCase[]; raters: number };

type Line = { line: number; codes: readonly string[] };
type Decoded = { definition: InstrumentDefinition; answers: FormState } | { problem: string };

/** Far more than anyone scores; longer input is not worth reading. */
const MOST_LINES = 1000;
/** More are several cases pasted on one line. */
const MOST_RATERS = 10;

const linesOf = (text: string): Line[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({
      line: index + 1,
      codes: line
        .trim()
        .split(/[\s,;]+/)
        .filter((code) => code !== ''),
    }))
    .filter(({ codes }) => codes.length > 0);

/** The instrument that a code belongs to, and its answers, or what is wrong with it. */
function decode(definitions: readonly InstrumentDefinition[], code: string): Decoded {
  const reasons = new Set<string>();
  for (const definition of definitions) {
    const decoded = decodeAnswers(definition, code);
    if (decoded.status === 'ok') return { definition, answers: decoded.value };
    reasons.add(decoded.status);
  }
  if (reasons.has('otherQuestions')) return { problem: AGREEMENT.otherQuestions };
  return { problem: reasons.has('otherVersion') ? AGREEMENT.otherVersion : AGREEMENT.mistyped };
}

function readLine(definitions: readonly InstrumentDefinition[], { line, codes }: Line, raters: number): RatedCase | string[] {
  if (codes.length !== raters) return [AGREEMENT.otherCount(line, codes.length, raters)];
  const decoded = codes.map((code) => decode(definitions, code));
  const problems = decoded.flatMap((each, index) => ('problem' in each ? [AGREEMENT.inLine(line, index + 1, each.problem)] : []));
  if (problems.length > 0) return problems;
  const read = decoded.filter((each) => 'definition' in each);
  const definition = read[0]?.definition;
  if (!definition || read.some((each) => each.definition !== definition)) return [AGREEMENT.otherTool(line)];
  return { line, definition, ratings: read.map(({ answers }) => answers) };
}

/**
 * Reads pasted codes.
 *
 * @param text - one case a line, two or more codes on each, separated by spaces, tabs, commas or semicolons
 * @param definitions - the instruments whose codes are known
 * @returns the cases with the number of raters, every problem with its line, or that nothing is there
 */
export function readCodes(text: string, definitions: readonly InstrumentDefinition[]): CodesReading {
  const lines = linesOf(text);
  const raters = lines[0]?.codes.length;
  if (raters === undefined) return { status: 'blank' };
  if (lines.length > MOST_LINES) return { status: 'refused', problems: [AGREEMENT.tooMany(MOST_LINES)] };
  if (raters < 2) return { status: 'refused', problems: [AGREEMENT.oneCode(lines[0]?.line ?? 1)] };
  if (raters > MOST_RATERS) return { status: 'refused', problems: [AGREEMENT.tooManyRaters(lines[0]?.line ?? 1, MOST_RATERS)] };
  const read = lines.map((each) => readLine(definitions, each, raters));
  const problems = read.flatMap((each) => (Array.isArray(each) ? each : []));
  if (problems.length > 0) return { status: 'refused', problems };
  return { status: 'read', cases: read.flatMap((each) => (Array.isArray(each) ? [] : [each])), raters };
}
