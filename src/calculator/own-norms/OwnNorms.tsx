/** The form for an own norm table and what the table says. Loaded when a reader asks for it; brings the reader of files and the schema. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { CalculatorContext } from '../context.ts';
import { FILE_PROBLEMS, LARGEST_BYTES } from './decode.ts';
import { readOwnNorms } from './read-own-norms.ts';
import type { OwnNormTable } from './schema.ts';
import { emptyText, OWN_NORMS } from './words.ts';

export { ownFigures } from './own-figures.ts';

type OpenProps = {
  definition: InstrumentDefinition;
  context: CalculatorContext;
  table: OwnNormTable | null;
  onTable: (table: OwnNormTable | null) => void;
};

/** A file that was chosen and not taken. */
type Refusal = { fileName: string; problems: readonly string[] };

async function readFile(file: File, { id, title, rule }: InstrumentDefinition): Promise<ReturnType<typeof readOwnNorms>> {
  if (rule.kind !== 'sum') throw new TypeError(`readFile: ${id} must have a total`);
  // Asked of the file itself, so that a huge one is never read.
  if (file.size > LARGEST_BYTES) return { status: 'refused', problems: [FILE_PROBLEMS.large] };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { status: 'refused', problems: [OWN_NORMS.unreadable] };
  return readOwnNorms(new Uint8Array(bytes), file.name, { instrument: id, title, min: rule.min, max: rule.max });
}

/** Opens a norm table from a local file. It is read here and kept in memory only. */
export function OpenOwnNorms({ definition, context, table, onTable }: OpenProps) {
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Counts what was chosen, so that a file that is still being read cannot come after another, or after the page was emptied. */
  const latest = useRef(0);

  const empty = () => {
    latest.current += 1;
    setRefusal(null);
  };
  useEffect(() => {
    input.current?.focus();
    addEventListener('pagehide', empty);
    return () => {
      latest.current += 1;
      removeEventListener('pagehide', empty);
    };
  }, []);

  const open = async () => {
    const file = input.current?.files?.[0];
    if (!input.current || !file) return;
    // The field keeps no file: the same one can be chosen again once it is fixed, and there is nothing to empty later.
    input.current.value = '';
    empty();
    const turn = latest.current;
    const read = await readFile(file, definition);
    if (turn !== latest.current) return;
    if (read.status === 'ok') onTable(read.table);
    else setRefusal({ fileName: file.name, problems: read.problems });
  };

  const inUse = table && `${OWN_NORMS.inUse} ${table.title} (${table.source}).${emptyText(definition, table)}`;
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
        <input class="entry" id="own-norms" type="file" accept=".json,.csv,.tsv,.txt" ref={input} onChange={open} />
        {table && (
          <button
            class="button plain"
            type="button"
            onClick={() => {
              empty();
              onTable(null);
              input.current?.focus();
            }}
          >
            {OWN_NORMS.remove}
          </button>
        )}
      </div>
      <div role="alert">
        {refusal && (
          <div class="summary" key={refusal.fileName}>
            <h3>{`${OWN_NORMS.refused}: ${refusal.fileName}`}</h3>
            <ul>
              {refusal.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            <p>
              {OWN_NORMS.again} {table && OWN_NORMS.before}
            </p>
          </div>
        )}
      </div>
      <p role="status">{inUse && <span key={inUse}>{inUse}</span>}</p>
      {table && <p class="help">{OWN_NORMS.survives}</p>}
    </>
  );
}
