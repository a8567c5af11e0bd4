/** What a page knows beside a definition, worked out when it is built. */
import { datedBuildName } from '../build.ts';
import { shortCitation } from '../content-model/format-reference.ts';
import { READ_WORDS } from '../content-model/marks.ts';
import { href } from '../href.ts';
import { requireReference } from '../require-entry.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { refsOf } from '../scoring/refs.ts';
import type { CalculatorContext } from './context.ts';

/** Names of the references of a definition, the base path and the build. */
export function contextFor(definition: InstrumentDefinition): CalculatorContext {
  const references = refsOf(definition).map((ref) => [ref, requireReference('calculator', ref)] as const);
  return {
    base: href('/'),
    citations: Object.fromEntries(references.map(([ref, work]) => [ref, shortCitation(work)])),
    read: Object.fromEntries(references.map(([ref, { seen }]) => [ref, READ_WORDS[seen]])),
    build: datedBuildName,
  };
}
