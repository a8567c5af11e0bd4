/** Brings the explorer of a page to life: takes over the worked example that the page holds. */
import { hydrate, render } from 'preact';
import { type PageScope, SITE_PAGE } from '../page-scope.ts';
import { Explorer, type ExplorerKind } from './Explorer.tsx';

export function takeOver<T>(kind: ExplorerKind<T>, page: PageScope = SITE_PAGE): void {
  const element = document.querySelector<HTMLElement>(`[data-explorer-page="${kind.id}"]`);
  const { example, exampleNote } = element?.dataset ?? {};
  if (!element || !example) return;
  hydrate(<Explorer kind={kind} example={JSON.parse(example)} exampleNote={exampleNote ?? ''} />, element);
  page.ended.addEventListener('abort', () => render(null, element));
}
