/** The scripts of the file. They are classic ones, which also run from disk, where modules do not. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { BROWSER_FLOOR } from '../browser-floor.ts';

/** The same modules that the pages of the site load, in one script. */
export const bundleScript = (): Promise<string> => bundle('./boot.ts', BROWSER_FLOOR);
/** What starts it. Old browsers must be able to read it too. */
export const bundleLoader = (): Promise<string> => bundle('./load-script.ts', 'es2015');

async function bundle(entry: string, target: string | string[]): Promise<string> {
  const [built] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // The same script whatever NODE_ENV says.
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      write: false,
      target,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'portableEdition' },
      // What the site loads on demand is inside too: here nothing can be loaded.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [script, ...others] = built?.output ?? [];
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error(`portable edition: one script must come out, got ${others.length + 1}`);
  return script.code;
}
