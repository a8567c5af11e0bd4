/** A copy of what a build reads, in another folder: to build other content, or to see that the folder does not matter. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** All that a build reads, besides the packages. */
const SOURCES = ['content', 'public', 'src', 'astro.config.mjs', 'LICENSE', 'LICENSE-CONTENT', 'package.json', 'tsconfig.json'];

/** Copies the sources and links the packages, without what earlier builds left among them: the first build there starts from nothing. */
export function copySources(folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const source of SOURCES) cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
}
