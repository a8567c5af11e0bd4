/** Words of the comparison of two raters. */
import type { DecodedCode } from '../../scoring/decode-answers.ts';

export const COMPARE = {
  help: 'Enter the answer code of another rater for the same case. Both sets of answers are set side by side, here only and in memory. One case says nothing about how well raters agree.',
  label: 'Code of the other rater',
  button: 'Compare',
  remove: 'Remove the comparison',
  same: 'yes',
  differs: 'no',
  oneBlank: 'not compared',
  refused: 'none, since the tool does not apply',
  invalid: 'none, since an answer has to be corrected',
  open: 'open',
} as const;

/** What is wrong with a code, and what to do. */
export const codeProblem = (status: Exclude<DecodedCode['status'], 'ok'>, title: string, edition: string): string =>
  ({
    mistyped: 'This code has a typing error. Compare it with the other rater’s sheet, character by character.',
    otherInstrument: `This code is not one of ${title}, edition ${edition}. Ask the other rater for the code of this calculator, or open the calculator that the code belongs to.`,
    otherQuestions: `The questions of ${title} have changed since this code was made. The other rater has to score the case again with this version.`,
    otherVersion: 'This code was made by another version of the site and cannot be read here. The other rater has to score the case again.',
  })[status];
