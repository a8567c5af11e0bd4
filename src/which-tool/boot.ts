import { startWhichTool } from './start.ts';

startWhichTool();
