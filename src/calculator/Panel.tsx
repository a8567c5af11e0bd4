import { untranslated } from '../components/untranslated.ts';
import type { TotalPart } from '../scoring/interpret.ts';
import type { CalculatorContext } from './context.ts';
import { PeopleDots } from './PeopleDots.tsx';
import type { Block, Inline, ResultPart } from './result-parts.ts';
import { Source } from './Source.tsx';
import { totalNote, totalText } from './words.ts';

type Props = { parts: readonly ResultPart[]; total: TotalPart; context: CalculatorContext };

/** The parts of the result, drawn. */
export function Panel({ parts, total, context }: Props) {
  return (
    <>
      {parts.map(({ name, title, blocks }) => (
        <section key={name} data-part={name === 'caveats' ? undefined : name}>
          <h3>{title}</h3>
          {name === 'total' && (
            <p class="total">
              <b class="num" ref={untranslated}>
                {totalText(total)}
              </b>{' '}
              <span>{totalNote(total)}</span>
            </p>
          )}
          {blocks.map((block, index) => (
            // Blocks have no names; the panel is drawn anew for every outcome anyway.
            <BlockView key={index} block={block} context={context} />
          ))}
        </section>
      ))}
    </>
  );
}

function BlockView({ block, context }: { block: Block; context: CalculatorContext }) {
  switch (block.kind) {
    case 'line':
      return (
        <p class={block.look}>
          <Text text={block.text} context={context} />
        </p>
      );
    case 'list':
      return (
        <ul class={block.look}>
          {block.items.map((text, index) => (
            <li key={index}>
              <Text text={text} context={context} />
            </li>
          ))}
        </ul>
      );
    case 'points':
      return <PointsTable rows={block.rows} />;
    case 'people':
      if (block.caption === undefined) return <PeopleDots people={block.people} id={block.id} />;
      return (
        <figure>
          <PeopleDots people={block.people} id={block.id} />
          <figcaption class="small">{block.caption}</figcaption>
        </figure>
      );
    default:
      return block satisfies never;
  }
}

function Text({ text, context }: { text: readonly Inline[]; context: CalculatorContext }) {
  return (
    <>
      {text.map((each) => {
        if (typeof each === 'string') return each;
        if ('strong' in each) return <strong>{each.strong}</strong>;
        return 'chip' in each ? <span class="chip unchecked">{each.chip}</span> : <Source cite={each.cite} context={context} />;
      })}
    </>
  );
}

function PointsTable({ rows }: { rows: Extract<Block, { kind: 'points' }>['rows'] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Answer</th>
          <th scope="col" class="n">
            Points
          </th>
          <th scope="col" class="n">
            Sum
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.itemId}>
            <td>{row.label}</td>
            <td>{row.answer}</td>
            <td class="n" ref={untranslated}>
              {row.points}
            </td>
            <td class="n" ref={untranslated}>
              {row.sum}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
