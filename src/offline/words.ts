/** Words of offline use. */

export const OFFLINE = {
  ready: 'Ready offline: every page, calculator and search works without a network.',
  preparing: 'Preparing to work offline.',
  unsupported: 'This browser cannot keep the site for offline use.',
  failed:
    'The site could not be kept for offline use, for example because storage is refused or the network failed. It works while you are online; the next page tries again.',
  ask: 'Your browser asks to save data. Keeping the whole site for offline use fetches a few megabytes.',
  askButton: 'Keep the site for offline use',
  update: 'A new version of this site is ready. Using it reloads this page and empties anything entered here.',
  updateButton: 'Use the new version',
  updatedElsewhere: 'A new version was taken up in another tab. Reload this page when you have finished here.',
  reloadButton: 'Reload',
} as const;

/** Shown by the service worker in place of a page; plain text, put into markup as it is. */
export const LOST_PAGE = {
  title: 'This page is no longer on this device',
  words:
    'The browser has removed its copy, and there is no network to fetch it again. The address is right. Open it again when you are online: what is missing is then kept again.',
  again: 'Try again',
  homeLink: 'Home',
} as const;
