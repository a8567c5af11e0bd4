/** The small script of every page: colour scheme and offline state. Pages work without it. */
import { showOfflineState } from '../offline/offline-state.ts';
import { bindSearchBoxes } from '../search/header-box.ts';
import { searchByAddress } from './search-by-address.ts';
import { bindThemeSwitch } from './theme-switch.ts';

bindThemeSwitch(document.querySelector<HTMLSelectElement>('#theme'));
void showOfflineState(document);
bindSearchBoxes(document);
for (const form of document.querySelectorAll<HTMLFormElement>('form.find[data-goes-to]')) searchByAddress(form);
