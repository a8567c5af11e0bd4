/** Addresses that queries want and that have changed since they were written, old to new, so that no set need be opened to keep it right. */
import MOVED_SECTIONS from './moved-sections.json' with { type: 'json' };

export const MOVED: Readonly<Record<string, string>> = MOVED_SECTIONS;

/** Where the text of an address is now. */
export const movedTo = (address: string): string => MOVED[address] ?? address;
