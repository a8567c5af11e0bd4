/** Finished HTML as tags and the texts between them. Enough for what Astro writes: quoted attributes, nothing left open. Pure. */

/** The attributes of a tag as a regular expression; a quoted value may hold a ">". */
export const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;

const TOKEN = new RegExp(`<!--[\\s\\S]*?-->|</?[a-z]${ATTRIBUTES}>|[^<]+|<`, 'gi');

export const tokensOf = (html: string): string[] => html.match(TOKEN) ?? [];

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Text without character references. */
export const decodeText = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16));
  });

/** A value for a double-quoted attribute. */
export const encodeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The value of an attribute of a tag; undefined if it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, value, plain] = new RegExp(`\\s${name}(?:="([^"]*)"|='([^']*)')`, 'i').exec(tag) ?? [];
  const found = value ?? plain;
  return found === undefined ? undefined : decodeText(found);
}
