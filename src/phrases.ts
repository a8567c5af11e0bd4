/** Words joined and counted in sentences. */

/** Words joined for a sentence: a, b and c. */
export function joinWords(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A count with its noun: 1 item, 2 items. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** The first sentence of a text. The full stop of an abbreviation such as "U.S.C." ends none. */
export const firstSentence = (text: string): string => text.split(/(?<=[^.\s]{2}\.)\s/)[0] ?? text;
