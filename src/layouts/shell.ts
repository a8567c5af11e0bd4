/** The small script of every page: colour scheme and offline state. Pages work without it. */
import { showOfflineState } from '../offline/offline-state.ts';
import { searchByAddress } from './search-by-address.ts';
import { bindThemeSwitch } from './theme-switch.ts';

bindThemeSwitch(document.querySelector<HTMLSelectElement>('#theme'));
void showOfflineState(document);

for (const form of document.querySelectorAll<HTMLFormElement>('form.find[data-goes-to]')) searchByAddress(form);

for (const input of document.querySelectorAll<HTMLInputElement>('form.find:not(#search-form, [data-goes-to]) input'))
  input.addEventListener('input', () => void import('../search/quick-results.ts').then(({ bindQuickResults }) => bindQuickResults(input)), {
    once: true,
  });
