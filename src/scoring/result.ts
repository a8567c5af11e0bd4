/** The public shapes of the scoring library. Types only: nothing here runs. Others rely on them; README.md says what each means. */
import type { CaseFacts, FactField } from './facts.ts';
import type { InstrumentDefinition } from './instrument-schema.ts';

/** An answer to one item. `'unknown'` is valid for every item; `null` and `undefined` are blank. Neither ever counts as "no". */
export type Answer = string | number | null | undefined;

/** How a fact was seen: in the source · in a secondary source · not yet checked. */
export type Provenance = 'primary' | 'secondary' | 'unchecked';

/** Where a rule or figure comes from. `ref` is the id of a reference. */
export type Cite = { ref: string; locator?: string | undefined; provenance: Provenance };

export type ScoreInput = {
  answers: Record<string, Answer>;
  facts?: CaseFacts | undefined;
  substitutes?: Record<string, Record<string, Answer>> | undefined;
};

export type Range = { min: number; max: number };
export type Band = { id: string; label: string; scheme: string; provenance: Provenance };
export type Contribution = { itemId: string; answer: Answer; points: number; cite: Cite };
export type IssueCode = 'notANumber' | 'notWhole' | 'outOfRange' | 'notAnOption' | 'unknownItem' | 'inconsistent';
export type Issue = { code: IssueCode; itemId: string; message: string };
export type Reason = { id: string; label: string; cite: Cite };
export type Notice = Reason;

export type Scored = {
  status: 'scored';
  instrumentId: string;
  edition: string;
  total: number | null;
  band: Band | null;
  /** A fraction from 0 to 1, unrounded; null where the instrument has no published formula. */
  probability: number | null;
  range: Range | null;
  oneItemEitherWay: Range | null;
  contributions: Contribution[];
  notices: Notice[];
};
export type Incomplete = {
  status: 'incomplete';
  instrumentId: string;
  edition: string;
  missing: string[];
  range: Range | null;
  contributions: Contribution[];
  notices: Notice[];
};
export type NotApplicable = { status: 'notApplicable'; instrumentId: string; reasons: Reason[] };
export type Invalid = { status: 'invalid'; instrumentId: string; issues: Issue[] };
export type ScoreOutcome = Scored | Incomplete | NotApplicable | Invalid;

export type Verdict = 'supported' | 'caution' | 'notSupported';
export type InstrumentAdvice = { instrumentId: string; verdict: Verdict; why: string; cite: Cite[] };

export type { CaseFacts, FactField, InstrumentDefinition };
