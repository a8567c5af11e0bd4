/** Firefox and WebKit behind one small interface, so that the same checks run in both. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver';

/** One browser with one tab. Selectors are CSS and name exactly what is meant: the first match is taken. */
export type Engine = {
  readonly version: string;
  goto(address: string): Promise<void>;
  /** Runs source text of a function body in the page and hands back its value. */
  evaluate<T>(body: string): Promise<T>;
  click(selector: string): Promise<void>;
  /** Types into the element, after what is there. */
  type(selector: string, text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'Tab'): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
};

const inPath = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** Firefox as Debian's `firefox-esr` or Mozilla's own build, over WebDriver BiDi. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? ['firefox-esr', 'firefox'].map(inPath).find((path) => path !== undefined);
}

export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(10_000);
  // The question before a page with answers is left.
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    version: await browser.version(),
    goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
    evaluate: <T>(body: string) => page.evaluate(`(() => { ${body} })()`) as Promise<T>,
    click: async (selector) => {
      const element = await page.waitForSelector(selector);
      await element?.scrollIntoView();
      await element?.click();
    },
    type: async (selector, text) => {
      const element = await page.waitForSelector(selector);
      await element?.type(text);
    },
    press: (key) => page.keyboard.press(key),
    // A page from the back/forward cache tells of no load, so there is nothing to wait for here.
    back: async () => void (await page.evaluate('void setTimeout(() => history.back())')),
    // After a page from that cache the driver waits for ever, so the page reloads itself.
    reload: async () => {
      await page.evaluate('window.beforeReload = true; void setTimeout(() => location.reload())');
      await page.waitForFunction("window.beforeReload === undefined && document.readyState === 'complete'");
    },
    close: () => browser.close(),
  };
}

/** WebKit as Debian's `webkit2gtk-driver`, over the classic WebDriver protocol; it needs a display, which `xvfb` gives. */
export function findWebKit(): { driver: string; browser: string; display: string } | undefined {
  const driver = inPath('WebKitWebDriver');
  const display = inPath('Xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  return driver && browser && display ? { driver, browser, display } : undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB } as const;

export async function openWebKit({ driver, browser, display }: NonNullable<ReturnType<typeof findWebKit>>): Promise<Engine> {
  const port = await freePort();
  const number = `:${200 + (port % 700)}`;
  const screen = spawn(display, [number, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const home = mkdtempSync(join(tmpdir(), 'ifso-webkit-'));
  const server = spawn(driver, ['-p', String(port)], {
    stdio: 'ignore',
    // In a container there is neither a sandbox to be had nor a graphics card.
    env: {
      ...process.env,
      DISPLAY: number,
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const stop = () => {
    server.kill();
    screen.kill();
  };
  try {
    const session = await connect(port, browser);
    return webKitEngine(session, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** The driver needs a moment before it takes connections. */
async function connect(port: number, browser: string): Promise<WebDriver> {
  const builder = () =>
    new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } })
      .build();
  for (let tries = 20; ; tries -= 1) {
    try {
      const driver = await builder();
      await driver.manage().setTimeouts({ pageLoad: 20_000, script: 10_000, implicit: 0 });
      return driver;
    } catch (error) {
      if (tries === 0) throw error;
      await pause(250);
    }
  }
}

async function webKitEngine(driver: WebDriver, stop: () => void): Promise<Engine> {
  const find = async (selector: string) => {
    const element = await driver.wait(async () => (await driver.findElements(By.css(selector)))[0] ?? false, 10_000);
    if (!element) throw new Error(`engine: ${selector} must be in the page, got none`);
    await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    return element;
  };
  const capabilities = await driver.getCapabilities();
  return {
    version: `WebKitGTK ${capabilities.getBrowserVersion() ?? ''}`.trim(),
    goto: (address) => driver.get(address),
    evaluate: <T>(body: string) => driver.executeScript<T>(body),
    click: async (selector) => (await find(selector)).click(),
    type: async (selector, text) => (await find(selector)).sendKeys(text),
    press: async (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    back: () => driver.navigate().back(),
    reload: () => driver.navigate().refresh(),
    close: async () => {
      try {
        await driver.quit();
      } finally {
        stop();
      }
    },
  };
}
