/** The peer: a bare Starlight site in a temporary folder, installed from the npm registry, with a Markdown page for each term. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeUpTerm } from './made-up-terms.ts';

/** Starlight's own list of all pages stands on every page and grows with their square; without it, Starlight is at its fastest. */
const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: 'Bare Starlight', ...(process.env.SIDEBAR === 'all' ? {} : { sidebar: [{ label: 'Home', link: '/' }] }) })],
});
`;

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const versionIn = (folder: string, name: string): string =>
  (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

/** Installs Starlight beside the Astro of this site. Returns what was installed, or null with the reason printed. */
export function installStarlight(folder: string, astro: string): string | null {
  mkdirSync(join(folder, 'src', 'content', 'docs'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare-starlight", "private": true, "type": "module" }\n');
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'src', 'content.config.ts'), CONTENT_CONFIG);
  // Under "npm run", npm tells where it lies.
  const npm = process.env['npm_execpath'];
  const [command, first]: [string, string[]] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'install', '--no-audit', '--no-fund', `astro@${astro}`, '@astrojs/starlight@latest'];
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return `Starlight ${versionIn(folder, '@astrojs/starlight')} on Astro ${versionIn(folder, 'astro')}`;
  console.error(
    `Starlight could not be installed, so it is not measured. npm says:\n${stderr?.slice(-1500) ?? 'nothing: npm was not found'}`,
  );
  return null;
}

function markdownOf({ id, term }: MadeUpTerm): string {
  const links = term.related.map((other) => `[${other}](/${other}/)`).join(' · ');
  return [
    `---\ntitle: ${JSON.stringify(term.preferredTerm)}\ndescription: ${JSON.stringify(term.definition.slice(0, 150))}\nslug: ${id}\n---\n`,
    term.definition,
    `## On using it\n\n${term.usage}\n\nUsed by: ${term.usedBy}`,
    `## Also called\n\n${term.aliases.join(' · ')}`,
    `## Use it in place of\n\n${term.redirects.map(({ word, reason }) => `- **${word}**: ${reason}`).join('\n')}`,
    `## Elsewhere\n\n| Where | Wording | Status |\n|---|---|---|\n${term.jurisdictions.map((row) => `| ${row.place} | ${row.wording} | ${row.status} |`).join('\n')}`,
    `## Easily confused with\n\n${term.confusedWith.map((each) => `- [${each.term}](/${each.term}/): ${each.difference}`).join('\n')}`,
    `## Related\n\n${links}`,
    `## Sources\n\n${term.sources.map(({ ref }) => `- ${ref}`).join('\n')}\n`,
  ].join('\n\n');
}

/** Replaces all pages of the Starlight site: a home page and one for each term. Its own "not found" page comes on top. */
export function writeStarlightPages(folder: string, terms: readonly MadeUpTerm[]): void {
  const docs = join(folder, 'src', 'content', 'docs');
  rmSync(docs, { recursive: true });
  mkdirSync(docs);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Home\n---\n\nA site to measure.\n');
  for (const each of terms) writeFileSync(join(docs, `${each.id}.md`), markdownOf(each));
}
