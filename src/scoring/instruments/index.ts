/** All instruments that can be scored, in the order in which pages and lists show them. */
import type { InstrumentDefinition } from '../instrument-schema.ts';
import { casic } from './casic/definition.ts';
import { cport } from './cport/definition.ts';
import { dcSrp } from './dc-srp/definition.ts';
import { deepFreeze } from './deep-freeze.ts';
import { iicSrp } from './iic-srp/definition.ts';
import { stable2007 } from './stable-2007/definition.ts';
import { static99r } from './static-99r/definition.ts';

/** Frozen through and through: outcomes share parts of it, such as citations. */
export const instruments: readonly InstrumentDefinition[] = deepFreeze([cport, casic, static99r, stable2007, dcSrp, iicSrp]);
