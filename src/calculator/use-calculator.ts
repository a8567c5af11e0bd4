/** What a calculator does, without its markup. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { IDLE } from '../components/idle-words.ts';
import { useAnnouncement } from '../components/use-announcement.ts';
import { useLeaving } from '../components/use-leaving.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { EMPTY, type FormState, isTouched, keepExclusive, readForm, writeForm } from './form-state.ts';
import type { OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { focusFirst } from './questions.ts';
import { scoreForm } from './score-form.ts';
import { itemBeingTyped, without } from './typing.ts';
import { announcement, UI } from './words.ts';

/** Clearing can be taken back this long; what was cleared is kept in memory only. */
const UNDO_MILLISECONDS = 10_000;

/**
 * What is in the form, and its outcome. While a number is being typed, `shown` is the outcome of the other answers, so that what the page
 * tells belongs to answers that were given, and `typing` is its item; otherwise `shown` is the outcome. `version` counts the changes.
 */
type Case = { state: FormState; outcome: ScoreOutcome; shown: ScoreOutcome; typing: Item | null; version: number };

function toCase(definition: InstrumentDefinition, state: FormState, focused: string): Omit<Case, 'version'> {
  const outcome = scoreForm(definition, state);
  const typing = itemBeingTyped(definition, state, outcome, focused);
  return { state, outcome, typing, shown: typing ? scoreForm(definition, without(state, [typing.id])) : outcome };
}

/** The form is the state: it is read once for every change, and what it holds is kept nowhere else. */
export function useCalculator(definition: InstrumentDefinition) {
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState<Case>(() => ({ ...toCase(definition, EMPTY, ''), version: 0 }));
  /** Counts how often everything was emptied: what a reader may have opened or typed outside the form is then made anew. */
  const [visit, setVisit] = useState(0);
  /** Counts how often the page was left or stood idle: then a norm table goes too, which "Clear" leaves. */
  const [stay, setStay] = useState(0);
  /** How often the answers were checked since the form was last emptied or filled from a code. */
  const [checked, setChecked] = useState(0);
  const [own, setOwn] = useState<OwnNormsInUse | null>(null);
  /** Something was entered or opened, in the form or outside it. */
  const [isUsed, setUsed] = useState(false);
  /** The case as it is now was printed, copied or saved. */
  const [isKept, setKept] = useState(false);
  /** What "Clear" emptied. */
  const [cleared, setCleared] = useState<FormState | null>(null);
  const { region, say, sayAfterPause } = useAnnouncement();

  const show = (state: FormState): ScoreOutcome => {
    const focused = document.activeElement;
    const next = toCase(definition, state, focused instanceof HTMLInputElement && form.current?.contains(focused) ? focused.name : '');
    setCurrent(({ version }) => ({ ...next, version: version + 1 }));
    setKept(false);
    setCleared(null);
    return next.shown;
  };
  const replace = (state: FormState): ScoreOutcome => {
    if (form.current) writeForm(form.current, state);
    setChecked(0);
    setUsed(isTouched(state) || own !== null);
    return show(state);
  };
  const read = () => (form.current ? readForm(definition, new FormData(form.current)) : EMPTY);
  const clear = (message: string) => {
    replace(EMPTY);
    setVisit((count) => count + 1);
    say(message);
  };
  const forget = (message: string) => {
    clear(message);
    setOwn(null);
    setStay((count) => count + 1);
    setUsed(false);
  };

  const toFirstQuestion = () => {
    if (form.current) focusFirst(form.current);
  };
  useEffect(() => {
    if (!cleared) return;
    const timer = setTimeout(() => setCleared(null), UNDO_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [cleared]);

  useLeaving(isTouched(current.state) && !isKept, () => forget(''));
  useEffect(() => {
    // Answers given before this script ran count. An empty form is what was drawn, and is not drawn again.
    const given = read();
    if (isTouched(given)) replace(given);
    const printed = () => setKept(true);
    addEventListener('afterprint', printed);
    return () => removeEventListener('afterprint', printed);
  }, []);

  return {
    ...current,
    form,
    region,
    visit,
    stay,
    checked,
    own,
    isUsed,
    say,
    sayAfterPause,
    use: () => setUsed(true),
    keep: () => setKept(true),
    check: () => setChecked(checked + 1),
    change: (target: EventTarget | null) => {
      if (form.current) keepExclusive(form.current, target);
      sayAfterPause(announcement(show(read())));
    },
    /** A number that was being typed is an answer once its field is left. */
    leaveField: () => {
      if (current.typing) show(read());
    },
    restore: (state: FormState) => {
      say(`${UI.codeRestored} ${announcement(replace(state))}`);
      toFirstQuestion();
    },
    clear: () => {
      const before = current.state;
      clear(UI.cleared);
      if (isTouched(before)) setCleared(before);
      toFirstQuestion();
    },
    undo:
      cleared &&
      (() => {
        say(`${UI.undone} ${announcement(replace(cleared))}`);
        setUsed(true);
        toFirstQuestion();
      }),
    clearIdle: () => forget(IDLE.cleared),
    openOwnNorms: (next: OwnNormsInUse | null) => {
      setOwn(next);
      setCurrent((before) => ({ ...before, version: before.version + 1 }));
    },
  };
}
