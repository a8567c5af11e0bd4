/** The sheet as plain text, read from the page itself, so that print, copy and download never differ and no caveat can be dropped. */

const lineOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Headings, paragraphs, list items and table rows of the parts, in reading order. */
export function sheetText(parts: readonly Element[]): string {
  const lines: string[] = [];
  for (const part of parts) {
    for (const element of part.querySelectorAll('h1, h2, h3, p, li, tr')) {
      if (element.closest('[aria-hidden="true"], .not-print')) continue;
      const text = element.tagName === 'TR' ? [...element.children].map(lineOf).join(' | ') : lineOf(element);
      if (text === '') continue;
      if (/^H\d$/.test(element.tagName)) lines.push('', text.toUpperCase());
      else lines.push(element.tagName === 'LI' ? `- ${text}` : text);
    }
  }
  return `${lines.join('\n').trim()}\n`;
}
