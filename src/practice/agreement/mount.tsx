import { hydrate } from 'preact';
import { Compare } from './Compare.tsx';

/** Takes over the form that the page holds. */
export const mountCompare = (element: Element): void => hydrate(<Compare />, element);
