/** Cases that every instrument has: blanks, facts, keys that are no items, and random ones. */
import { type Book, kebab, withAnswers, without } from './book.ts';
import { happens, oneOf, type Random, wholeBetween } from './random.ts';
import type { Answers, Input } from './types.ts';

/** Facts under which the instrument may be used. */
export type FactsTable = { supported: Record<string, string>; excluding: [id: string, title: string, facts: Record<string, string>][] };

/** Each item left out, once as blank (null or absent in turn) and once as "unknown". For items of `scoredUnknown` that is an answer. */
export function blankCases(book: Book, items: readonly string[], complete: Answers, scoredUnknown: readonly string[] = []): void {
  items.forEach((itemId, index) => {
    const isAbsent = index % 2 === 1;
    const blank = isAbsent ? without(complete, itemId) : withAnswers(complete, { [itemId]: null });
    book.add(
      `blank-${kebab(itemId)}`,
      `${itemId} is blank (${isAbsent ? 'absent' : 'null'})`,
      { answers: blank },
      { mistake: 'blank-as-no', byHand: { status: 'incomplete', missing: [itemId] } },
    );
    const isScored = scoredUnknown.includes(itemId);
    book.add(
      `unknown-${kebab(itemId)}`,
      `${itemId} is unknown`,
      { answers: withAnswers(complete, { [itemId]: 'unknown' }) },
      isScored ? { byHand: { status: 'scored' } } : { mistake: 'unknown-as-no', byHand: { status: 'incomplete', missing: [itemId] } },
    );
  });
  book.add('all-absent', 'No item has an answer', { answers: {} }, { mistake: 'blank-as-no' });
  book.add(
    'all-null',
    'Every item is null',
    { answers: Object.fromEntries(items.map((itemId) => [itemId, null])) },
    { mistake: 'blank-as-no' },
  );
  book.add(
    'all-unknown',
    'Every item is unknown',
    { answers: Object.fromEntries(items.map((itemId) => [itemId, 'unknown'])) },
    { mistake: 'unknown-as-no' },
  );
  book.add('no-answers', 'The answers are not there at all', {}, { why: 'Missing answers read as all blank.' });
}

const ALL_UNKNOWN = {
  sex: 'unknown',
  ageGroup: 'unknown',
  csem: 'unknown',
  contactOffence: 'unknown',
  csemProduction: 'unknown',
  luring: 'unknown',
  otherVictimOffence: 'unknown',
  imageSharing: 'unknown',
  sextortion: 'unknown',
  jurisdiction: 'unknown',
};

export function factCases(book: Book, complete: Answers, { supported, excluding }: FactsTable): void {
  const incomplete = without(complete, Object.keys(complete)[0] ?? '');
  book.add('facts-supported', 'Facts under which the instrument may be used', { answers: complete, facts: supported });
  book.add(
    'facts-unknown',
    'Every fact is unknown',
    { answers: complete, facts: ALL_UNKNOWN },
    { mistake: 'unknown-fact-excludes', byHand: { status: 'scored' } },
  );
  book.add(
    'facts-empty',
    'No fact is given',
    { answers: complete, facts: {} },
    { mistake: 'unknown-fact-excludes', byHand: { status: 'scored' } },
  );
  book.add(
    'facts-null',
    'Facts are null',
    { answers: complete, facts: null },
    { why: 'Facts that cannot be read are unknown.', byHand: { status: 'scored' } },
  );
  book.add(
    'facts-unrecognised',
    'Facts in words that are not in the list',
    { answers: complete, facts: { sex: 'F', ageGroup: 17, csem: 'NONE', jurisdiction: 'Scotland' } },
    { why: 'Unrecognised facts read as unknown, and unknown facts never exclude.', byHand: { status: 'scored' } },
  );
  for (const [id, title, facts] of [
    ['female', 'A woman', { sex: 'female' }],
    ['under18', 'A person under 18', { ageGroup: 'under18' }],
    ...excluding,
  ] as const) {
    book.add(
      `excluded-${id}`,
      title,
      { answers: complete, facts: { ...supported, ...facts } },
      { mistake: 'scored-although-excluded', byHand: { status: 'notApplicable' } },
    );
    book.add(
      `excluded-${id}-only-fact`,
      `${title}; no other fact is given`,
      { answers: complete, facts },
      { byHand: { status: 'notApplicable' } },
    );
    book.add(
      `excluded-${id}-incomplete`,
      `${title}; one item is blank`,
      { answers: incomplete, facts: { ...supported, ...facts } },
      { why: 'Exclusion comes before completeness.', byHand: { status: 'notApplicable' } },
    );
  }
  book.add(
    'excluded-every-reason',
    'Several exclusions at once',
    {
      answers: complete,
      facts: Object.assign({ ...supported }, { sex: 'female', ageGroup: 'under18' }, ...excluding.slice(0, 1).map(([, , facts]) => facts)),
    },
    { why: 'Every reason is named.' },
  );
  book.add(
    'excluded-and-invalid',
    'A woman, and a key that is no item',
    { answers: withAnswers(complete, { notAnItem: 'yes' }), facts: { sex: 'female' } },
    { why: 'What cannot be read comes before exclusion.', byHand: { status: 'invalid' } },
  );
}

