import { startLedger } from './start.ts';

startLedger();
