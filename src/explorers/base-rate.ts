/** Starts the base rate explorer. */
import { readBaseRate } from './base-rate-model.ts';
import { drawBaseRate, sayBaseRate } from './base-rate-view.ts';
import { startExplorer } from './start-explorer.ts';

startExplorer('base-rate', { read: readBaseRate, draw: drawBaseRate, say: sayBaseRate });
