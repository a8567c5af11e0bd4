/** Words of the practice cases. */
import { countOf, joinWords } from '../../phrases.ts';
import type { Agreement } from './key-rows.ts';
import type { Difficulty } from './keyed-case.ts';

export const DIFFICULTY: Readonly<Record<Difficulty, string>> = {
  first: 'to begin with',
  usual: 'as files are',
  hard: 'something stays open',
};

export const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = {
  same: 'Same',
  different: 'Different',
  notAnswered: 'Not answered',
};

export const PRACTICE = {
  title: 'Practice cases',
  caseFile: 'Case',
  commit: 'Compare with the key',
  allAnswered: 'Every item has an answer.',
  notAnswered: 'not answered',
  unsettled: 'No source that we saw settles this.',
  loading: 'The key is on its way.',
  lost: 'The key did not arrive. Your answers are still here: try again when you are online or the site is ready offline.',
  result: 'Compared with the key',
  question: 'Question',
  own: 'Your answer',
  key: 'Key',
  agreement: 'Same?',
  why: 'Why, and the rule',
  outcome: 'What follows from it',
  own2: 'From your answers',
  key2: 'From the key',
  ownRule: 'Rule of this guide',
  certifies: 'This certifies nobody. The cases are invented, and scoring a real one needs the current manual and training.',
  again: 'Try again',
  next: 'Next case',
  allDone: 'You have compared every case of this tool.',
  cleared: 'The answers are cleared.',
  changed: 'The answers have changed. Compare again when you are ready.',
  shown: (title: string) => `Next case: ${title}.`,
  progress: 'Your practice so far',
  progressHelp:
    'Kept in this page only, until you leave it. Save it as a file to go on another day, or to compare raters. The file holds the answer codes of the cases, without name or date. Of each case the first comparison counts.',
  save: 'Save as a file',
  saved: 'The file was handed to your browser, which saves it or asks where to.',
  open: 'Open a saved file',
  opened: (count: number) => `${countOf(count, 'case')} of the file ${count === 1 ? 'is' : 'are'} back.`,
  notAFile: 'This is no file that was saved on the practice pages. Choose another one.',
  listHelp:
    'A file that you saved on the page of a case: the list then marks the cases that are in it, and tells which rules you missed. To go on from there, open the file on the page of a case.',
  done: 'compared',
  printKey: 'Print the key',
  missedTitle: 'Rules missed',
  missedHead: 'Rule',
  missedTimes: 'Cases',
  noneMissed: 'No rule was missed.',
  compared: (count: number, of: number) => `${count} of ${countOf(of, 'case')} compared.`,
  unread: (count: number) => `${countOf(count, 'case')} cannot be read: the questions have changed since the answers were given.`,
  none: 'none',
  noRange: 'nothing is open',
  noLevel: 'none is published',
  say: {
    scored: 'The total and its published level, with the figures of the group and the caveats',
    scoredWithoutLevel: 'The total with the figures of the group and the caveats, and no level',
    incomplete: 'Which items are open and what total is still possible; no rate and no level',
    notApplicable: 'That this tool does not apply, and why; no number of any kind',
    invalid: 'Nothing until the answer is corrected',
  },
  outcomeLabels: { outcome: 'Outcome', total: 'Total', range: 'Still possible', level: 'Level', say: 'What may be said' },
  keyTitle: (title: string) => `Key: ${title}`,
  notRunning:
    'The script of this page has not run. Print the page as a worksheet, mark the answers, and open the key below when you have. If JavaScript is on, load the page again.',
} as const;

/** "2 of 7 items are open: age at index and denial. …" */
export function openText(open: readonly string[], of: number): string {
  if (open.length === 0) return PRACTICE.allAnswered;
  const named = open.length > 4 ? `${open.length} of ${countOf(of, 'question')} are open.` : `Still open: ${joinWords(open)}.`;
  return `${named} You can compare all the same: they count as not answered.`;
}

/** "6 of 7 answers are those of the key." */
export const summaryText = (same: number, of: number): string =>
  `${same} of ${countOf(of, 'answer')} ${same === 1 ? 'is that' : 'are those'} of the key.`;
