/** The list of every published file with its size and SHA-256, by which a copy of the site can be checked, and two builds compared. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from '../build.ts';

/** Lies beside the files that it lists, and does not list itself. */
export const MANIFEST = 'manifest.json';

export type PublishedFile = {
  /** In bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
};
export type Manifest = {
  version: string;
  /** Beginning of the commit id, or null where it is not known. */
  commit: string | null;
  /** SITE_URL of the build, or null. */
  site: string | null;
  /** SITE_BASE of the build, with slashes at both ends. */
  base: string;
  /** By path, in alphabetical order. */
  files: Record<string, PublishedFile>;
};

/** All files below a folder but the manifest. */
export async function filesIn(folder: string): Promise<Manifest['files']> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length).replace(/^\/+/, ''))
    .filter((path) => path !== MANIFEST)
    .sort();
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, PublishedFile]> => {
      const content = await readFile(`${folder}/${path}`);
      return [path, { size: content.length, sha256: createHash('sha256').update(content).digest('hex') }];
    }),
  );
  return Object.fromEntries(files);
}

export default function manifest(): AstroIntegration {
  let site: string | null = null;
  let base = '/';
  return {
    name: 'manifest',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? null;
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const { version, commit } = build;
        const content: Manifest = { version, commit, site, base, files: await filesIn(fileURLToPath(dir)) };
        await writeFile(new URL(MANIFEST, dir), `${JSON.stringify(content, null, 1)}\n`);
      },
    },
  };
}
