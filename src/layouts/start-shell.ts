/** What the small script of every page does: menu, colour scheme, offline state, sections in view. Pages work without it. */
import { showOfflineState } from '../offline/offline-state.ts';
import { bindMenu } from './menu.ts';
import { bindThemeSwitch } from './theme-switch.ts';

export function startShell(): void {
  bindMenu(document.querySelector<HTMLDetailsElement>('.menu'));
  bindThemeSwitch(document.querySelector<HTMLSelectElement>('#theme'));
  void showOfflineState(document);

  // On a phone the bar scrolls sideways; the section that the page belongs to is in view from the start.
  const bar = document.querySelector('.sections');
  const current = bar?.querySelector<HTMLElement>('[aria-current]');
  if (bar && current) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
}
