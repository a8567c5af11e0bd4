/** All words of a content file that a reader may see, with the place of each. */
import type { ContentFile } from './content-files.ts';

/** A text with its place. `line` is set for MDX text, where the field is a line. */
export type PlacedText = { file: string; field: string; text: string; line?: number };

const TAG = /<\/?[A-Za-z](?:[^>"'{}]|"[^"]*"|'[^']*'|\{[^}]*\})*>/g;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;
const LINK_TARGET = /\]\([^)]*\)/g;

/** MDX without its components and their attributes, without link targets and emphasis. Every line keeps its number. */
function plainText(body: string): string {
  const blank = (part: string) => part.replace(/[^\n]+/g, ' ');
  // A component that draws nothing of its own in the middle of a word would join two words, so each becomes a space.
  return body
    .replace(COMMENT, blank)
    .replace(TAG, blank)
    .replace(LINK_TARGET, blank)
    .replace(/[[*_`]/g, '')
    .replace(/ +([.,;:)])(?!\d)/g, '$1');
}

/** Every string of the data by its path, and the MDX text as one piece. */
export function listTexts(file: ContentFile): PlacedText[] {
  const texts = listStrings(file.data).map(({ field, text }): PlacedText => ({ file: file.path, field, text }));
  if (file.body.trim() !== '') texts.push({ file: file.path, field: 'text', text: plainText(file.body), line: file.bodyLine });
  return texts;
}

/** Every string in plain data, by its path. */
export function listStrings(data: unknown, field = ''): { field: string; text: string }[] {
  if (typeof data === 'string') return [{ field, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => listStrings(value, field === '' ? key : `${field}.${key}`));
}

/** The field to report for a hit at an index of a text: the line in MDX text. */
export function describePlace({ field, text, line }: PlacedText, index: number): string {
  return line === undefined ? field : `line ${line + text.slice(0, index).split('\n').length - 1}`;
}
