/** The browser that tests use: CHROMIUM_PATH, else one found on the machine, else the one shipped in @sparticuz/chromium. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// Nothing that phones home: tests never reach beyond loopback.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path and arguments of the browser to use. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named, args: QUIET };
  const found = [
    ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...KNOWN_PLACES,
  ].find(isExecutable);
  if (found) return { executablePath: found, args: QUIET };
  const { default: shipped } = await import('@sparticuz/chromium');
  // Not its own arguments: they suit a single short run (one process, web security off), not many pages and service workers.
  return { executablePath: await shipped.executablePath(), args: QUIET };
}

/** A browser of its own, for what the shared one cannot do. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args, headless: true });
}
