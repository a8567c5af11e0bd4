/** Words of the router that its script needs; the rest is in the page. */

import { countOf } from '../format.ts';
import type { Verdict } from '../scoring/result.ts';

export const VERDICT_LABELS: Record<Verdict, string> = {
  supported: 'Supported',
  caution: 'With caution',
  notSupported: 'Not supported',
};

/** One full sentence for the live region. */
export const ROUTER_SAYS = (supported: number, caution: number, notSupported: number, refused: readonly string[]): string =>
  `${countOf(supported, 'tool')} supported, ${caution} with caution, ${notSupported} not supported. ${refused.map((title) => `${title}: no validated tool.`).join(' ')}`.trim();

export const ROUTER_CLEARED = 'Everything was cleared after thirty minutes without activity.';
