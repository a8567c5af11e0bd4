/** Reads a content folder from disk, without Astro: every file as data, and the entries that satisfy their schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { COLLECTIONS, type Collection, type Content, type ContentFile, isMdx } from './content-files.ts';
import type { Entries } from './entries.ts';
import { type Mentions, readMentions } from './mentions.ts';
import { CaseSchema } from './schemas/case.ts';
import { ChangeSchema } from './schemas/change.ts';
import { FindingSchema } from './schemas/finding.ts';
import { GapSchema } from './schemas/gap.ts';
import { GlossarySchema } from './schemas/glossary.ts';
import { GuidanceSchema } from './schemas/guidance.ts';
import { InstrumentSchema } from './schemas/instrument.ts';
import { ReferenceSchema } from './schemas/reference.ts';

/** The schema of each collection, as content.config.ts gives them to Astro. */
export const SCHEMAS = {
  findings: FindingSchema,
  references: ReferenceSchema,
  glossary: GlossarySchema,
  guidance: GuidanceSchema,
  instruments: InstrumentSchema,
  gaps: GapSchema,
  cases: CaseSchema,
  changes: ChangeSchema,
} as const satisfies Record<Collection, unknown>;

const ROOT = resolve(import.meta.dirname, '../..');
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** The site's own content, read once per process: the checks of many rules look at it. */
let own: Content | undefined;

/** Content of a folder with one sub-folder per collection; by default the site's own. */
export function loadContent(folder?: string): Content {
  if (folder !== undefined) return read(folder);
  own ??= read('content');
  return own;
}

function read(folder: string): Content {
  return contentOf(COLLECTIONS.flatMap((collection) => filesOf(resolve(ROOT, folder), collection)));
}

/** Entries of files; a file that breaks its schema or is no MDX gives none (the schema rule reports it), of two with one id the first counts. */
export function contentOf(files: readonly ContentFile[]): Content {
  return { files, entries: entriesOf(files) };
}

function filesOf(folder: string, collection: Collection): ContentFile[] {
  const extension = isMdx(collection) ? '.mdx' : '.yaml';
  return namesIn(`${folder}/${collection}`)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name): ContentFile => {
      const path = `${folder}/${collection}/${name}`;
      const text = readFileSync(path, 'utf8');
      const front = isMdx(collection) ? FRONT_MATTER.exec(text) : null;
      const body = isMdx(collection) ? text.slice(front?.[0].length ?? 0) : '';
      const place = { path: relative(ROOT, path).replaceAll('\\', '/'), collection, id: basename(name, extension), body };
      const bodyLine = front ? front[0].split('\n').length : 1;
      try {
        return { ...place, bodyLine, data: parse(front?.[1] ?? (isMdx(collection) ? '' : text)) };
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return { ...place, bodyLine, data: undefined, problem: error.message.split('\n')[0] ?? '' };
      }
    });
}

/** What the text of a file draws, or why it cannot be read. */
export function mentionsIn({ body }: ContentFile): { mentions: Mentions; problem?: never } | { mentions?: never; problem: string } {
  try {
    return { mentions: readMentions(body) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: error.message };
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    // A collection without entries has no folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function entriesOf(files: readonly ContentFile[]): Entries {
  const map = <T>(collection: Collection, read: (file: ContentFile) => { success: boolean; data?: T | undefined }): Map<string, T> => {
    const entries = new Map<string, T>();
    for (const file of files) {
      if (file.collection !== collection || entries.has(file.id)) continue;
      const { data } = read(file);
      if (data !== undefined) entries.set(file.id, data);
    }
    return entries;
  };
  const withProse = <T>(collection: Collection, read: (data: unknown) => { success: boolean; data?: T | undefined }) =>
    map(collection, (file) => {
      const { success, data } = read(file.data);
      const { mentions } = mentionsIn(file);
      return { success, data: data === undefined || mentions === undefined ? undefined : { data, mentions } };
    });
  return {
    findings: map('findings', ({ data }) => FindingSchema.safeParse(data)),
    references: map('references', ({ data }) => ReferenceSchema.safeParse(data)),
    glossary: map('glossary', ({ data }) => GlossarySchema.safeParse(data)),
    guidance: withProse('guidance', (data) => GuidanceSchema.safeParse(data)),
    instruments: withProse('instruments', (data) => InstrumentSchema.safeParse(data)),
    gaps: map('gaps', ({ data }) => GapSchema.safeParse(data)),
    cases: map('cases', ({ data }) => CaseSchema.safeParse(data)),
    changes: map('changes', ({ data }) => ChangeSchema.safeParse(data)),
  };
}
