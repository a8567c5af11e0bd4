/** What a practice page does, without its markup. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EMPTY, type FormState, isTouched, keepExclusive, writeForm } from '../../calculator/form-state.ts';
import { focusFirst, focusQuestion } from '../../calculator/questions.ts';
import { useCase } from '../../calculator/use-case.ts';
import { announcement } from '../../calculator/words.ts';
import { IDLE } from '../../components/idle-words.ts';
import { useAnnouncement } from '../../components/use-announcement.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import type { Progress } from '../progress.ts';
import type { CaseFace } from './keyed-case.ts';
import { PRACTICE } from './words.ts';

/** Answers as they were compared with the key. */
export type Compared = { state: FormState; outcome: ScoreOutcome; round: number };

const NOTHING: Progress = { cases: [] };

export function usePractice(definition: InstrumentDefinition, first: CaseFace) {
  const { form, current, read, show } = useCase(definition);
  const [face, setFace] = useState(first);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [progress, setProgress] = useState(NOTHING);
  /** The progress that is in a file. */
  const [kept, setKept] = useState(NOTHING);
  const [isChecked, setChecked] = useState(false);
  /** Counts the comparisons: the result takes the focus for each. */
  const rounds = useRef(0);
  const { region, say, sayAfterPause } = useAnnouncement();

  const empty = () => {
    if (form.current) writeForm(form.current, EMPTY);
    setCompared(null);
    setChecked(false);
    show(EMPTY);
  };
  const forget = (message: string) => {
    empty();
    setProgress(NOTHING);
    setKept(NOTHING);
    say(message);
  };
  const isUsed = isTouched(current.state) || progress.cases.length > 0;
  useLeaving((isTouched(current.state) && compared === null) || progress !== kept, () => forget(''));
  useEffect(() => {
    // Answers given before this script ran count.
    const given = read();
    if (form.current && isTouched(given)) {
      writeForm(form.current, given);
      show(given);
    }
  }, []);

  return {
    ...current,
    form,
    face,
    compared,
    progress,
    isChecked,
    isUsed,
    region,
    say,
    tell: sayAfterPause,
    change: (target: EventTarget | null) => {
      if (form.current) keepExclusive(form.current, target);
      const message = announcement(show(read()));
      if (compared) {
        setCompared(null);
        say(PRACTICE.changed);
      } else sayAfterPause(message);
    },
    leaveField: () => {
      if (current.typing) show(read(), '');
    },
    /** Refuses an answer that has to be corrected, and leads to it. */
    isReady: (outcome: ScoreOutcome): boolean => {
      if (outcome.status !== 'invalid') return true;
      setChecked(true);
      say(announcement(outcome));
      const [issue] = outcome.issues;
      if (issue) focusQuestion(issue.itemId);
      return false;
    },
    compare: (state: FormState, outcome: ScoreOutcome, next: Progress) => {
      rounds.current += 1;
      setCompared({ state, outcome, round: rounds.current });
      if (next.cases.length > progress.cases.length) setProgress(next);
    },
    again: () => {
      empty();
      say(PRACTICE.cleared);
      if (form.current) focusFirst(form.current);
    },
    go: (to: CaseFace) => {
      empty();
      setFace(to);
      say(PRACTICE.shown(to.title));
    },
    keep: () => setKept(progress),
    openProgress: (next: Progress) => {
      if (progress.cases.length === 0) setKept(next);
      setProgress(next);
    },
    clearIdle: () => forget(IDLE.cleared),
  };
}
