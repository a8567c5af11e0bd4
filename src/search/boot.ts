/** Starts the search page. */
import { createSearch } from './find.ts';
import { browserSources } from './load.ts';
import { bindSearchPage } from './search-page.ts';

const base = document.documentElement.dataset['base'] ?? '/';
bindSearchPage(createSearch(browserSources(base)), base);
