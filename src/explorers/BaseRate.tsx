/** The base rate explorer: its fields and its result. */
import { IconArray } from '../components/IconArray.tsx';
import { ResultTable } from '../components/ResultTable.tsx';
import { formatNumber } from '../format.ts';
import { AskNumber } from './AskNumber.tsx';
import { type BaseRateResult, readBaseRate } from './base-rate-model.ts';
import type { ExplorerKind, FieldsProps } from './Explorer.tsx';
import {
  BASE_RATE,
  EXPLORER,
  type FieldName,
  flaggedSentence,
  modelSentence,
  notFlaggedSentence,
  peopleSentence,
  ratesSentence,
} from './words.ts';

/** The two ways to say how accurate a tool is, and the fields of each. */
const WAYS: readonly { by: string; label: string; fields: readonly FieldName[] }[] = [
  { by: 'rates', label: BASE_RATE.byRates, fields: ['sensitivity', 'specificity'] },
  { by: 'auc', label: BASE_RATE.byAuc, fields: ['auc', 'flaggedShare'] },
];

function Fields({ example, typed, problemOf }: FieldsProps) {
  const ask = (name: FieldName) => <AskNumber key={name} name={name} example={example[name] ?? ''} problem={problemOf(name)} />;
  return (
    <>
      {ask('baseRate')}
      <fieldset>
        <legend>{BASE_RATE.byTitle}</legend>
        <div class="choices">
          {WAYS.map(({ by, label }) => (
            <label key={by}>
              <input type="radio" name="by" value={by} defaultChecked={by === example['by']} /> {label}
            </label>
          ))}
        </div>
        {WAYS.map(({ by, fields }) => (
          <div key={by} data-for={by} hidden={by !== typed['by']}>
            {fields.map(ask)}
          </div>
        ))}
      </fieldset>
    </>
  );
}

/** A picture of ten thousand dots shows nothing; the words and the table remain. */
const MOST_DOTS = 1000;

function BaseRateView({ value }: { value: BaseRateResult }) {
  const { baseRate, sensitivity, specificity, table, tooFew, model, notes } = value;
  const { outOf, truePositives, falseNegatives, falsePositives, trueNegatives } = table;
  const flagged = truePositives + falsePositives;
  const isDrawn = outOf <= MOST_DOTS;
  const cell = (part: (typeof tooFew)[number]) => (tooFew.includes(part) ? BASE_RATE.tooFew : formatNumber(table[part]));
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
      {model && <p>{modelSentence(model.auc, model.flaggedShare, model.d)}</p>}
      <p>
        {ratesSentence(sensitivity, specificity)} {peopleSentence(table, baseRate)}
      </p>
      <h3>{BASE_RATE.flagged}</h3>
      <p>{flaggedSentence(value)}</p>
      {isDrawn && <Picture id="flagged" name={BASE_RATE.flagged} marked={truePositives} people={flagged} />}
      <h3>{BASE_RATE.notFlagged}</h3>
      <p>{notFlaggedSentence(value)}</p>
      {isDrawn && <Picture id="left" name={BASE_RATE.notFlagged} marked={falseNegatives} people={outOf - flagged} />}
      {isDrawn && <p class="small quiet">{BASE_RATE.dots}</p>}
      <ResultTable title={BASE_RATE.tableTitle}>
        <thead>
          <tr>
            <td></td>
            {[BASE_RATE.flagged, BASE_RATE.notFlagged, BASE_RATE.all].map((name) => (
              <th key={name} scope="col" class="n">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={BASE_RATE.withOutcome} cells={[cell('truePositives'), cell('falseNegatives')]} all={truePositives + falseNegatives} />
          <Line name={BASE_RATE.without} cells={[cell('falsePositives'), cell('trueNegatives')]} all={falsePositives + trueNegatives} />
          <Line name={BASE_RATE.all} cells={[flagged, outOf - flagged].map((count) => formatNumber(count))} all={outOf} />
        </tbody>
      </ResultTable>
      <p class="small quiet">{BASE_RATE.rounding}</p>
      <p class="withheld">
        {EXPLORER.group} {BASE_RATE.flaggedMeans}
        {model && ` ${BASE_RATE.aucIs}`}
      </p>
      {model && <p class="withheld">{BASE_RATE.model}</p>}
    </>
  );
}

type PictureProps = { id: string; name: string; marked: number; people: number };

function Picture({ id, name, marked, people }: PictureProps) {
  if (people === 0) return null;
  const label = `${name}: ${formatNumber(marked)} of ${formatNumber(people)} with the outcome`;
  return <IconArray id={id} label={label} marked={marked} people={people} columns={40} />;
}

function Line({ name, cells, all }: { name: string; cells: readonly string[]; all: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[...cells, formatNumber(all)].map((text, column) => (
        <td key={column} class="n">
          {text}
        </td>
      ))}
    </tr>
  );
}

export const baseRate: ExplorerKind<BaseRateResult> = {
  id: 'base-rate',
  read: readBaseRate,
  Fields,
  Result: BaseRateView,
  withoutScript: BASE_RATE.withoutScript,
  say: (value) => `${flaggedSentence(value)} ${notFlaggedSentence(value)}`,
};
