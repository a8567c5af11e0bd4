/** The main flows in Firefox and WebKit, where they are installed. Chromium is what `npm test` drives. */
import { serve } from '../../../src/dev/serve.ts';
import type { AuditRow } from '../row.ts';
import { CHECKS } from './checks.ts';
import { type Engine, findFirefox, findWebKit, openFirefox, openWebKit } from './engine.ts';

const COMMAND = 'npm run audit -- engines';

/** How to open each engine, or how to install it where it is missing. */
function engines(): { name: string; install: string; open: (() => Promise<Engine>) | undefined }[] {
  const firefox = findFirefox();
  const webKit = findWebKit();
  return [
    { name: 'Firefox', install: 'apt-get install firefox-esr, or FIREFOX_PATH', open: firefox ? () => openFirefox(firefox) : undefined },
    { name: 'WebKit', install: 'apt-get install webkit2gtk-driver xvfb', open: webKit ? () => openWebKit(webKit) : undefined },
  ];
}

async function auditEngine(name: string, open: () => Promise<Engine>, root: string, onRow: (row: AuditRow) => void): Promise<void> {
  const server = await serve({ root });
  let isServed = true;
  const stopServer = async () => {
    if (isServed) await server.close();
    isServed = false;
  };
  const engine = await open();
  try {
    for (const check of CHECKS) {
      const problems = await check.run(engine, server.address, stopServer, root).catch((error: unknown) => [String(error)]);
      onRow({
        what: `${name}, ${check.name}`,
        outcome: problems.length === 0 ? 'pass' : 'fail',
        measure: problems.length === 0 ? `as in Chromium (${engine.version})` : `${problems.length} differences (${engine.version})`,
        limit: 'as in Chromium',
        command: COMMAND,
        problems,
      });
    }
  } finally {
    await engine.close();
    await stopServer();
  }
}

export async function auditEngines(root: string, onRow: (row: AuditRow) => void): Promise<void> {
  for (const { name, install, open } of engines()) {
    if (open) await auditEngine(name, open, root, onRow);
    else
      onRow({
        what: name,
        outcome: 'notMeasured',
        measure: `not installed: ${install}`,
        limit: 'as in Chromium',
        command: COMMAND,
      });
  }
}
