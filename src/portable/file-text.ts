/** Puts the file together: policy, styles, blocks, script. Pure but for compression. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { BLOCKS } from './contents.ts';
import { encodeAttribute } from './html-tokens.ts';
import { OPENING } from './opening-words.ts';

export type Parts = {
  title: string;
  /** Style sheets, by number. */
  styles: readonly string[];
  /** The script that starts the other one. */
  loader: string;
  script: string;
  /** Texts by id. All but the loader is deflated. */
  blocks: Readonly<Record<string, string>>;
};

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const deflated = (text: string): string => deflateRawSync(text, { level: 9, memLevel: 9 }).toString('base64');

/** Nothing may be loaded, sent or framed; styles and script are those of the file itself, by their hashes. */
const policyOf = (styles: readonly string[], scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(' ')}`,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** Pages mark with `:target` what the address leads to; here the browser cannot know it, and the script marks it. */
const forFile = (style: string): string => style.replaceAll(':target', '[data-target]').trim();
/** Inside a script element the text may not hold its end. */
const asScript = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();

export function fileText({ title, styles, loader, script, blocks }: Parts): string {
  const sheets = styles.map(forFile);
  const code = asScript(loader);
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB" data-base="#/">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${encodeAttribute(policyOf(sheets, [code, script]))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    '<meta name="color-scheme" content="light dark">',
    ...sheets.map((sheet) => `<style>${sheet}</style>`),
    '</head>',
    '<body>',
    `<p class="page">${OPENING.wait}</p>`,
    ...Object.entries({ ...blocks, [BLOCKS.script]: script }).map(
      ([id, text]) => `<script type="text/plain" id="${id}">${deflated(text)}</script>`,
    ),
    `<script>${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
