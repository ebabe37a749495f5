import type { ExportRows } from '@/lib/exports/schema';

/** Rows that were ticked, as the export's body has them. */
export type Selected = { of: ExportRows; uuids: readonly string[] };
