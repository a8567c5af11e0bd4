/** "year not seen" is said in full once a page; after that the abbreviation of citation styles does. */
const UNDATED = 'year not seen';

/** `html` is a whole page. Only text is touched: no tags, no scripts and data blocks, nothing before `<main`. */
export function sayUndatedOnce(html: string): string {
  let seen = false;
  const shorten = (text: string) =>
    text.replaceAll(UNDATED, (words) => {
      if (seen) return 'n.d.';
      seen = true;
      return `${words} (n.d.)`;
    });
  const start = Math.max(0, html.indexOf('<main'));
  const parts = html.slice(start).split(/(<script[\s\S]*?<\/script>|<[^>]*>)/);
  return html.slice(0, start) + parts.map((part) => (part.startsWith('<') ? part : shorten(part))).join('');
}
