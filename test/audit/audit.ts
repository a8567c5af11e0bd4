/**
 * Measures what takes too long for `npm test`, each row with its limit and the command that measures it again.
 * Usage: npm run audit [-- SECTION … [PATH …]], for example `npm run audit -- lighthouse /gaps/`. Exit 1 unless every row passes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '../helpers/build-site.ts';
import { type BuiltPage, builtPages, onePerKind, stays } from '../helpers/built-site.ts';
import { auditAxe, auditReflow } from './axe.ts';
import { auditBuiltSite } from './built-site.ts';
import { auditEngines } from './engines/engines.ts';
import { auditEpub } from './epub.ts';
import { auditExamples } from './examples.ts';
import { auditLighthouse, freePort } from './lighthouse.ts';
import { auditNginx } from './nginx.ts';
import { auditPackages } from './packages.ts';
import { type AuditRow, auditSummary, auditTable } from './row.ts';

const port = await freePort();

const takesCase = ({ html }: BuiltPage) => html.includes("connect-src 'none'");
const isHidden = ({ root }: BuiltPage) => root.querySelector('meta[name="robots"]') !== null;

const rows: AuditRow[] = [];
const onRow = (row: AuditRow) => {
  rows.push(row);
  console.log(`${row.outcome}: ${row.what}: ${row.measure}`);
};

const folder = mkdtempSync(join(tmpdir(), 'ifso-audit-'));
const builds = new Map<string, Promise<string>>();

/** A fresh build in a folder of its own, made once. TEST_DIST names one that exists. */
function built(name: string, env: Record<string, string>): Promise<string> {
  const given = process.env['TEST_DIST'];
  if (given) return Promise.resolve(given);
  const known = builds.get(name);
  if (known) return known;
  const root = join(folder, name);
  console.log(`Building the site (${name})`);
  const build = buildSite(root, env).then(() => root);
  builds.set(name, build);
  return build;
}
const plain = () => built('plain', {});
const withAddress = () => built('with-address', { SITE_URL: `http://localhost:${port}/` });

/** Pages of a plain build that can be looked at: all, or those named. */
async function everyPage(named: readonly string[]) {
  const root = await plain();
  const all = builtPages(root)
    .filter(stays)
    .map(({ path }) => path);
  return { root, paths: named.length > 0 ? all.filter((path) => named.includes(path)) : all, onRow };
}

/** Each hands its rows over as it gets them, so that a later mishap loses none. */
const SECTIONS: Record<string, (paths: readonly string[]) => Promise<void>> = {
  packages: async () => (await auditPackages()).forEach(onRow),
  site: async () => auditBuiltSite(await plain(), 'build').forEach(onRow),
  'second-build': async () => auditBuiltSite(await plain(), 'audit').forEach(onRow),
  lighthouse: async (paths) => {
    const root = await withAddress();
    const pages = builtPages(root);
    const chosen = paths.length > 0 ? pages.filter(({ path }) => paths.includes(path)) : onePerKind(pages);
    await auditLighthouse({
      root,
      port,
      pages: chosen.map((page) => ({ path: page.path, isHidden: isHidden(page), takesCase: takesCase(page) })),
      onRow,
    });
  },
  axe: async (paths) => auditAxe(await everyPage(paths)),
  reflow: async (paths) => auditReflow(await everyPage(paths)),
  examples: async () => auditExamples(await plain()).forEach(onRow),
  epub: async () => onRow(auditEpub(await plain())),
  engines: async () => auditEngines(await plain(), onRow),
  nginx: async () => {
    const answers = await auditNginx(resolve(await plain()));
    // One row for the site at the root, one below a path: their answers are named only where they differ.
    for (const [place, members] of Map.groupBy(answers, ({ name }) => name.replace(/: .*$/, ''))) {
      const failed = members.filter(({ passed }) => !passed);
      onRow({
        what: members.length === 1 ? (members[0]?.name ?? place) : place,
        outcome: failed.length === 0 ? 'pass' : 'fail',
        measure: `${members.length - failed.length} of ${members.length} answers`,
        limit: 'every answer as public/_headers says',
        command: 'npm run audit -- nginx',
        problems: failed.map(({ name, detail }) => `${name}: ${detail}`),
      });
    }
  },
};

const words = process.argv.slice(2);
const paths = words.filter((word) => word.startsWith('/'));
const named = words.filter((word) => !word.startsWith('/'));
const unknown = named.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`audit: a section must be one of ${Object.keys(SECTIONS).join(', ')}, got ${unknown.join(', ')}`);
  process.exit(2);
}

try {
  for (const [name, audit] of Object.entries(SECTIONS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n${name}`);
    const before = rows.length;
    const broken = (problem: string) =>
      onRow({
        what: name,
        outcome: 'fail',
        measure: 'could not run to its end',
        limit: 'every row',
        command: `npm run audit -- ${name}`,
        problems: [problem],
      });
    try {
      await audit(paths);
      if (rows.length === before) broken(`a page must be there to be measured, got none of ${paths.join(', ')}`);
    } catch (error) {
      broken(error instanceof Error ? error.message : String(error));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const { text, isClean } = auditSummary(rows);
console.log(`\n${auditTable(rows)}\n\n${text}`);
process.exitCode = isClean ? 0 : 1;
