import { z } from 'zod';
import { ExportChoice } from '@/lib/exports/choice';
import { COLUMN_SOURCES } from '@/lib/exports/columns';
import type { ExportPreview } from '@/lib/exports/types';
import type { RecordingLink } from '@/lib/recordings/types';
import type { FillReport } from '@/lib/spreadsheets/types';
import { count, instant, isExactly, orNull, words } from './values';

/** How many rows and which columns an export would have, and what the user chose last. */
export const ExportPreviewAnswer = z.strictObject({
  rowCount: count, timeZone: words, columns: z.array(z.strictObject({ header: words, source: z.enum(COLUMN_SOURCES) })), defaultColumns: z.array(words),
  choice: orNull(z.strictObject(ExportChoice.shape)),
});
isExactly<ExportPreview, z.infer<typeof ExportPreviewAnswer>>(true);

/** How the rows of a file match the calls of a campaign. */
export const FillReportAnswer = z.strictObject({
  format: z.enum(['csv', 'xlsx']), rowCount: count, foundCount: count, duplicateCount: count, severalCallsCount: count, unmatchedCallCount: count,
  columns: z.array(words), keyColumn: orNull(count), headerRow: orNull(z.int().min(1)), sheet: orNull(words), sheets: z.array(words),
  encoding: orNull(words), delimiter: orNull(words),
});
isExactly<FillReport, z.infer<typeof FillReportAnswer>>(true);

/** A link to a recording that lives a few minutes. */
export const RecordingLinkAnswer = z.strictObject({ url: words, expiresAt: instant, expiresInSeconds: z.number().min(0), sizeBytes: count, contentType: words });
isExactly<RecordingLink, z.infer<typeof RecordingLinkAnswer>>(true);

const anyOfOpenApi = z.record(z.string(), z.unknown());

/** The document of this API, as OpenAPI 3.1 describes one. */
export const OpenApiAnswer = z.strictObject({
  openapi: z.literal('3.1.0'), info: z.strictObject({ title: words, version: words, description: words }), servers: z.array(z.strictObject({ url: words })),
  security: z.array(z.record(z.string(), z.array(words))), paths: anyOfOpenApi,
  components: z.strictObject({ securitySchemes: anyOfOpenApi, schemas: anyOfOpenApi, responses: anyOfOpenApi }),
});
