/** Starts one browser and one server of dist for all browser tests; the test files connect to them. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/dev/serve.ts';
import { findBrowser } from './browser.ts';
import { DIST } from './built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the shared browser takes connections. */
    browserAddress: string;
    /** Address of the served dist, with a slash at its end. */
    siteAddress: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ ...(await findBrowser()), headless: true, host: '127.0.0.1' });
  const server = await serve({ root: DIST });
  project.provide('browserAddress', browser.wsEndpoint());
  project.provide('siteAddress', server.address);
  return async () => {
    await browser.close();
    await server.close();
  };
}
