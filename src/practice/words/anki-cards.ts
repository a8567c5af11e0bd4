/**
 * The cards as a text file that Anki imports: a note a line, front, back, tags and an id by which a later import replaces the note. The lines at its head
 * are Anki's own settings (https://docs.ankiweb.net/importing/text-files.html#file-headers); it skips those that it does not know. Columns
 * have no names here, because Anki would look for fields of these names, and its fields are called otherwise in every language.
 */
import Papa from 'papaparse';
import { SITE } from '../../site.ts';
import type { Card, Deck } from './card.ts';

const TAGS: Record<Deck, string> = { prefer: 'prefer', define: 'terms', confused: 'confused', statement: 'statement', since: 'since-2021' };

/** Tabs and line breaks end fields and notes. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const sentence = (text: string) => (/[.?!:]$/.test(text) ? text : `${text}.`);
/** Last part of the path of an entry: its id. */
const entryOf = ({ to }: Card) => /([^/#]+)\/?$/.exec(to)?.[1] ?? '';

/**
 * @param version - name of the build
 * @param addressOf - where an entry is: its whole address where the build knows its site
 */
export function ankiCards(cards: readonly Card[], version: string, addressOf: (path: string) => string): string {
  const head = [
    '#separator:tab',
    '#html:false',
    '#notetype:Basic',
    `#deck:${SITE.name}`,
    '#tags column:3',
    '#guid column:4',
    `# ${SITE.name} ${version}, CC BY 4.0, ${SITE.licence}`,
  ];
  const rows = cards.map((card) => [
    oneLine(`${card.text} – ${card.question}`),
    oneLine([card.answer, ...card.why, `Source: ${card.source}`].map(sentence).concat(addressOf(card.to)).join(' ')),
    `ifso::${TAGS[card.deck]}::${entryOf(card)} ifso::theme::${card.theme}`,
    `ifso:${card.id}`,
  ]);
  return `${head.join('\n')}\n${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`;
}
