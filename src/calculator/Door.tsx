import type { ComponentChildren } from 'preact';
import { useLoaded } from '../components/use-loaded.ts';
import { UI } from './words.ts';

type Props<Part> = {
  help: string;
  /** What the button says, and its hook. */
  open: string;
  action: 'own-norms' | 'compare';
  load: () => Promise<Part>;
  children: (part: Part) => ComponentChildren;
};

/** The way to a tool that few readers need: a button, and in its place the tool once that has been fetched. */
export function Door<Part>({ help, open, action, load, children }: Props<Part>) {
  const { part, isLost, use } = useLoaded(load);
  if (part) return <>{children(part)}</>;
  return (
    <>
      <p class="help">{help}</p>
      <button class="button plain" type="button" data-action={action} onClick={() => use(() => {})}>
        {open}
      </button>
      {isLost && <p class="problem">{UI.partFailed}</p>}
    </>
  );
}
