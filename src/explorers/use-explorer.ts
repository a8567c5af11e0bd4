/** What an explorer does, without its markup. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnnouncement } from '../components/use-announcement.ts';
import type { Problem, Reading, Typed } from './read-fields.ts';
import { EXPLORER, FIELDS, type FieldName } from './words.ts';

const readForm = (form: HTMLFormElement): Typed =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** What keeps the result from being shown: fields that hold what cannot be read, and fields that hold nothing yet. */
export function sortProblems(reading: Reading<unknown>, typed: Typed): { wrong: Problem[]; empty: Problem[] } {
  const problems = reading.status === 'open' ? reading.problems : [];
  const isEmpty = ({ field }: Problem) => (typed[field] ?? '').trim() === '';
  return { wrong: problems.filter((each) => !isEmpty(each)), empty: problems.filter(isEmpty) };
}

function problemSentence({ wrong, empty }: ReturnType<typeof sortProblems>): string {
  if (wrong.length > 0) return `${EXPLORER.open} ${wrong.map(({ message }) => message).join(' ')}`;
  return `${EXPLORER.empty} ${empty.map(({ field }) => FIELDS[field].label).join(', ')}.`;
}

/** A message that appears moves what is below it, and a press that has begun must not miss its button. */
const SETTLE_MILLISECONDS = 200;

type Options<T> = { example: Typed; read: (typed: Typed) => Reading<T>; say: (value: T) => string };

/** The form is the state: it is read afresh after every change, and nothing is kept anywhere else. */
export function useExplorer<T>({ example, read, say: sentence }: Options<T>) {
  const form = useRef<HTMLFormElement>(null);
  const { region, say, sayAfterPause } = useAnnouncement();
  /** Until the script runs nothing can be entered, so that nothing is shown that does not belong to it. */
  const [isRunning, setRunning] = useState(false);
  const [typed, setTyped] = useState(example);
  /** Fields that were wrong when they were left. They are marked until they are right; nobody is corrected in mid-word. */
  const [marked, setMarked] = useState<readonly string[]>([]);

  const follow = () => {
    const next = form.current ? readForm(form.current) : example;
    const reading = read(next);
    const problems = sortProblems(reading, next);
    setTyped(next);
    setMarked((before) => before.filter((name) => problems.wrong.some(({ field }) => field === name)));
    sayAfterPause(reading.status === 'read' ? sentence(reading.value) : problemSentence(problems));
  };
  const followSilently = () => {
    follow();
    say('');
  };
  const bringExampleBack = () => {
    form.current?.reset();
    followSilently();
  };
  const leaveField = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'text') setTimeout(() => markIfWrong(target.name), SETTLE_MILLISECONDS);
  };
  const markIfWrong = (name: string) => {
    if (!form.current) return;
    const now = readForm(form.current);
    if (sortProblems(read(now), now).wrong.some(({ field }) => field === name)) setMarked((before) => [...new Set([...before, name])]);
  };
  const restore = () => {
    form.current?.reset();
    follow();
  };
  const isMarked = (field: FieldName): boolean => marked.includes(field);

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

  return { form, region, isRunning, typed, isMarked, follow, leaveField, restore };
}
