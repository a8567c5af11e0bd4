/** Definitions whose norm tables hold the numbers of the findings, as the pages of the site have them. */
import { figuresOf } from '../../src/content-model/entries.ts';
import { loadContent } from '../../src/content-model/load-content.ts';
import { resolveNorms } from '../../src/content-model/resolve-norms.ts';
import { getInstrument } from '../../src/scoring/index.ts';

let figures: ReturnType<typeof figuresOf> | undefined;

export function resolvedDefinition(id: string) {
  figures ??= figuresOf(loadContent().entries);
  return resolveNorms(getInstrument(id), figures);
}
