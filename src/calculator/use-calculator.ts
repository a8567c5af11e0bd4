/** What a calculator does, without its markup. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { IDLE } from '../components/idle-words.ts';
import { useAnnouncement } from '../components/use-announcement.ts';
import { useLeaving } from '../components/use-leaving.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { OtherRater } from './compare/CompareDoor.tsx';
import { EMPTY, type FormState, isTouched, keepExclusive, readForm, without, writeForm } from './form-state.ts';
import type { OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { focusFirst } from './questions.ts';
import { codeOf, scoreForm } from './score-form.ts';
import { itemBeingTyped } from './typing.ts';
import { usePrinting } from './use-printing.ts';
import { useUndo } from './use-undo.ts';
import { announcement, UI } from './words.ts';

/**
 * What is in the form, its outcome and its answer code. While a number is being typed, `shown` is the outcome of the other answers, so that
 * what the page tells belongs to answers that were given, and `typing` is its item; otherwise `shown` is the outcome. `version` counts the
 * changes of all that is told.
 */
type Case = { state: FormState; outcome: ScoreOutcome; shown: ScoreOutcome; code: string; typing: Item | null; version: number };

function toCase(definition: InstrumentDefinition, state: FormState, focused: string): Omit<Case, 'version'> {
  const outcome = scoreForm(definition, state);
  const typing = itemBeingTyped(definition, state, outcome, focused);
  const shown = typing ? scoreForm(definition, without(state, [typing.id])) : outcome;
  return { state, outcome, typing, shown, code: codeOf(definition, state, outcome) };
}

/** The answers: read from the form once for every change, and kept nowhere else. */
function useCase(definition: InstrumentDefinition) {
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState<Case>(() => ({ ...toCase(definition, EMPTY, ''), version: 0 }));
  const fieldInUse = () => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement && form.current?.contains(focused) ? focused.name : '';
  };
  return {
    form,
    current,
    read: () => (form.current ? readForm(definition, new FormData(form.current)) : EMPTY),
    /** Shows what follows from these answers, and returns the outcome that is shown. `focused`: the field in which a number may be half typed. */
    show: (state: FormState, focused = fieldInUse()): ScoreOutcome => {
      const next = toCase(definition, state, focused);
      setCurrent(({ version }) => ({ ...next, version: version + 1 }));
      return next.shown;
    },
    /** What is told has changed, and the answers have not. */
    tellAnew: () => setCurrent((before) => ({ ...before, version: before.version + 1 })),
  };
}

export function useCalculator(definition: InstrumentDefinition) {
  const { form, current, read, show, tellAnew } = useCase(definition);
  /** Counts how often everything was emptied: what a reader may have opened or typed outside the form is then made anew. */
  const [visit, setVisit] = useState(0);
  /** Counts how often the page was left or idle too long: then a norm table goes too, which "Clear" leaves. */
  const [stay, setStay] = useState(0);
  /** How often the answers were checked since the form was last emptied or filled from a code. */
  const [checked, setChecked] = useState(0);
  const [own, setOwn] = useState<OwnNormsInUse | null>(null);
  const [other, setOther] = useState<OtherRater | null>(null);
  /** Something was entered, in the form or outside it. */
  const [isUsed, setUsed] = useState(false);
  /** The version that was printed, copied or saved last. */
  const [kept, setKept] = useState(0);
  const undo = useUndo<FormState>();
  const { region, say, sayAfterPause } = useAnnouncement();

  const replace = (state: FormState): ScoreOutcome => {
    if (form.current) writeForm(form.current, state);
    setChecked(0);
    setUsed(isTouched(state));
    undo.offer(null);
    return show(state);
  };
  /** As `replace`, and what was in the form can be brought back. */
  const exchange = (state: FormState): ScoreOutcome => {
    const shown = replace(state);
    if (isTouched(current.state)) undo.offer(current.state);
    return shown;
  };
  const closeTools = () => {
    setVisit((count) => count + 1);
    setOther(null);
  };
  const forget = (message: string) => {
    replace(EMPTY);
    closeTools();
    setOwn(null);
    setStay((count) => count + 1);
    say(message);
  };
  const toFirstQuestion = () => {
    if (form.current) focusFirst(form.current);
  };
  /** A number that was being typed is an answer once its field is left, or the page is printed. */
  const takeTyped = () => {
    if (current.typing) show(read(), '');
  };

  useLeaving(isTouched(current.state) && kept !== current.version, () => forget(''));
  usePrinting(takeTyped, () => setKept(current.version));
  useEffect(() => {
    // Answers given before this script ran count. An empty form is what was drawn, and is not drawn again.
    const given = read();
    if (isTouched(given)) replace(given);
  }, []);

  return {
    ...current,
    form,
    region,
    visit,
    stay,
    checked,
    own,
    other,
    isUsed: isUsed || own !== null,
    say,
    sayAfterPause,
    use: () => setUsed(true),
    keep: setKept,
    check: () => setChecked(checked + 1),
    change: (target: EventTarget | null) => {
      if (form.current) keepExclusive(form.current, target);
      undo.offer(null);
      sayAfterPause(announcement(show(read())));
    },
    leaveField: takeTyped,
    restore: (state: FormState) => {
      say(`${UI.codeRestored} ${announcement(exchange(state))}`);
      toFirstQuestion();
    },
    clear: () => {
      exchange(EMPTY);
      closeTools();
      say(UI.cleared);
      toFirstQuestion();
    },
    undo:
      undo.before &&
      (() => {
        say(`${UI.undone} ${announcement(replace(undo.before ?? EMPTY))}`);
        toFirstQuestion();
      }),
    clearIdle: () => forget(IDLE.cleared),
    openOwnNorms: (next: OwnNormsInUse | null) => {
      setOwn(next);
      tellAnew();
    },
    compareWith: (next: OtherRater | null) => {
      setOther(next);
      tellAnew();
    },
  };
}
