/** The citation of a definition as Cited takes it. */
import type { ScoringCite } from '../scoring/instrument-schema.ts';

export const markedCite = ({ ref, locator, provenance }: ScoringCite) => ({ ref, locator, mark: provenance });
