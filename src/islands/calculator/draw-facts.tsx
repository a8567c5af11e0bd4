/** The questions about the case as markup, for the router's page. */
import renderToString from 'preact-render-to-string';
import type { FactField } from '../../scoring/result.ts';
import { FactFields } from './FactFields.tsx';

export const drawFacts = (fields: readonly FactField[]): string => renderToString(<FactFields fields={fields} />);
