/**
 * Mutants of plain data: copies of a definition with one deciding value changed. The counterpart of Stryker, which changes code but no
 * number. Operators: a number one up and one down (a fraction by a thousandth), a truth value reversed, a deciding word changed,
 * a list without one of its entries or with two neighbours swapped, an optional rule taken away.
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];
export type DataMutant = { what: string; data: unknown };

/** Words for readers, sources and dates: they decide nothing. Content checks look after them. */
const TEXT = new Set([
  ...['title', 'longTitle', 'population', 'purpose', 'manual', 'licence', 'lastChecked', 'nextDue', 'name', 'checks', 'norms'],
  ...['label', 'unknownLabel', 'question', 'known', 'notKnown', 'unit', 'cite', 'why', 'message', 'scheme'],
]);
/** Of an instrument that takes the place of an item's answer, only its points count. */
const NOT_OF_STAND_IN = new Set(['edition', 'gate', 'exclusions', 'advice', 'bands', 'probability']);
/** Lists whose order decides; the order of the others is the order of display, or none. */
const ORDERED = /^(items|exclusions|advice|bands.list)$|\.(steps|rows)$/;
const NULLABLE = new Set(['bands', 'reduction', 'probability', 'optional', 'unknownPoints', 'notice']);
const THOUSANDTH = 0.001;

export function* mutantsOf(definition: unknown): Generator<DataMutant> {
  yield* walk(definition as Json, [], definition as Json);
}

function* walk(value: Json, path: Path, root: Json): Generator<DataMutant> {
  const key = path.at(-1);
  const change = (how: string, changed: Json | undefined): DataMutant => ({
    what: `${path.join('.')}: ${how}`,
    data: put(root, path, changed),
  });
  if (typeof key === 'string' && NULLABLE.has(key) && value !== null)
    yield change('taken away', key === 'optional' || key === 'unknownPoints' || key === 'notice' ? undefined : null);
  if (typeof value === 'number') {
    const step = Number.isInteger(value) ? 1 : Math.abs(value) * THOUSANDTH;
    yield change(`${value} becomes ${value + step}`, value + step);
    yield change(`${value} becomes ${value - step}`, value - step);
  } else if (typeof value === 'boolean') yield change(`${value} becomes ${!value}`, !value);
  else if (typeof value === 'string') yield change(`'${value}' becomes '${value}X'`, `${value}X`);
  else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) {
      yield change(`without entry ${at}`, value.toSpliced(at, 1));
      const next = value[at + 1];
      if (ORDERED.test(path.join('.')) && next !== undefined)
        yield change(`entries ${at} and ${at + 1} swapped`, value.toSpliced(at, 2, next, each));
      yield* walk(each, [...path, at], root);
    }
  } else if (value !== null) {
    for (const [name, each] of Object.entries(value)) {
      if (TEXT.has(name) || (path.includes('instrument') && NOT_OF_STAND_IN.has(name))) continue;
      yield* walk(each, [...path, name], root);
    }
  }
}

/** A copy with one value replaced, or taken out where it is undefined. Only what leads there is copied. */
function put(value: Json, [key, ...rest]: Path, changed: Json | undefined): Json {
  if (key === undefined) return changed ?? null;
  if (Array.isArray(value)) return value.map((each, at) => (at === key ? put(each, rest, changed) : each));
  if (typeof value !== 'object' || value === null)
    throw new Error(`definition-mutants: path must lead through records, got ${String(key)}`);
  const entries = Object.entries(value).flatMap(([name, each]): [string, Json][] => {
    if (name !== key) return [[name, each]];
    return rest.length === 0 && changed === undefined ? [] : [[name, put(each, rest, changed)]];
  });
  return Object.fromEntries(entries);
}
