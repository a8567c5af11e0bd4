import { untranslated } from '../components/untranslated.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { Block, Column, Inline, Origin } from './blocks.ts';
import type { CalculatorContext } from './context.ts';
import { PeopleDots } from './PeopleDots.tsx';
import { RESULT } from './result-words.ts';
import { Source } from './Source.tsx';

type Props = { block: Block; definition: InstrumentDefinition; context: CalculatorContext; onOwnNorms?: () => void };

/** One block of a part. Nothing in it can be folded away. */
export function ResultBlock({ block, definition, context, onOwnNorms }: Props) {
  switch (block.kind) {
    case 'line':
      return (
        <div class="said">
          <p class={block.look}>
            <Text text={block.text} />
          </p>
          {block.from && (
            <p class="source">
              <From origin={block.from} context={context} />
            </p>
          )}
        </div>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case 'table':
      return <ResultTable block={block} context={context} />;
    case 'people':
      return (
        <figure>
          <PeopleDots people={block.people} id={block.id} />
          <figcaption class="small">{block.caption}</figcaption>
        </figure>
      );
    case 'door':
      return (
        <div class="not-print">
          <button class="button plain" type="button" onClick={onOwnNorms}>
            {RESULT.door}
          </button>
        </div>
      );
    case 'profile':
      return (
        <div class="said">
          <p>{block.text}</p>
          <p class="source">
            {context.base ? (
              <a href={`${context.base}instruments/${definition.id}/`} target="_blank" rel="noopener">
                {RESULT.profile(definition.title)}
                <span class="hide"> (opens in a new tab)</span>
              </a>
            ) : (
              RESULT.profile(definition.title)
            )}
          </p>
        </div>
      );
    default:
      return block satisfies never;
  }
}

function Text({ text }: { text: readonly Inline[] }) {
  return <>{text.map((each) => (typeof each === 'string' ? each : <strong>{each.strong}</strong>))}</>;
}

function From({ origin, context }: { origin: Origin; context: CalculatorContext }) {
  if ('cite' in origin) return <Source cite={origin.cite} context={context} />;
  return (
    <span class="small quiet">
      {origin.ownTable} <span class="chip unchecked">{RESULT.ownTable}</span>
    </span>
  );
}

/** More columns than this do not fit a phone beside each other: there each cell is a line, with its label. */
const MOST_BESIDE = 4;

function ResultTable({ block, context }: { block: Extract<Block, { kind: 'table' }>; context: CalculatorContext }) {
  const { name, caption, columns, rows } = block;
  return (
    <div class={columns.length > MOST_BESIDE ? 'table stack' : 'table'} data-table={name}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" class={isNumber ? 'n' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => {
                const { label, isNumber } = columns[index] as Column;
                return (
                  <td key={label} data-label={label} class={isNumber ? 'n' : undefined} ref={isNumber ? untranslated : null}>
                    {typeof cell === 'string' ? cell : <From origin={cell} context={context} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
