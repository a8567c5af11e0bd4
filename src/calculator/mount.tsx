/** Starts calculators in pages, with or without Astro around them. */
import { hydrate, render } from 'preact';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { Calculator } from './Calculator.tsx';
import { type CalculatorContext, NO_CONTEXT } from './context.ts';
import { RunningMark } from './RunningMark.tsx';
import type { ResultScript } from './result-script.tsx';

/**
 * Starts a calculator in an element: takes over the form that was written when the page was built, or writes it where there is none.
 *
 * @param element - where the calculator belongs; either empty or holding the markup of the same definition
 * @param definition - the instrument, plain data
 * @param context - names of references, base path and build; may be left out in a page that opens from a folder
 * @param resultScript - the script that tells the result; if left out it is loaded
 * @returns takes the calculator away again, with everything that was entered
 */
export function mount(
  element: Element,
  definition: InstrumentDefinition,
  context: CalculatorContext = NO_CONTEXT,
  resultScript?: ResultScript,
): () => void {
  const view = (
    <RunningMark>
      <Calculator definition={definition} context={context} resultScript={resultScript} />
    </RunningMark>
  );
  if (element.firstElementChild) hydrate(view, element);
  else render(view, element);
  return () => render(null, element);
}
