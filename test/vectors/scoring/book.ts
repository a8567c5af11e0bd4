/** Collects vectors: gives each its expected outcome, and checks what was worked out by hand. */
import type { Answers, Expected, Input, Vector } from './types.ts';

/** Hand-worked probabilities are printed to two decimals of a percentage. */
const PRINTED_TOLERANCE = 0.00005;

export type Note = {
  why?: string;
  mistake?: string;
  /** Parts of the outcome worked out by hand: making the vectors stops where the rules say otherwise. */
  byHand?: Record<string, unknown>;
};

export type Book = { vectors: Vector[]; add: (id: string, title: string, input: Input, note?: Note) => void };

function differs(byHand: Record<string, unknown>, expected: Expected): string | undefined {
  for (const [field, value] of Object.entries(byHand)) {
    const got = Object.entries(expected).find(([name]) => name === field)?.[1];
    const isClose =
      field === 'probability' && typeof value === 'number' && typeof got === 'number' && Math.abs(value - got) <= PRINTED_TOLERANCE;
    if (!isClose && JSON.stringify(got) !== JSON.stringify(value))
      return `${field} must be ${JSON.stringify(value)}, got ${JSON.stringify(got)}`;
  }
  return undefined;
}

export function openBook(instrumentId: string, expectedOf: (input: Input) => Expected): Book {
  const vectors: Vector[] = [];
  const ids = new Set<string>();
  const add: Book['add'] = (id, title, input, { why, mistake, byHand = {} } = {}) => {
    const fullId = `${instrumentId}-${id}`;
    if (ids.has(fullId)) throw new Error(`vectors: ids must be distinct, got ${fullId} twice`);
    ids.add(fullId);
    const expected = expectedOf(input);
    const difference = differs(byHand, expected);
    if (difference !== undefined) throw new Error(`${fullId}: ${difference}`);
    vectors.push({ id: fullId, title, ...(why !== undefined && { why }), ...(mistake !== undefined && { mistake }), input, expected });
  };
  return { vectors, add };
}

/** The answers with some changed. */
export const withAnswers = (answers: Answers, changes: Answers): Answers => ({ ...answers, ...changes });

export function without(answers: Answers, itemId: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== itemId));
}

/** `ageAtIndex` as `age-at-index`, for ids. */
export const kebab = (itemId: string): string => itemId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A value as a part of an id: `-1` as `minus-1`, `34.9` as `34-9`. */
export const slug = (value: unknown): string => kebab(String(value)).replace(/^-/, 'minus-').replace(/\./g, '-');
