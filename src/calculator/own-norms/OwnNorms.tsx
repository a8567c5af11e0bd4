/** Loaded when a reader asks to open a table; brings the check with it. */
import { useRef, useState } from 'preact/hooks';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { lookUpOwnNorm, type OwnNormTable } from '../../scoring/own-norms.ts';
import type { ScoreOutcome } from '../../scoring/result.ts';
import type { CalculatorContext } from '../context.ts';
import { checkOwnNorms } from './check-own-norms.ts';
import { OWN_NORMS, ownNormText } from './words.ts';

type OpenProps = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  table: OwnNormTable | null;
  onTable: (table: OwnNormTable | null) => void;
};

/** Opens a norm table from the own disk. It is read here, checked in a part of the site loaded for that, and kept in memory only. */
export function OpenOwnNorms({ definition, context, table, onTable }: OpenProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { rule } = definition;
  if (rule.kind !== 'sum') return null;
  const open = async () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    try {
      const checked = checkOwnNorms(await file.text(), file.name, {
        instrument: definition.id,
        title: definition.title,
        min: rule.min,
        max: rule.max,
      });
      setProblems(checked.status === 'refused' ? checked.problems : []);
      if (checked.status === 'ok') onTable(checked.table);
    } catch {
      setProblems([OWN_NORMS.unreadable]);
    }
  };
  return (
    <>
      <p class="help">{OWN_NORMS.help}</p>
      <p class="help">
        <a href={`${context.base}data/templates/${definition.id}.csv`} download>
          {OWN_NORMS.templateCsv}
        </a>{' '}
        ·{' '}
        <a href={`${context.base}data/templates/${definition.id}.json`} download>
          {OWN_NORMS.templateJson}
        </a>{' '}
        ·{' '}
        <a href={`${context.base}data/schema/own-norms.json`} download>
          {OWN_NORMS.schema}
        </a>
      </p>
      <label for="own-norms">{OWN_NORMS.label}</label>
      <div class="row">
        <input class="entry" id="own-norms" type="file" accept=".json,.csv" ref={input} onChange={open} />
        {table && (
          <button
            class="button plain"
            type="button"
            onClick={() => {
              if (input.current) input.current.value = '';
              onTable(null);
            }}
          >
            {OWN_NORMS.remove}
          </button>
        )}
      </div>
      <div role="alert">
        {problems.length > 0 && (
          <div class="summary">
            <h3>{OWN_NORMS.refused}</h3>
            <ul>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p role="status">{table && `${OWN_NORMS.inUse} ${table.title} (${table.source}).`}</p>
    </>
  );
}

/** What the own table says of this total, named on the panel and so on sheet and copy. */
export function OwnNormResult({ table, outcome }: { table: OwnNormTable; outcome: ScoreOutcome }) {
  return (
    <section data-part="ownNorms">
      <h3>{OWN_NORMS.partTitle}</h3>
      <p>
        {ownNormText(table, lookUpOwnNorm(table, outcome))} <span class="chip unchecked">{OWN_NORMS.chip}</span>
      </p>
      <p class="small quiet">
        {table.title}. {table.source}. {table.sample}.
      </p>
    </section>
  );
}
