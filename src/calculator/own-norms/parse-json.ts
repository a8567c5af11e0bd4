/** The JSON form of an own norm table. */
import { type Checked, ok, refusedFile, shown } from './problems.ts';

const NOT_JSON =
  'The file is not valid JSON. Often a comma is missing or too many, a number has a decimal comma, or a text has no quotation marks. Start from the template, or use the CSV form.';

/** A key that one object of valid JSON holds twice. `JSON.parse` would silently take the last. */
function repeatedKey(json: string): string | null {
  const open: Set<string>[] = [];
  for (const [, key, mark] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|([{}])/g)) {
    if (mark === '{') open.push(new Set());
    else if (mark === '}') open.pop();
    else if (key !== undefined) {
      const name = String(JSON.parse(key));
      if (open.at(-1)?.has(name)) return name;
      open.at(-1)?.add(name);
    }
  }
  return null;
}

export function parseJson(text: string): Checked<unknown> {
  let data: unknown;
  try {
    // A negative zero is a zero.
    data = JSON.parse(text, (_, value: unknown) => (value === 0 ? 0 : value));
  } catch {
    return refusedFile(NOT_JSON);
  }
  const repeated = repeatedKey(text);
  if (repeated !== null)
    return refusedFile(
      `The name ${shown(repeated)} stands twice in one part of the file, so it can be read in two ways. Keep one of them.`,
    );
  return ok(data);
}
