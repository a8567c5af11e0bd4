/** What a calculator does, without its markup. */
import { useEffect, useState } from 'preact/hooks';
import { IDLE } from '../components/idle-words.ts';
import { useAnnouncement } from '../components/use-announcement.ts';
import { useLeaving } from '../components/use-leaving.ts';
import { useUndo } from '../components/use-undo.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { OtherRater } from './compare/CompareDoor.tsx';
import { EMPTY, type FormState, isTouched, keepExclusive, writeForm } from './form-state.ts';
import type { OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { focusFirst } from './questions.ts';
import { useCase } from './use-case.ts';
import { usePrinting } from './use-printing.ts';
import { announcement, UI } from './words.ts';

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
