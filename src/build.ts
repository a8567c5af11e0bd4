/** What this build is: version, commit and the day of the commit, so that two builds of one commit are the same. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { formatDay } from './format.ts';

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null; // not a checkout (a source archive, for example): the build then shows its version only
  }
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export const build = {
  version,
  /** Short commit id, or null outside a checkout. Cut here: git writes more digits where a clone holds similar ids. */
  commit: git('rev-parse', 'HEAD')?.slice(0, 8) ?? null,
  /** ISO day of the commit, or null outside a checkout. */
  day: git('log', '-1', '--format=%cs'),
} as const;

/** "0.1.0 (1a2b3c4d)" */
export const buildName = build.commit ? `${build.version} (${build.commit})` : build.version;

/** For what is printed or copied: "0.1.0 (1a2b3c4d) of 22 November 2026". */
export const datedBuildName = build.day ? `${buildName} of ${formatDay(build.day)}` : buildName;
