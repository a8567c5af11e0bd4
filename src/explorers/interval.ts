/** Starts the interval explorer. */
import { readInterval } from './interval-model.ts';
import { drawInterval, sayInterval } from './interval-view.ts';
import { startExplorer } from './start-explorer.ts';

startExplorer('interval', { read: readInterval, draw: drawInterval, say: sayInterval });
