/** What is in a form with the questions of an instrument, and what follows from it. The calculator and the practice pages share it. */
import { useRef, useState } from 'preact/hooks';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { EMPTY, type FormState, readForm, without } from './form-state.ts';
import { codeOf, scoreForm } from './score-form.ts';
import { itemBeingTyped } from './typing.ts';

/**
 * What is in the form, its outcome and its answer code. While a number is being typed, `shown` is the outcome of the other answers, so that
 * what the page tells belongs to answers that were given, and `typing` is its item; otherwise `shown` is the outcome. `version` counts the
 * changes of all that is told.
 */
export type Case = { state: FormState; outcome: ScoreOutcome; shown: ScoreOutcome; code: string; typing: Item | null; version: number };

function toCase(definition: InstrumentDefinition, state: FormState, focused: string): Omit<Case, 'version'> {
  const outcome = scoreForm(definition, state);
  const typing = itemBeingTyped(definition, state, outcome, focused);
  const shown = typing ? scoreForm(definition, without(state, [typing.id])) : outcome;
  return { state, outcome, typing, shown, code: codeOf(definition, state, outcome) };
}

/** The answers: read from the form once for every change, and kept nowhere else. */
export function useCase(definition: InstrumentDefinition) {
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
