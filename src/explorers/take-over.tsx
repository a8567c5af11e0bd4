/** Brings the explorer of a page to life: takes over the worked example that the page holds. */
import { hydrate } from 'preact';
import { Explorer, type ExplorerKind } from './Explorer.tsx';

export function takeOver<T>(kind: ExplorerKind<T>): void {
  const element = document.querySelector<HTMLElement>(`[data-explorer-page="${kind.id}"]`);
  const { example, exampleNote } = element?.dataset ?? {};
  if (element && example) hydrate(<Explorer kind={kind} example={JSON.parse(example)} exampleNote={exampleNote ?? ''} />, element);
}
