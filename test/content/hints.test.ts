/** A hint says no more than the rule that the page shows with its sources, and no more surely. */
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { formRows } from '../../src/calculator/form-rows.ts';
import { ItemField, PairField } from '../../src/calculator/ItemField.tsx';
import { instruments } from '../../src/scoring/index.ts';
import type { InstrumentDefinition, Item } from '../../src/scoring/instrument-schema.ts';

const definitions = instruments.map((definition) => [definition.id, definition as InstrumentDefinition] as const);
const numbersIn = (text: string): string[] => text.replaceAll('−', '-').match(/-?\d+(\.\d+)?/g) ?? [];

test.each(definitions)(
  '%s: every number of a hint is in the points, the rows or the sentences with sources of its item',
  (_, { items, rule }) => {
    for (const item of items) {
      const steps = item.kind === 'number' ? item.steps : item.options;
      const rowsOf = rule.kind === 'firstMatch' ? rule.rows.flatMap(({ label }, index) => [label, String(index + 1)]) : [];
      const texts = [...item.known.map(({ text }) => text), ...steps.map(({ label, points }) => `${label} ${points}`), ...rowsOf];
      const known = new Set(texts.flatMap(numbersIn));
      for (const number of numbersIn(item.hint ?? '')) expect([item.id, number, known.has(number)]).toEqual([item.id, number, true]);
    }
  },
);

const WORDS = { primary: '', secondary: ' (secondary source)', unchecked: ' (not yet checked)' } as const;
const SURENESS = ['primary', 'secondary', 'unchecked'] as const;
const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const field = { points: undefined, problem: undefined, hasRules: true };

/** The mark of what a hint draws on: the sentences with its numbers and the one closest in words. What is said to be open is no rule. */
function markOf({ hint = '', known, notKnown, cite }: Item): (typeof SURENESS)[number] {
  const numbers = new Set(numbersIn(hint));
  const words = wordsIn(hint);
  const sentences = [
    ...known.map(({ text, cite: { provenance } }) => ({ text, provenance })),
    ...notKnown.map((text) => ({ text, provenance: 'primary' as const })),
  ].map((sentence) => ({ ...sentence, shared: [...wordsIn(sentence.text)].filter((word) => words.has(word)).length }));
  const most = Math.max(0, ...sentences.map(({ shared }) => shared));
  const behind = sentences.filter(
    ({ text, shared }) => numbersIn(text).some((number) => numbers.has(number)) || (most > 0 && shared === most),
  );
  const marks = behind.length > 0 ? behind.map(({ provenance }) => provenance) : [cite.provenance];
  return SURENESS.findLast((mark) => marks.includes(mark)) ?? 'unchecked';
}

test.each(definitions)('%s: a hint whose rule was not seen in its source says so beside the question', (_, definition) => {
  for (const item of definition.items.filter(({ hint }) => hint)) {
    const shown = plain(renderToString(h(ItemField, { ...field, item, name: item.id })));
    expect(shown).toContain(`${item.hint}${WORDS[markOf(item)]} · `);
  }
  for (const row of formRows(definition).filter(({ group }) => group?.hint)) {
    const shown = plain(renderToString(h(PairField, { ...field, row, problems: new Map() })));
    expect(shown).toContain(`${row.group?.hint}${WORDS[row.group?.cite.provenance ?? 'unchecked']} · `);
    for (const item of row.items) expect(shown).toContain(`${item.hint}${WORDS[markOf(item)]} `);
  }
});
