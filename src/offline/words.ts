/** Words of offline use. */
import type { PlainPage } from './plain-page.ts';

export const OFFLINE = {
  ready: 'Ready offline: every page, calculator and search works without a network.',
  preparing: 'Preparing to work offline.',
  unsupported: 'This browser, or the frame that shows this page, cannot keep the site for offline use.',
  failed:
    'The site could not be kept for offline use, for example because storage is refused, the network failed, or something on the way alters pages. It works while you are online; the next page tries again.',
  readyExcept: (parts: readonly string[]) => `Ready offline, except ${formatList(parts)}`,
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  parts: 'parts of some pages',
  search: 'parts of the search',
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
  pagesHeading: 'Pages that are not kept',
  partsHeading: 'Pages that are kept without all of their scripts and styles, and may not work fully',
  filesHeading: 'Files that are not kept',
  andBelow: (path: string) => `${path} and all pages below it`,
  show: 'What is not kept, and why',
  why: 'What is missing did not arrive as it was published, or the browser has removed its copy. It works while you are online, as far as it arrives; the next page tries again.',
  ask: 'Your browser asks to save data. Keeping the whole site for offline use fetches about two megabytes.',
  askButton: 'Keep the site for offline use',
  update: 'A new version of this site is ready. Using it reloads this page and empties anything entered here.',
  updateButton: 'Use the new version',
  updatedElsewhere: 'A new version was taken up in another tab. Reload this page when you have finished here.',
  reloadButton: 'Reload',
} as const;

/** "a, b and c" */
const formatList = (parts: readonly string[]) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ');

/** Pages of the service worker; plain text, put into markup as it is. */
const LINKS = { again: 'Try again', homeLink: 'Home' };

export const LOST_PAGE: PlainPage = {
  ...LINKS,
  title: 'This page is no longer on this device',
  words:
    'The browser has removed its copy, and there is no network to fetch it again. The address is right. Open it again when you are online: what is missing is then kept again.',
};

export const COULD_NOT_BE_KEPT: PlainPage = {
  ...LINKS,
  title: 'This page could not be kept on this device',
  words:
    'It did not arrive as it was published: the server lacks it, or something on the way alters it. So there is no copy to show without a network. The address is right. Open it again when you are online.',
};

export const FILE_NOT_KEPT: PlainPage = {
  ...LINKS,
  title: 'This file is not kept offline',
  words:
    'Data for other programs, reference files and the archive are not kept on this device, only the pages, the calculators and the search. The address is right. Open it again when you are online.',
};

export const NOT_FOUND: PlainPage = {
  ...LINKS,
  title: 'Page not found',
  words: 'This address leads nowhere. Entries keep their addresses for ever, so a typing error is likely.',
};
