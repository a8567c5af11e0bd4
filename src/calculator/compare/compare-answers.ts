/** Two sets of answers to the same questions, item by item. No statistic: one case says nothing about agreement between raters. No markup. */
import { formatNumber } from '../../format.ts';
import { countOf } from '../../phrases.ts';
import { answerText } from '../../scoring/answer-text.ts';
import type { InstrumentDefinition, Item } from '../../scoring/instrument-schema.ts';
import { totalSoFar } from '../../scoring/total-so-far.ts';
import { type Block, line, type Row } from '../blocks.ts';
import { type FormState, toAnswer } from '../form-state.ts';
import { RESULT } from '../result-words.ts';
import { scoreForm } from '../score-form.ts';
import { span } from '../words.ts';
import { COMPARE } from './words.ts';

/** A question with what both raters answered. */
type Pair = { key: string; label: string; own: string; other: string; isCounted: boolean };

/** The items that are scored, each once; an optional one never counts. */
const isCounted = (item: Item) => !item.optional;

function pairOf(item: Item, key: string, own: string | undefined, other: string | undefined): Pair {
  const text = (value: string | undefined) => {
    const answer = toAnswer(item, value);
    return answer === null || answer === undefined ? '' : answerText(item, answer);
  };
  return { key, label: item.label, own: text(own), other: text(other), isCounted: isCounted(item) };
}

/** Facts in which the raters differ, since they can rule the tool out; every item; items of a stand-in that one of them used. */
function pairsOf(definition: InstrumentDefinition, own: FormState, other: FormState): Pair[] {
  const facts = definition.gate.flatMap(({ field, question, options }): Pair[] => {
    const [mine, theirs] = [own, other].map(({ facts: given }) => options.find(({ value }) => value === given[field])?.label ?? '');
    return mine === theirs ? [] : [{ key: `facts.${field}`, label: question, own: mine ?? '', other: theirs ?? '', isCounted: false }];
  });
  const items = scoredAsOne(
    definition,
    definition.items.map((item) => pairOf(item, item.id, own.answers[item.id], other.answers[item.id])),
  );
  const standIns = definition.substitutes.flatMap(({ instrument: { id, title, items: all } }) =>
    all.map((item) => {
      const pair = pairOf(item, `${id}.${item.id}`, own.substitutes[id]?.[item.id], other.substitutes[id]?.[item.id]);
      return { ...pair, label: `${title}: ${pair.label}`, isCounted: false };
    }),
  );
  return [...facts, ...items, ...standIns].filter((pair) => pair.isCounted || pair.own !== '' || pair.other !== '');
}

/** Several counts that are scored as one item are compared as one. */
function scoredAsOne({ highestOf }: InstrumentDefinition, pairs: Pair[]): Pair[] {
  return highestOf.reduce((all, { id, label, items }) => {
    const [first, ...others] = all.filter(({ key }) => items.includes(key));
    if (!first) return all;
    const members = [first, ...others];
    const join = (side: 'own' | 'other') =>
      members.every((pair) => pair[side] !== '') ? members.map((pair) => pair[side]).join(', ') : '';
    const joined = { ...first, key: id, label, own: join('own'), other: join('other') };
    return all.filter((pair) => !others.includes(pair)).map((pair) => (pair === first ? joined : pair));
  }, pairs);
}

function sameText({ own, other }: Pair): string {
  if (own === '' || other === '') return COMPARE.oneBlank;
  return own === other ? COMPARE.same : COMPARE.differs;
}

/** "4", "2 to 4", "row 1", or why there is no total. */
function totalOf(definition: InstrumentDefinition, state: FormState): string {
  const outcome = scoreForm(definition, state);
  const { conditions, range } = totalSoFar(definition, outcome);
  if (outcome.status === 'notApplicable') return COMPARE.refused;
  if (outcome.status === 'invalid') return COMPARE.invalid;
  if (range) return span(range);
  const row = conditions?.findIndex(({ met }) => met === 'applies') ?? -1;
  return row === -1 ? COMPARE.open : formatNumber(row + 1);
}

/** The sentence that sums it up, and the table behind it. */
export function compareAnswers(definition: InstrumentDefinition, own: FormState, other: FormState): Block[] {
  const pairs = pairsOf(definition, own, other);
  const counted = pairs.filter((pair) => pair.isCounted);
  const same = counted.filter((pair) => sameText(pair) === COMPARE.same).length;
  const blank = counted.filter((pair) => sameText(pair) === COMPARE.oneBlank).length;
  const [mine, theirs] = [own, other].map((state) => totalOf(definition, state));
  const kind = definition.rule.kind === 'sum' ? 'totals' : 'rows';
  const rows: Row[] = pairs.map((pair) => ({
    key: pair.key,
    cells: [pair.label, pair.own || RESULT.notAnswered, pair.other || RESULT.notAnswered, sameText(pair)],
  }));
  return [
    line(
      { strong: `${formatNumber(same)} of ${countOf(counted.length, 'item')} the same; ${kind} ${mine} and ${theirs}.` },
      blank > 0 ? ` ${countOf(blank, 'item')} cannot be compared, because a rater gave no answer.` : '',
    ),
    {
      kind: 'table',
      name: 'compare',
      columns: [{ label: 'Item' }, { label: 'This form' }, { label: 'Other code' }, { label: 'Same' }],
      rows,
    },
  ];
}
