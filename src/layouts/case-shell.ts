/** The script of pages where a case can be entered: nothing may be fetched there, so the search box leads to the search page. */
import { bindSearchKey } from '../search/search-key.ts';
import { searchByAddress } from './search-by-address.ts';
import { startShell } from './start-shell.ts';

startShell();
bindSearchKey(document);
for (const form of document.querySelectorAll<HTMLFormElement>('form.find[data-goes-to]')) searchByAddress(form);
