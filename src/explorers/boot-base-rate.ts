import { baseRate } from './BaseRate.tsx';
import { takeOver } from './take-over.tsx';

takeOver(baseRate);
