/** The search boxes of header and home page: results as you type, and Enter leads to the search page. */
import { searchByAddress } from '../layouts/search-by-address.ts';
import type { Search } from '../search/find.ts';
import { bindQuickResults } from '../search/quick-results.ts';

/** @param ended - aborted when the boxes go */
export function bindSearchBoxes(within: ParentNode, search: Search, ended: AbortSignal): void {
  for (const form of within.querySelectorAll<HTMLFormElement>('form.find:not(#search-form)')) {
    searchByAddress(form);
    const input = form.querySelector('input');
    if (input) bindQuickResults(input, search, ended);
  }
}
