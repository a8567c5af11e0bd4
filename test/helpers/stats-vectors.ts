/** Golden values from R: written by test/vectors/make-stats-vectors.R, read without R. */
import { readFileSync } from 'node:fs';

type Rows<T extends string> = Record<T, number>[];

export type StatsVectors = {
  software: Record<'R' | 'pROC' | 'psych', string>;
  normalCdf: Rows<'x' | 'value'>;
  normalQuantile: Rows<'proportion' | 'value'>;
  incompleteBeta: Rows<'x' | 'a' | 'b' | 'value'>;
  betaQuantile: Rows<'proportion' | 'a' | 'b' | 'value'>;
  intervals: Rows<
    'events' | 'n' | 'wilsonLower' | 'wilsonUpper' | 'clopperPearsonLower' | 'clopperPearsonUpper' | 'jeffreysLower' | 'jeffreysUpper'
  >;
  aucToD: Rows<'auc' | 'd'>;
  flagHighest: Rows<'baseRate' | 'auc' | 'flaggedShare' | 'sensitivity' | 'specificity' | 'd'>;
  flagByCounting: Rows<'baseRate' | 'auc' | 'flaggedShare' | 'sensitivity' | 'specificity'>;
  predictiveValues: (Record<
    'truePositives' | 'falseNegatives' | 'falsePositives' | 'trueNegatives' | 'baseRate' | 'sensitivity' | 'specificity',
    number
  > & { positivePredictiveValue: number | null; negativePredictiveValue: number | null })[];
  decisions: Rows<'truePositives' | 'falseNegatives' | 'falsePositives' | 'trueNegatives' | 'sensitivity' | 'specificity' | 'd' | 'auc'>;
};

export const statsVectors = JSON.parse(readFileSync(new URL('../vectors/stats.json', import.meta.url), 'utf8')) as StatsVectors;
