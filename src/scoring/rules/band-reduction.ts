import type { BandDefinition, BandReduction } from '../instrument-schema.ts';
import type { Bands } from './bands.ts';

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
