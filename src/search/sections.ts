/** Sections of an MDX text, for the search: heading, address and words. Runs when the site is built. */
import { headingId } from './resolver/entry.ts';

export type TextSection = { id: string; title: string; text: string };

/** Components and marks of Markdown gone, the text inside them kept. */
const plainText = (mdx: string): string =>
  mdx
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What comes before the first heading has no title and no address. */
export function sectionsOf(body: string): TextSection[] {
  const [opening = '', ...rest] = body.split(/^## +/m);
  return [
    { id: '', title: '', text: plainText(opening) },
    ...rest.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const title = plainText(heading);
      return { id: headingId(title), title, text: plainText(lines.join('\n')) };
    }),
  ];
}
