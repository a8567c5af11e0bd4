/** Words of the comparison with the key, and of the progress that is kept in a file. */
import { countOf } from '../../phrases.ts';
import type { Agreement } from './key-rows.ts';

export const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = {
  same: 'Same',
  different: 'Different',
  notAnswered: 'Not answered',
};

export const RESULT = {
  notAnswered: 'not answered',
  unsettled: 'No source that we saw settles this.',
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
  progress: 'Your practice so far',
  progressHelp:
    'Kept in this page only, until you leave it. Save it as a file to go on another day, or to compare raters. The file holds the answer codes of the cases, without name or date. Of each case the first comparison counts.',
  save: 'Save as a file',
  open: 'Open a saved file',
  printKey: 'Print the key',
  missedTitle: 'Rules missed',
  missedHead: 'Rule',
  missedTimes: 'Cases',
  noneMissed: 'No answer that was given missed a rule. Questions left blank are not counted.',
  compared: (count: number, of: number) => `${count} of ${countOf(of, 'case')} compared.`,
  unread: (count: number) => `${countOf(count, 'case')} cannot be read: the questions have changed since the answers were given.`,
  none: 'none',
  noRange: 'nothing is open',
  noLevel: 'we saw none by the developers',
  say: {
    scored:
      'The total, or the row that applies, with the figures of the group and the caveats; a level only with the name of its scheme and with how its limits were seen',
    scoredWithoutLevel: 'The total with the figures of the group and the caveats, and no level',
    needs: 'The ratings, the total and the needs behind them; no level of risk and no rate belongs to this total alone',
    incomplete: 'Which items are open and what total is still possible; no rate and no level',
    notApplicable: 'That this tool does not apply, and why; no number of any kind',
    invalid: 'Nothing until the answer is corrected',
  },
  outcomeLabels: { outcome: 'Outcome', total: 'Total', range: 'Still possible', level: 'Level', say: 'What may be said' },
} as const;

/** "6 of 7 answers are those of the key." */
export const summaryText = (same: number, of: number): string =>
  `${same} of ${countOf(of, 'answer')} ${same === 1 ? 'is that' : 'are those'} of the key.`;
