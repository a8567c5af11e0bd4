import { MARK_LABELS } from '../content-model/marks.ts';
import type { Cite } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';

/** A citation with its mark. It leads to the reference in a new tab: in this one it would empty the form. */
export function Source({ cite, context }: { cite: Cite; context: CalculatorContext }) {
  const name = context.citations[cite.ref] ?? cite.ref;
  const href = `${context.base}references/${cite.ref}/`;
  return (
    <span class="small quiet">
      {context.base ? (
        <a href={href} target="_blank" rel="noopener">
          {name}
          <span class="hide"> (opens in a new tab)</span>
        </a>
      ) : (
        name
      )}
      {cite.locator && `, ${cite.locator}`} <span class={`chip ${cite.provenance}`}>{MARK_LABELS[cite.provenance]}</span>
    </span>
  );
}
