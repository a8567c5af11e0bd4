/** What an explorer does, without its markup. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnnouncement } from '../components/use-announcement.ts';
import type { Problem, Reading, Typed } from './read-fields.ts';
import { EXPLORER } from './words.ts';

const readForm = (form: HTMLFormElement): Typed =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

export const messagesOf = (problems: readonly Problem[]): string => problems.map(({ message }) => message).join(' ');

type Options<T> = { example: Typed; read: (typed: Typed) => Reading<T>; say: (value: T) => string };

/** The form is the state: it is read afresh after every change, and nothing is kept anywhere else. */
export function useExplorer<T>({ example, read, say: sentence }: Options<T>) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLElement>(null);
  const { region, say, sayAfterPause } = useAnnouncement();
  /** Until the script runs nothing can be entered, so that nothing is shown that does not belong to it. */
  const [isRunning, setRunning] = useState(false);
  const [typed, setTyped] = useState(example);
  /** From the first press of the button until nothing is wrong any more. */
  const [isChecked, setChecked] = useState(false);
  /** Counts the presses of the button: each moves the focus. */
  const [presses, setPresses] = useState(0);

  const follow = (): Reading<T>['status'] => {
    const next = form.current ? readForm(form.current) : example;
    const reading = read(next);
    setTyped(next);
    if (reading.status === 'read') setChecked(false);
    sayAfterPause(reading.status === 'read' ? sentence(reading.value) : `${EXPLORER.open} ${messagesOf(reading.problems)}`);
    return reading.status;
  };
  const followSilently = () => {
    follow();
    say('');
  };
  const bringExampleBack = () => {
    form.current?.reset();
    setChecked(false);
    followSilently();
  };
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(follow() === 'open');
    setPresses(presses + 1);
  };
  const clear = () => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? [])];
    for (const field of fields) field.value = '';
    setChecked(false);
    follow();
    fields[0]?.focus();
  };

  useEffect(() => {
    bringExampleBack();
    setRunning(true);
    addEventListener('pagehide', bringExampleBack);
    // A browser may put back what was typed in an earlier visit, also after this script has run.
    addEventListener('pageshow', followSilently);
    return () => {
      removeEventListener('pagehide', bringExampleBack);
      removeEventListener('pageshow', followSilently);
    };
  }, []);
  useLayoutEffect(() => {
    if (presses > 0) (isChecked ? summary : result).current?.focus();
  }, [presses]);

  return { form, summary, result, region, isRunning, typed, isChecked, follow, check, clear };
}