export function unknownKeyCases(book: Book, complete: Answers): void {
  book.add(
    'key-unknown',
    'A key that is no item',
    { answers: withAnswers(complete, { notAnItem: 'yes' }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'notAnItem' }] } },
  );
  book.add(
    'key-unknown-null',
    'A key that is no item, with a blank value',
    { answers: withAnswers(complete, { notAnItem: null }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'notAnItem' }] } },
  );
  book.add(
    'key-constructor',
    'A key that objects inherit in some languages',
    { answers: withAnswers(complete, { constructor: 'yes' }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'constructor' }] } },
  );
  const hidden = Object.fromEntries([...Object.entries(complete), ['__proto__', 'yes']]);
  book.add(
    'key-proto',
    'A key with a special meaning in some languages',
    { answers: hidden },
    { byHand: { issues: [{ code: 'unknownItem', itemId: '__proto__' }] } },
  );
  book.add(
    'key-total',
    'A total handed in as if it were an item',
    { answers: withAnswers(complete, { total: 0 }) },
    { byHand: { issues: [{ code: 'unknownItem', itemId: 'total' }] } },
  );
}

/** How a random case is drawn: a full set of answers, and one answer that the item does not take. */
export type Draw = { items: readonly string[]; complete: () => Answers; wrong: (itemId: string) => unknown; more?: () => Partial<Input> };

export function randomCases(book: Book, random: Random, count: number, table: FactsTable, draw: Draw): void {
  for (let number = 1; number <= count; number += 1) {
    let answers = draw.complete();
    const kind = random() * 100;
    // Half of the cases are complete; most others lack a few items; some are nearly empty; some cannot be read.
    const gaps = kind < 50 ? 0 : kind < 82 ? wholeBetween(random, 1, 3) : kind < 90 ? wholeBetween(random, 4, draw.items.length) : 0;
    for (let gap = 0; gap < gaps; gap += 1) {
      const itemId = oneOf(random, draw.items);
      answers = happens(random, 34) ? without(answers, itemId) : withAnswers(answers, { [itemId]: happens(random, 50) ? null : 'unknown' });
    }
    if (kind >= 90) {
      const itemId = oneOf(random, draw.items);
      answers = withAnswers(answers, { [itemId]: draw.wrong(itemId) });
    }
    const input: Input = { answers, ...draw.more?.() };
    if (happens(random, 40)) input.facts = randomFacts(random, table);
    book.add(`random-${String(number).padStart(3, '0')}`, `Random case ${number}`, input);
  }
}

function randomFacts(random: Random, { supported, excluding }: FactsTable): Record<string, string> {
  const facts = Object.fromEntries(Object.entries(supported).filter(() => happens(random, 70)));
  if (happens(random, 25)) facts[oneOf(random, Object.keys(supported))] = 'unknown';
  if (happens(random, 20))
    Object.assign(facts, oneOf(random, [{ sex: 'female' }, { ageGroup: 'under18' }, ...excluding.map(([, , each]) => each)]));
  return facts;
}
