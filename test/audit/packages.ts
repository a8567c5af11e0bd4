/** Packages: known vulnerabilities and licences, of what reaches the browser and of what only builds and tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { AuditRow } from './row.ts';

/** Licences that ask for no more than the notice, by their SPDX names. Anything else among shipped packages fails. */
const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense']);

/** Delivered as files of their own, by an integration, and not through a bundle. */
const COPIED = ['pagefind'];

const COMMAND = 'npm run audit -- packages';

/** Names of the packages with code in the browser: what the scripts of the pages and the service worker are bundled from, and what is copied. */
export async function shippedPackages(): Promise<string[]> {
  const doors = globSync('src/**/*.astro').flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].flatMap(([, script = '']) =>
      [...script.matchAll(/\b(?:from|import)\s*'([^']+)'/g)].map(([, specifier = '']) => join(dirname(page), specifier)),
    ),
  );
  const { metafile } = await build({
    entryPoints: [...new Set(doors), 'src/offline/service-worker.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      return name && bytesInOutput > 0 ? [name] : [];
    }),
  );
  return [...new Set([...bundled, ...COPIED])].sort();
}

type LockEntry = { version?: string; license?: string; optionalDependencies?: Record<string, string> };

/** Licence of every package in the lock file, by its name and version. Packages for other platforms have that of the package that asks for them. */
export function lockedLicences(lock: { packages: Record<string, LockEntry> }): Map<string, string | undefined> {
  const nameOf = (at: string) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const entries = Object.entries(lock.packages).filter(([at]) => at !== '');
  const licences = new Map<string, string | undefined>();
  for (const [at, { version, license }] of entries) {
    const asking = entries.find(([, entry]) => entry.license && entry.optionalDependencies?.[nameOf(at)] !== undefined);
    licences.set(`${nameOf(at)} ${version}`, license ?? asking?.[1].license);
  }
  return licences;
}

/** True if every licence that must be kept, or one of those on offer, is permissive. Reads SPDX expressions of one level. */
export function isPermissive(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  return bare.includes(' OR ')
    ? bare.split(' OR ').some((each) => PERMISSIVE.has(each.trim()))
    : bare.split(' AND ').every((each) => PERMISSIVE.has(each.trim()));
}

const manifestOf = (name: string): { version: string; license?: string } =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string; license?: string };

function licenceRows(shipped: readonly string[]): AuditRow[] {
  const withLicence = shipped.map((name) => ({ name, ...manifestOf(name) }));
  const refused = withLicence.filter(({ license }) => !license || !isPermissive(license));
  const locked = lockedLicences(JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> });
  const unknown = [...locked].filter(([, licence]) => !licence).map(([name]) => name);
  const counts = [...Map.groupBy(locked.values(), (licence) => licence ?? 'unknown')]
    .map(([licence, members]) => ({ licence, count: members.length }))
    .sort((a, b) => b.count - a.count);
  return [
    {
      what: 'Licences of shipped packages',
      outcome: refused.length === 0 && shipped.length > 0 ? 'pass' : 'fail',
      measure: withLicence.map(({ name, version, license }) => `${name} ${version} ${license ?? 'unknown'}`).join(', '),
      limit: 'each known and permissive',
      command: COMMAND,
      problems: refused.map(
        ({ name, license }) => `${name}: licence must be one of ${[...PERMISSIVE].join(', ')}, got ${license ?? 'none'}`,
      ),
    },
    {
      what: 'Licences of packages that build and test',
      outcome: unknown.length === 0 && locked.size > 0 ? 'pass' : 'fail',
      measure: `${locked.size} packages: ${counts.map(({ licence, count }) => `${count} ${licence}`).join(', ')}`,
      limit: 'each known',
      command: COMMAND,
      problems: unknown.map((name) => `${name}: licence must be named, got none`),
    },
  ];
}

type NpmAudit = { vulnerabilities?: Record<string, { severity: string }>; message?: string; error?: { summary?: string } };

function vulnerabilityRows(shipped: readonly string[]): AuditRow[] {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm && existsSync(npm) ? [process.execPath, [npm, 'audit', '--json']] : ['npm', ['audit', '--json']];
  const { stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  let answer: NpmAudit = {};
  try {
    answer = JSON.parse(stdout) as NpmAudit;
  } catch {
    // Without an answer the rows say so below.
  }
  const found = answer.vulnerabilities && Object.entries(answer.vulnerabilities);
  const row = (what: string, limit: string, isCounted: (name: string, severity: string) => boolean): AuditRow => {
    const counted = found?.filter(([name, { severity }]) => isCounted(name, severity)) ?? [];
    return {
      what,
      outcome: !found ? 'notMeasured' : counted.length === 0 ? 'pass' : 'fail',
      measure: found ? `${counted.length} of ${found.length} known` : 'the registry gave no answer; ask again with a network',
      limit,
      command: 'npm audit',
      problems: counted.map(([name, { severity }]) => `${name}: ${severity}`),
    };
  };
  return [
    row('Known vulnerabilities in shipped packages', '0', (name) => shipped.includes(name)),
    row('Known vulnerabilities in packages that build and test', '0 high or critical', (_, severity) => /^(high|critical)$/.test(severity)),
  ];
}

export async function auditPackages(): Promise<AuditRow[]> {
  const shipped = await shippedPackages();
  return [...licenceRows(shipped), ...vulnerabilityRows(shipped)];
}
