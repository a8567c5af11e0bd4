import type { FigureEntry } from '../content-model/schemas/figure.ts';

/** True where all figures are from one work, which is then named once. */
export const haveSameSource = (figures: readonly FigureEntry[]): boolean => new Set(figures.map(({ cite }) => cite.ref)).size === 1;
