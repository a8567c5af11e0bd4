/** The small script of every page: colour scheme and offline state. Pages work without it. */
import { showOfflineState } from './offline-state.ts';
import { bindThemeSwitch } from './theme-switch.ts';

bindThemeSwitch(document.querySelector<HTMLSelectElement>('#theme'));
void showOfflineState(document);
