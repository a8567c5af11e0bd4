import { startCalculators } from './start.ts';

startCalculators();
