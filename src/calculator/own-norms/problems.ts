/** What is wrong with a file, from finding it to telling it. */
import { joinWords } from '../../phrases.ts';

/** Problems of one kind are told once: the first place in full, then the other places. */
export type Problem = { kind: string; place: string; text: string };

type Refused = { status: 'refused'; problems: readonly Problem[] };
export type Checked<Value> = { status: 'ok'; value: Value } | Refused;

export const ok = <Value>(value: Value): Checked<Value> => ({ status: 'ok', value });
export const refused = (problems: readonly Problem[]): Refused => ({ status: 'refused', problems });
/** A file that is refused as a whole. */
export const refusedFile = (text: string): Refused => refused([{ kind: 'file', place: '', text }]);

const MOST_PLACES = 4;
const MOST_CHARACTERS = 40;

/** A value as a message shows it: whole if it is short, else its beginning. */
export function shown(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
  return `“${text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}”`;
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

function messageOf([first, ...others]: readonly Problem[]): string {
  if (!first) return '';
  const message = first.place ? `${first.place}: ${first.text}` : first.text;
  if (others.length === 0) return message;
  const places = others.slice(0, MOST_PLACES).map(({ place }) => lowerFirst(place));
  return `${message} The same goes for ${others.length > MOST_PLACES ? `${others.length} other places` : joinWords(places)}.`;
}

/** One message for each kind of problem, in the order in which the kinds were found. */
export function messagesOf(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const same = kinds.get(problem.kind);
    if (same) same.push(problem);
    else kinds.set(problem.kind, [problem]);
  }
  return [...kinds.values()].map(messageOf);
}
