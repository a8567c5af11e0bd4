import type { BandDefinition, InstrumentDefinition } from '../instrument-schema.ts';
import type { Band } from '../result.ts';

export type Bands = NonNullable<InstrumentDefinition['bands']>;

/** The band that holds a total; null where there are no bands. */
export function bandAt(bands: Bands | null, total: number): BandDefinition | null {
  if (bands === null) return null;
  return bands.list.find(({ from, to }) => from !== null && to !== null && total >= from && total <= to) ?? null;
}

/** The band as an outcome shows it, with the name and provenance of its scheme. */
export function toBand(bands: Bands | null, band: BandDefinition | null): Band | null {
  if (bands === null || band === null) return null;
  return { id: band.id, label: band.label, scheme: bands.scheme, provenance: bands.cite.provenance };
}
