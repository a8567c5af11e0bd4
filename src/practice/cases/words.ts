/** Words of the practice cases. */
import { countOf, joinWords } from '../../phrases.ts';
import type { Difficulty } from './keyed-case.ts';

export const DIFFICULTY: Readonly<Record<Difficulty, string>> = {
  first: 'to begin with',
  usual: 'a usual file',
  hard: 'something stays open',
};

export const PRACTICE = {
  title: 'Practice cases',
  commit: 'Compare with the key',
  allAnswered: 'Every item has an answer.',
  lost: 'The key did not arrive. Your answers are still here: try again when you are online or the site is ready offline.',
  result: 'Compared with the key',
  again: 'Try again',
  next: 'Next case',
  allDone: 'You have compared every case of this tool.',
  cleared: 'The answers are cleared.',
  changed: 'The answers have changed. Compare again when you are ready.',
  shown: (title: string) => `Next case: ${title}.`,
  saved: 'The file was handed to your browser, which saves it or asks where to.',
  opened: (count: number) => `${countOf(count, 'case')} from the file ${count === 1 ? 'has' : 'have'} been restored.`,
  notAFile: 'This file was not saved on the practice pages. Choose another one.',
  listHelp:
    'A file that you saved on the page of a case: the list then marks the cases that are in it, and tells which rules you missed. To go on from there, open the file on the page of a case.',
  done: 'compared',
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
