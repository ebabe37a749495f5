import { z } from 'zod';
import { isTimeZone } from '@/lib/time/zone';

/** Of the file as it is sent. */
export const FILE_MAX_BYTES = 20 * 1024 * 1024;
export const FILE_WITHIN_MS = 120_000;

const single = z.array(z.string().max(1_000)).length(1, 'takes one value').transform(([first = '']) => first);

/** The query beside the file. */
export const FillOptions = z.strictObject({
  /** `1`: only how the rows match */
  preview: single.pipe(z.enum(['0', '1'], { error: 'must be 0 or 1' })).optional(),
  /** the file's name */
  name: single.optional(),
  /** which sheet of a workbook; its first visible one */
  sheet: single.optional(),
  /** the file's column to compare, by its header or letters; the one that finds most */
  column: single.optional(),
  /** the variable that it holds; the phone */
  variable: single.optional(),
  /** the results to write, as `columns` of an export */
  columns: z.array(z.string().min(1, 'has an empty name')).max(500, 'has more than 500 names').optional(),
  tz: single.refine(isTimeZone, 'is not an IANA time zone').optional(),
});
export type FillOptions = z.output<typeof FillOptions>;
