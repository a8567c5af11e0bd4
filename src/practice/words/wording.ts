/** Words of the practice of words. */
import { countOf } from '../../phrases.ts';
import type { Deck } from './card.ts';
import { COMES_BACK_AFTER } from './schedule.ts';

export const DECK_LABELS: Record<Deck, { label: string; is: string }> = {
  prefer: { label: 'Words to prefer', is: 'A word to avoid: which term instead, and why?' },
  define: { label: 'Definitions', is: 'A definition: which term is it?' },
  confused: { label: 'Easily confused', is: 'Two terms: how do they differ?' },
  statement: { label: 'The statement', is: 'A claim in a few words: what does the statement say?' },
  since: { label: 'Since 2021', is: 'A claim: does newer evidence carry it?' },
};

export const QUESTIONS = {
  prefer: 'Which term instead, and why not this?',
  avoid: 'Why not this, and what do you write?',
  define: 'Which term is this?',
  confused: 'How do these two differ?',
  statement: 'What does the statement say of this, about whom, and how sure does it sound?',
  since: 'What has happened to this claim since April 2021?',
} as const;

export const WORDS = {
  title: 'Practise the words',
  certifies: 'This certifies nobody.',
  failed: 'The cards did not arrive. Check the connection, then start again.',
  noDeck: 'Choose at least one deck.',
  loading: 'Fetching the cards…',
  reveal: 'Show the answer',
  knew: 'I knew it',
  missed: 'I did not',
  next: 'Next card',
  stop: 'Stop here',
  right: 'Right',
  wrong: `Not this one. It comes back after ${COMES_BACK_AFTER} other cards.`,
  answer: 'Answer',
  yours: 'Your answer',
  source: 'Source',
  newTab: '(new tab)',
  progress: ({ seen, all, again }: { seen: number; all: number; again: number }) =>
    `${countOf(seen, 'card')} of ${all} seen${again > 0 ? `, ${again} to come again` : ''}`,
  endTitle: 'What was missed',
  nothingMissed: 'Nothing was missed.',
  stoppedAt: (place: number) => `You stopped before card ${place}. With the same decks you can begin there next time.`,
  again: 'Go through these again',
  decks: 'Choose decks',
} as const;
