import { untranslated } from '../components/untranslated.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { TotalPart } from '../scoring/interpret-total.ts';
import type { CalculatorContext } from './context.ts';
import { ResultBlock } from './ResultBlock.tsx';
import type { ResultPart } from './result-parts.ts';
import { headline } from './result-words.ts';

type Props = {
  definition: InstrumentDefinition;
  parts: readonly ResultPart[];
  total: TotalPart;
  context: CalculatorContext;
  /** Leads to the form that opens an own norm table. */
  onOwnNorms: () => void;
};

/** The parts of the result, drawn: title at the left, what is said beside it, where it comes from at the right. */
export function Panel({ definition, parts, total, context, onOwnNorms }: Props) {
  const { figure, note } = headline(total);
  return (
    <>
      {parts.map(({ name, title, blocks }) => (
        <section key={name} class="part" data-part={name === 'caveats' ? undefined : name}>
          <h3>{title}</h3>
          <div>
            {name === 'total' && (
              <p class="total">
                <b class="num" ref={untranslated}>
                  {figure}
                </b>{' '}
                <span>{note}</span>
              </p>
            )}
            {blocks.map((block, index) => (
              // Blocks have no names; the panel is drawn anew for every outcome anyway.
              <ResultBlock key={index} block={block} definition={definition} context={context} onOwnNorms={onOwnNorms} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
