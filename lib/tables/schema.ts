import { z } from 'zod';
import { DENSITIES, NARROWEST_COLUMN, WIDEST_COLUMN } from './bounds';

const columnIds = z.array(z.string().min(1).max(600)).max(1_000);

/**
 * What a user chose for a table. Ids that the table lacks today stay: they are another campaign's. A column that is neither shown nor hidden
 * by choice is as the table has it.
 */
export const TableLayout = z.object({
  /** the chosen order, of the columns that were there then */
  order: columnIds.default([]),
  shown: columnIds.default([]),
  hidden: columnIds.default([]),
  /** kept in view at the left, beside the row's title */
  pinned: columnIds.max(20).default([]),
  /** pixels, of the columns that were drawn */
  widths: z.record(z.string().max(600), z.number().min(NARROWEST_COLUMN).max(WIDEST_COLUMN)).default({}),
  density: z.enum(DENSITIES).default('comfortable'),
});
export type TableLayout = z.output<typeof TableLayout>;
