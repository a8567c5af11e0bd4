/** Ids and small shared shapes of the content model. */
import { z } from 'zod';

/** Kebab-case id, the file name without extension. Ids live for ever and are never reused. */
export const IdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is kebab-case: lower-case letters, digits and single hyphens, for example seto-eke-2015');

/** A phrase or sentence for readers: trimmed, not empty. */
export const TextSchema = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'remove the white space at the start or end');

/** A calendar day, ISO 8601. YAML reads unquoted dates as Date objects, so both forms are taken. */
export const DaySchema = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date());

/** Who checked an entry against its sources, and when. */
const CheckedSchema = z.strictObject({
  /** Day of the check. */
  date: DaySchema,
  /** Initials of the editor. */
  by: TextSchema,
});

/** Fields that every entry with facts carries. */
export const reviewFields = {
  /** Last check against the sources. */
  checked: CheckedSchema,
  /** Day the next check is due. */
  reviewBy: DaySchema,
};
