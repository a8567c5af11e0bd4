/** The published vectors as a reader of the files sees them, and where an outcome departs from one. */
import { readFileSync } from 'node:fs';
import type { ScoreInput, ScoreOutcome } from '../../src/scoring/index.ts';
import { VECTORS_FOLDER } from '../vectors/make-scoring-vectors.ts';
import type { BandRow, Expected, Vector } from '../vectors/scoring/types.ts';

export type PublishedVector = Omit<Vector, 'input'> & { input: ScoreInput };
export type VectorFile = {
  instrument: string;
  edition: string;
  tolerance: { probability: number };
  bands: BandRow[];
  noticeIds: string[];
  mistakes: { id: string }[];
  count: number;
  vectors: PublishedVector[];
};

export const vectorsText = (name: string): string => readFileSync(VECTORS_FOLDER + name, 'utf8');
export const readVectors = (instrumentId: string): VectorFile => JSON.parse(vectorsText(`${instrumentId}.json`)) as VectorFile;

/** The part of an outcome that vectors speak of, in their shape; details that a vector leaves open are left out. */
function comparable(outcome: ScoreOutcome, expected: Expected, noticeIds: readonly string[]): Record<string, unknown> {
  const shaped: Record<string, unknown> = { ...outcome };
  if (outcome.status === 'scored') {
    shaped['band'] = outcome.band?.id ?? null;
    shaped['notices'] = outcome.notices.map(({ id }) => id).filter((id) => noticeIds.includes(id));
  }
  if ('contributions' in outcome) {
    const wanted = 'contributions' in expected ? expected.contributions : undefined;
    shaped['contributions'] = outcome.contributions.map(({ itemId, points, answer }, index) =>
      wanted?.[index]?.answer === undefined ? { itemId, points } : { itemId, points, answer },
    );
  }
  if (outcome.status === 'notApplicable') shaped['reasons'] = outcome.reasons.map(({ id }) => id);
  if (outcome.status === 'invalid') {
    const wanted = expected.status === 'invalid' ? expected.issues : [];
    shaped['issues'] = outcome.issues.map(({ code, itemId }, index) =>
      wanted[index] !== undefined && wanted[index].itemId === undefined ? { code } : { code, itemId },
    );
  }
  return shaped;
}

/** Where an outcome departs from a vector, one line a field. */
export function departures(
  { id, expected }: Pick<PublishedVector, 'id' | 'expected'>,
  outcome: ScoreOutcome,
  { tolerance, noticeIds }: Pick<VectorFile, 'tolerance' | 'noticeIds'>,
): string[] {
  const shaped = comparable(outcome, expected, noticeIds);
  return Object.entries(expected).flatMap(([field, value]) => {
    const got = shaped[field];
    const isClose =
      field === 'probability' && typeof value === 'number' && typeof got === 'number' && Math.abs(got - value) <= tolerance.probability;
    const isSame = isClose || JSON.stringify(got) === JSON.stringify(value);
    return isSame ? [] : [`${id}: ${field} must be ${JSON.stringify(value)}, got ${JSON.stringify(got)}`];
  });
}
