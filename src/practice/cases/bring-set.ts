/** Brings the data of an instrument: what a page asks, and the cases with their keys. */
import type { CalculatorContext } from '../../calculator/context.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { type KeyedCase, setPath } from './keyed-case.ts';

const bring = (base: string, instrument: string, part: 'questions' | 'cases') =>
  import(/* @vite-ignore */ `${base.replace(/\/$/, '')}${setPath(instrument, part)}`);

/** @param base - base path of the site */
export const bringQuestions = (
  base: string,
  instrument: string,
): Promise<{ definition: InstrumentDefinition; context: CalculatorContext }> => bring(base, instrument, 'questions');

export const bringCases = (base: string, instrument: string): Promise<{ cases: readonly KeyedCase[] }> => bring(base, instrument, 'cases');
