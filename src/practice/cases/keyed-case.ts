/** What the pages of practice cases know: the face of a case, which is shown first, and its key. Plain data. */
import type { DIFFICULTIES, PracticeCase } from '../../content-model/schemas/case.ts';

export type Difficulty = (typeof DIFFICULTIES)[number];

/** What is shown before the comparison. */
export type CaseFace = { id: string; title: string; difficulty: Difficulty; vignette: string };

/** A case with its key. */
export type KeyedCase = CaseFace &
  Pick<PracticeCase, 'facts' | 'answers' | 'substitutes' | 'key' | 'expected' | 'why' | 'unsettled' | 'secondKey'>;

/** Where the parts of a page come from that are data: questions first, keys once the form can be used. */
export const setPath = (instrument: string, part: 'questions' | 'cases'): string => `/practice/sets/${instrument}-${part}.js`;
