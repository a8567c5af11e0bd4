/** What the parts of a result are made of, before they are drawn or written out. No markup. */
import type { PerPeople } from '../scoring/interpret.ts';
import type { Withheld } from '../scoring/interpret-total.ts';
import type { Cite } from '../scoring/result.ts';

export type Inline = string | { strong: string };
/** Where a line comes from: a publication, or the reader's own norm table, by its title. */
export type Origin = { cite: Cite } | { ownTable: string };
export type Column = { label: string; isNumber?: boolean };
export type Row = { key: string; cells: (string | Origin)[] };
export type Block =
  | { kind: 'line'; text: Inline[]; from?: Origin; look?: 'withheld' | 'quiet' | 'notice' }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; name: string; caption?: string; columns: Column[]; rows: Row[] }
  | { kind: 'people'; id: string; people: PerPeople; caption: string }
  /** The way to an own norm table, where a figure is published and not reproduced here. */
  | { kind: 'door' }
  /** A link to the profile of the instrument. */
  | { kind: 'profile'; text: string };

export const line = (...text: Inline[]): Block => ({ kind: 'line', text });
export const cited = (cite: Cite | null, ...text: Inline[]): Block => (cite ? { kind: 'line', text, from: { cite } } : line(...text));
export const quiet = (text: string): Block => ({ kind: 'line', look: 'quiet', text: [text] });
export const withheld = (text: string): Block => ({ kind: 'line', look: 'withheld', text: [text] });
/** That a figure is not published, in the words of the definition. */
export const notPublished = (why: Withheld | null): Block[] => (why?.kind === 'notPublished' ? [withheld(why.text)] : []);
export const words = (...parts: (string | false | null)[]): string => parts.filter(Boolean).join('');
