/** Titles of pages and sections that are no entries, by path, as the menu and the search name them. */
import { MENU } from '../layouts/sections.ts';
import sections from '../search/site-sections.json';

export const PAGE_TITLES: ReadonlyMap<string, string> = new Map([
  ...MENU.flatMap((group) => group.sections.map(({ path, label }): [string, string] => [path, label])),
  ...sections.map(({ path, title }): [string, string] => [path, title]),
]);
