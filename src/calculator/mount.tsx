/** The door of the calculator for pages, with or without Astro around it. */
import { hydrate, render } from 'preact';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { Calculator } from './Calculator.tsx';
import { type CalculatorContext, NO_CONTEXT } from './context.ts';

/**
 * Brings a calculator to life in an element: takes over the form that the server wrote, or writes it where there is none.
 *
 * @param element - where the calculator stands; either empty or holding the server's markup of the same definition
 * @param definition - the instrument, plain data
 * @param context - names of references, base path and build; may be left out in a page that opens from a folder
 */
export function mount(element: Element, definition: InstrumentDefinition, context: CalculatorContext = NO_CONTEXT): void {
  const view = <Calculator definition={definition} context={context} />;
  if (element.firstElementChild) hydrate(view, element);
  else render(view, element);
}
