/** What is of use only once a case is compared with its key. A script of its own, loaded as soon as the form can be used. */

export { readProgress } from '../progress.ts';
export { KeySheet } from './KeySheet.tsx';
export { MissedRules } from './MissedRules.tsx';
export { addCase, missedRules } from './missed-rules.ts';
export { PracticeResult, summaryOf } from './PracticeResult.tsx';
export { ProgressSection } from './ProgressSection.tsx';

export type PracticeScript = typeof import('./practice-script.tsx');
