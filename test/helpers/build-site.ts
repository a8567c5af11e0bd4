/** Builds the whole site into a folder of its own, as `npm run build` does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Variables that a test runner sets for itself and that a build would take for its own. */
const RUNNER = /^(SITE_BASE|SITE_URL|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/;

/** Builds the sources in `folder` into `outDir` with the given variables; rejects with the end of the output if the build fails. */
export function buildSite(outDir: string, env: Record<string, string> = {}, folder = REPOSITORY): Promise<void> {
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNER.test(name)));
  return new Promise((resolve, reject) => {
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
      cwd: folder,
      env: { ...rest, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let output = '';
    for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    astro.on('error', reject);
    astro.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`build: must succeed, got code ${code}\n${output.slice(-3000)}`)),
    );
  });
}
