/** Shapes of the published test vectors. They are our own on purpose: nothing here comes from the library that the vectors test. */
export type IssueCode = 'notANumber' | 'notWhole' | 'outOfRange' | 'notAnOption' | 'unknownItem' | 'inconsistent';
export type Answers = Record<string, unknown>;
export type Input = { answers?: Answers; facts?: unknown; substitutes?: Record<string, Answers> };
export type Range = { min: number; max: number };
export type ItemPoints = { itemId: string; points: number; answer?: string };
/** `itemId` is left out where the rules do not say which id the issue carries. */
export type ExpectedIssue = { code: IssueCode; itemId?: string };

export type Expected =
  | {
      status: 'scored';
      total: number | null;
      /** Id of a band of the file's head. */
      band: string | null;
      probability: number | null;
      range: Range | null;
      oneItemEitherWay: Range | null;
      contributions?: ItemPoints[];
      /** Those of the head's `noticeIds` that are due; others are not compared. */
      notices?: string[];
    }
  | { status: 'incomplete'; missing: string[]; range: Range | null; contributions?: ItemPoints[] }
  | { status: 'notApplicable'; reasons: string[] }
  | { status: 'invalid'; issues: ExpectedIssue[] };

export type Vector = {
  id: string;
  title: string;
  /** Why the case is here. */
  why?: string;
  /** Id of the circulating mistake that the case catches. */
  mistake?: string;
  input: Input;
  expected: Expected;
};

export type BandRow = { id: string; label: string; scheme: string };

export type Instrument = {
  id: string;
  edition: string;
  title: string;
  bands: BandRow[];
  caveats: string[];
  makeVectors: (seed: number) => Vector[];
};
