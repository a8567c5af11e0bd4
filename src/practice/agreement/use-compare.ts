/** What the comparison of raters does, without its markup. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAnnouncement } from '../../components/use-announcement.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { useUndo } from '../../components/use-undo.ts';
import { AGREEMENT } from './words.ts';

type Script = typeof import('./agreement-script.tsx');
const loadScript = (): Promise<Script> => import('./agreement-script.tsx');

export function useCompare() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isRunning, setRunning] = useState(false);
  const [text, setText] = useState('');
  const { part: script, isLost, use } = useLoaded(loadScript);
  const { before, offer } = useUndo<string>();
  const { region, say, sayAfterPause } = useAnnouncement();
  /** Counts what empties the field: a file that is still being read then comes too late. */
  const round = useRef(0);
  const reading = useMemo(() => script?.read(text), [script, text]);
  useEffect(() => {
    if (reading) sayAfterPause(AGREEMENT.summary(reading));
  }, [reading]);

  const write = (codes: string) => {
    if (field.current) field.current.value = codes;
    setText(codes);
  };
  const follow = () => {
    setText(field.current?.value ?? '');
    use(() => {});
  };
  /** Takes everything away for good. */
  const forget = () => {
    round.current += 1;
    write('');
    offer(null);
    say('');
  };
  /** Puts other codes in the place of those that are there, which can be brought back for a while. */
  const replace = (codes: string) => {
    offer(text.trim() === '' ? null : text);
    write(codes);
  };
  const open = (list: FileList | null) => {
    const files = [...(list ?? [])];
    const now = round.current;
    if (files.length === 0) return;
    use(async (arrived) => {
      if (!arrived) return;
      const joined = await readFiles(arrived, files);
      if (now !== round.current) return;
      if (joined.status === 'ok') replace(joined.lines);
      else say(joined.problem);
    });
  };

  useLeaving(text.trim() !== '', forget);
  useEffect(() => {
    setRunning(true);
    // What the browser kept in the field, or what was typed before this script ran.
    if (field.current?.value) follow();
  }, []);

  return {
    field,
    region,
    isRunning,
    isUsed: text.trim() !== '' || before !== null,
    isLost,
    text,
    script,
    reading,
    follow,
    open,
    clear: () => {
      round.current += 1;
      replace('');
    },
    clearIdle: forget,
    undo:
      before === null
        ? null
        : () => {
            write(before);
            offer(null);
          },
  };
}

/** Reads saved files and joins them. A file that cannot be read is refused by its name. */
async function readFiles(script: Script, files: readonly File[]): Promise<ReturnType<Script['joinFiles']>> {
  const opened: { name: string; text: string }[] = [];
  for (const file of files) {
    try {
      opened.push({ name: file.name, text: await file.text() });
    } catch {
      return { status: 'refused', problem: AGREEMENT.fileProblem(file.name) };
    }
  }
  return script.joinFiles(opened);
}
