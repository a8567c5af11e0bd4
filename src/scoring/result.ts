/** The public shapes of the scoring library. Types only: nothing here runs. Kept to the letter of the public contract. */
import type { InstrumentDefinition } from './instrument-schema.ts';

/** An answer to one item. `'unknown'` is valid for every item; `null` and `undefined` are blank. Neither ever counts as "no". */
export type Answer = string | number | null | undefined;

/** How a fact was seen: in the source · in a secondary source · not yet checked. */
export type Provenance = 'primary' | 'secondary' | 'unchecked';

/** Where a rule or figure comes from. `ref` is the id of a reference. */
export type Cite = { ref: string; locator?: string | undefined; provenance: Provenance };

/** What is known of the case. Every field is optional and may be `'unknown'`. */
export type CaseFacts = {
  sex?: 'male' | 'female' | 'unknown';
  ageGroup?: 'adult' | 'under18' | 'unknown';
  /** A CSEM offence. */
  csem?: 'convicted' | 'accused' | 'none' | 'unknown';
  /** An official contact sexual offence, past or current. */
  contactOffence?: 'yes' | 'no' | 'unknown';
  csemProduction?: 'yes' | 'no' | 'unknown';
  luring?: 'yes' | 'no' | 'unknown';
  /** Another sexual offence against an identifiable victim, for example exposure or voyeurism. */
  otherVictimOffence?: 'yes' | 'no' | 'unknown';
  /** Non-consensual sharing of images of adults. */
  imageSharing?: 'yes' | 'no' | 'unknown';
  sextortion?: 'yes' | 'no' | 'unknown';
  jurisdiction?: 'england-wales' | 'other' | 'unknown';
};

export type FactField = keyof CaseFacts;

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

export type { InstrumentDefinition };
