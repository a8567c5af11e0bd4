/** What practice uses of a definition. */
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';

/** A definition without its norm tables: practice scores, and quotes no figure. */
export function withoutNorms(definition: InstrumentDefinition): InstrumentDefinition {
  const { norms, substitutes } = definition;
  return {
    ...definition,
    advice: [],
    norms: {
      ...norms,
      comparison: [],
      percentile: { ...norms.percentile, rows: [] },
      rates: { ...norms.rates, rows: [], spans: [], groups: [] },
      ratio: { ...norms.ratio, rows: [] },
      elsewhere: [],
      accuracy: [],
      notCovered: [],
      caveats: [],
    },
    substitutes: substitutes.map((each) => ({ ...each, instrument: withoutNorms(each.instrument) })),
  };
}
