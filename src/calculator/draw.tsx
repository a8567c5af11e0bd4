/** The calculator as markup, for the page as it is delivered. Without script it is the scoring sheet to print. */
import renderToString from 'preact-render-to-string';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { Calculator } from './Calculator.tsx';
import type { CalculatorContext } from './context.ts';

export const drawCalculator = (definition: InstrumentDefinition, context: CalculatorContext): string =>
  renderToString(<Calculator definition={definition} context={context} />);
