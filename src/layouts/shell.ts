/** The script of pages whose search box shows results as you type. */
import { bindSearchBoxes } from '../search/header-box.ts';
import { bindSearchKey } from '../search/search-key.ts';
import { startShell } from './start-shell.ts';

startShell();
bindSearchBoxes(document);
bindSearchKey(document);
