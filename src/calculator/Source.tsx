import { MARK_LABELS } from '../content-model/marks.ts';
import type { Cite } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';
import { sourcePlace } from './source-text.ts';

/**
 * A citation: name, place, and what was read of the work; a chip only where it was not seen in the source. It leads to the reference in a
 * new tab: in this one it would empty the form.
 */
export function Source({ cite, context }: { cite: Cite; context: CalculatorContext }) {
  const name = context.citations[cite.ref] ?? cite.ref;
  const place = sourcePlace(cite, context);
  return (
    <span class="small quiet">
      {context.base ? (
        <a href={`${context.base}references/${cite.ref}/`} target="_blank" rel="noopener">
          {name}
          <span class="hide"> (opens in a new tab)</span>
        </a>
      ) : (
        name
      )}
      {place && `, ${place}`}
      {cite.provenance !== 'primary' && (
        <>
          {' '}
          <span class={`chip ${cite.provenance}`}>{MARK_LABELS[cite.provenance]}</span>
        </>
      )}
    </span>
  );
}
