/** Bands (levels) of a total. */
import type { BandDefinition, BandReduction, InstrumentDefinition } from '../instrument-schema.ts';
import type { Band } from '../result.ts';

type Bands = NonNullable<InstrumentDefinition['bands']>;

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

/** True if every condition holds explicitly; a missing answer never lowers a band. */
export function isReduced(reduction: BandReduction, answerTo: (itemId: string) => unknown): boolean {
  return (
    reduction.equals.every(({ item, value }) => answerTo(item) === value) &&
    reduction.atLeast.every(({ item, value }) => {
      const given = answerTo(item);
      return typeof given === 'number' && given >= value;
    })
  );
}

/** The next band down. The lowest stays. */
export function oneBandLower(bands: Bands, band: BandDefinition | null): BandDefinition | null {
  return band && (bands.list[bands.list.indexOf(band) - 1] ?? band);
}
