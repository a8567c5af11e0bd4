import { startBuildCheck } from './start.ts';

startBuildCheck();
