/** What a calculator does, without its markup. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { IDLE } from '../components/IdleWatch.tsx';
import { useAnnouncement } from '../components/use-announcement.ts';
import { useLeaving } from '../components/use-leaving.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { EMPTY, type FormState, isTouched, keepExclusive, readForm, writeForm } from './form-state.ts';
import type { OwnNormsInUse } from './own-norms/OwnNormsDoor.tsx';
import { scoreForm } from './score-form.ts';
import { announcement, UI } from './words.ts';

/** What is in the form, and its outcome. `version` counts the changes. */
type Case = { state: FormState; outcome: ScoreOutcome; version: number };

/** The form is the state: it is read once for every change, and what it holds is kept nowhere else. */
export function useCalculator(definition: InstrumentDefinition) {
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState<Case>(() => ({ state: EMPTY, outcome: scoreForm(definition, EMPTY), version: 0 }));
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
  const { region, say, sayAfterPause } = useAnnouncement();

  const show = (state: FormState): ScoreOutcome => {
    const outcome = scoreForm(definition, state);
    setCurrent(({ version }) => ({ state, outcome, version: version + 1 }));
    setKept(false);
    return outcome;
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
    restore: (state: FormState) => say(`${UI.codeRestored} ${announcement(replace(state))}`),
    clear: () => clear(UI.cleared),
    clearIdle: () => forget(IDLE.cleared),
    openOwnNorms: (next: OwnNormsInUse | null) => {
      setOwn(next);
      setCurrent((before) => ({ ...before, version: before.version + 1 }));
    },
  };
}
