/** Entry point of the scoring library: pure, no DOM, can be bundled on its own. */
import { DefinitionError, describeValue } from './errors.ts';
import type { InstrumentDefinition } from './instrument-schema.ts';
import { instruments } from './instruments/index.ts';

export { adviseInstruments } from './advise.ts';
export { DefinitionError, NormLookupError } from './errors.ts';
export type * from './result.ts';
export { scoreInstrument } from './score.ts';
export { instruments };

/**
 * One instrument definition by its id.
 *
 * @param id - id of an instrument, for example `'cport'`
 * @returns the definition, frozen
 * @throws {DefinitionError} if there is no instrument with this id
 * @example getInstrument('cport').title // => 'CPORT'
 */
export function getInstrument(id: string): InstrumentDefinition {
  const found = instruments.find((instrument) => instrument.id === id);
  if (found === undefined) throw new DefinitionError(`getInstrument: id must be one of ${knownIds()}, got ${describeValue(id)}`);
  return found;
}

function knownIds(): string {
  return instruments.map((instrument) => instrument.id).join(', ');
}
