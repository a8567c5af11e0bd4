/** Makes the piece of a page that full text found readable: it begins and ends like a sentence or with dots, and does not repeat the title. Pure. */

const plain = (html: string): string => html.replace(/<\/?mark>/g, '');
/** What is above a title takes fewer characters: the name of the section. */
const MOST_ABOVE_TITLE = 120;
const ENDS_SENTENCE = /[.!?:;]["”’)]?$/;
/** The end of a sentence or of a heading, and the white space after it. */
const SENTENCE_END = /[.!?]["”’)]?\s+(?=[“‘("]?[\p{Lu}\p{N}<])/u;

/**
 * @param html text with <mark> around the words found
 * @param content the whole text of the page, where the piece is from
 */
export function readableExcerpt(html: string, content: string, title: string): string {
  const piece = html.trim();
  const at = content.indexOf(plain(piece));
  if (at === -1) return dotted(fromSentence(piece));
  const inHead = endOfHead(content, title) - at;
  if (inHead >= plain(piece).length) return '';
  if (inHead > 0) return dotted(afterCharacters(piece, inHead).trimStart());
  const before = content.slice(0, at).trimEnd();
  return dotted(before === '' || ENDS_SENTENCE.test(before) ? piece : fromSentence(piece));
}

/** How a sentence begins, or dots. */
const BEGINS = /^(?:… |[“‘("[]?[\p{Lu}\p{N}])/u;

function dotted(text: string): string {
  const begun = BEGINS.test(plain(text)) ? text : `… ${text}`;
  return ENDS_SENTENCE.test(plain(begun)) ? begun : `${begun} …`;
}

/** Where the text of a page begins, after its title and what is above it. Claims begin without their number. */
function endOfHead(content: string, title: string): number {
  for (const name of [title, title.replace(/^Claim \d+: /, '')]) {
    const at = content.indexOf(name);
    if (at !== -1 && at <= MOST_ABOVE_TITLE) return at + name.length + (/^[\s.:]*/.exec(content.slice(at + name.length))?.[0].length ?? 0);
  }
  return 0;
}

/** Marked text after its first characters; tags do not count. */
function afterCharacters(html: string, count: number): string {
  let left = count;
  let at = 0;
  while (left > 0 || html.startsWith('</mark>', at)) {
    const [tag = ''] = /^<\/?mark>/.exec(html.slice(at)) ?? [];
    at += tag.length || 1;
    if (tag === '') left--;
  }
  return html.slice(at);
}

/** The piece from its next sentence on, unless that leaves out a word found: then dots say that it begins inside a sentence. */
function fromSentence(piece: string): string {
  const [end] = piece.match(SENTENCE_END) ?? [];
  const at = end === undefined ? -1 : piece.indexOf(end) + end.length;
  const mark = piece.indexOf('<mark>');
  return at !== -1 && (mark === -1 || at <= mark) ? piece.slice(at) : `… ${piece}`;
}
