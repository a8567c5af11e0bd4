import { interval } from './Interval.tsx';
import { takeOver } from './take-over.tsx';

takeOver(interval);
