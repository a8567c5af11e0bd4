/** The small script of every page: menu, colour scheme and offline state. Pages work without it. */
import { showOfflineState } from '../offline/offline-state.ts';
import { bindSearchBoxes, bindSearchKey } from '../search/header-box.ts';
import { bindMenu } from './menu.ts';
import { bindThemeSwitch } from './theme-switch.ts';

bindMenu(document.querySelector<HTMLDetailsElement>('.menu'));
bindThemeSwitch(document.querySelector<HTMLSelectElement>('#theme'));
void showOfflineState(document);
bindSearchBoxes(document);
bindSearchKey(document);

// On a phone the bar scrolls sideways; the section that the page belongs to is in view from the start.
const bar = document.querySelector('.sections');
const current = bar?.querySelector<HTMLElement>('[aria-current]');
if (bar && current) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
