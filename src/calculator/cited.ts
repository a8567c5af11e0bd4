/** The citation of a definition as the components of the site take it. */
import type { ScoringCite } from '../scoring/instrument-schema.ts';

export const cited = ({ ref, locator, provenance }: ScoringCite) => ({ ref, locator, mark: provenance });
