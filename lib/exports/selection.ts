import { z } from 'zod';

/** More are chosen by their filter. */
export const MOST_SELECTED = 20_000;

/** A request with that many uuids, its query and its columns. */
export const SELECTION_MAX_BYTES = 2 * 1024 * 1024;

/** Rows that were ticked one by one: uuids of calls or of attempts. */
export const Selection = z.strictObject({
  of: z.enum(['calls', 'attempts']),
  uuids: z.array(z.string().min(1).max(500)).min(1, 'is empty').max(MOST_SELECTED, `has more than ${MOST_SELECTED} uuids`),
});
export type Selection = z.output<typeof Selection>;

/** The body of an export that is posted: what would be its query, and the selection in it. */
export const ExportBody = z.strictObject({ query: z.string().max(200_000).default(''), selected: Selection.nullable().default(null) });
