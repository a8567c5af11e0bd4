/** What the content rules look at: the parsed entries and the files they came from. */
import type { Entries } from './entries.ts';

export const COLLECTIONS = ['findings', 'references', 'glossary', 'guidance', 'instruments', 'gaps', 'cases', 'changes'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** One file of content/, as read. */
export type ContentFile = {
  /** Path from the root of the repository: `content/glossary/csem.yaml`. */
  path: string;
  collection: Collection;
  /** File name without extension, whatever the sub-folder. */
  id: string;
  /** YAML or front matter, before any schema; `undefined` if it does not parse. */
  data: unknown;
  /** Why the file does not parse. */
  problem?: string | undefined;
  /** MDX text; empty for YAML files. */
  body: string;
  /** Line of the file on which the text begins, from 1. */
  bodyLine: number;
};

/** Entries that satisfy their schema, and every file. */
export type Content = { entries: Entries; files: readonly ContentFile[] };

/** Where MDX entries live; the rest is YAML. */
export const isMdx = (collection: Collection): boolean => collection === 'guidance' || collection === 'instruments';

/** The path of an entry's file, or the path it would have. */
export function pathOf({ files }: Content, collection: Collection, id: string): string {
  return (
    files.find((file) => file.collection === collection && file.id === id)?.path ??
    `content/${collection}/${id}.${isMdx(collection) ? 'mdx' : 'yaml'}`
  );
}

/** A plain object of parsed YAML, or an empty one. For rules that must also see what no schema lets through. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A list of parsed YAML, or an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
