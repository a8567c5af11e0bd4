/** The examples of the data page, run as they stand there against the archive that it offers, with the R and the Python of the machine. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { decode, readBuilt } from '../helpers/built-site.ts';
import type { AuditRow } from './row.ts';

/** Name of a language on the page, and how its program takes a file. */
const PROGRAMS: Record<string, { command: string; file: string }> = {
  R: { command: 'Rscript', file: 'example.R' },
  Python: { command: 'python3', file: 'example.py' },
};

/** The examples by language, as a reader would copy them. */
export const examplesOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<pre data-language="([^"]+)"[^>]*>([\s\S]*?)<\/pre>/g)].map(([, language = '', code = '']) => [
      language,
      decode(code),
    ]),
  );

function unpack(root: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(`${root}/data/ifso-guide-data.zip`)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Labels that both must list. */
function expectedLabels(csv: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.filter(({ measure }) => measure === 'auc').map(({ label = '' }) => label);
}

/** One row for each language of the page. */
export function auditExamples(root: string): AuditRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'ifso-examples-'));
  try {
    unpack(root, folder);
    const data = join(folder, 'ifso-guide-data');
    const labels = expectedLabels(readFileSync(join(data, 'figures.csv'), 'utf8'));
    const examples = examplesOf(readBuilt('data/index.html', root));
    return Object.entries(PROGRAMS).map(([language, { command, file }]) => {
      writeFileSync(join(data, file), examples.get(language) ?? '');
      const { error, status, stdout, stderr } = spawnSync(command, [file], { cwd: data, encoding: 'utf8' });
      const row = {
        what: `Example in ${language} on the data page`,
        limit: 'runs and lists every row',
        command: 'npm run audit -- examples',
      };
      if (error) return { ...row, outcome: 'notMeasured', measure: `no ${command} on this machine` };
      const missing = labels.filter((label) => !stdout.includes(label));
      const isRight = examples.has(language) && status === 0 && labels.length > 0 && missing.length === 0;
      return {
        ...row,
        outcome: isRight ? 'pass' : 'fail',
        measure: `${labels.length - missing.length} of ${labels.length} rows`,
        problems: isRight ? [] : [stderr.trim() || `not listed: ${missing.join('; ')}`],
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
