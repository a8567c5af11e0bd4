/** Reads what is known of the site's accessibility. It is one file, because its parts make sense only together. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { type Accessibility, AccessibilitySchema } from './schemas/accessibility.ts';

/** Throws a ZodError that names each field which breaks the schema. */
export const loadAccessibility = (): Accessibility =>
  AccessibilitySchema.parse(parse(readFileSync(resolve('content/accessibility.yaml'), 'utf8')));
