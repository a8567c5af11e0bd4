/** The questions about the case as markup, for the router's page. */
import renderToString from 'preact-render-to-string';
import type { GateQuestion } from '../scoring/instrument-schema.ts';
import { FactFields } from './FactFields.tsx';

export const drawFacts = (questions: readonly GateQuestion[]): string => renderToString(<FactFields questions={questions} />);
