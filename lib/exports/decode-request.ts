import { z } from 'zod';
import { decodeFilter } from '@/lib/filters/codec';
import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import type { Filter } from '@/lib/filters/schema';
import { readJsonBody } from '@/lib/ingest/read-json-body';
import { choiceKey, ExportChoice } from './choice';
import { decodeExportOptions, EXPORT_PARAMETERS, type ExportOptions } from './schema';
import { ExportBody, type Selection, SELECTION_MAX_BYTES } from './selection';

/** What `PUT /api/v1/export.choice` takes. */
export const ChoiceBody = z.strictObject({ rows: z.enum(['calls', 'attempts']), campaign: z.string().max(500).nullable(), choice: ExportChoice });

const BODY_WITHIN_MS = 15_000;

export type DecodedExport = { filter: Filter; options: ExportOptions; selection: Selection | null };

/**
 * What an export is asked for: in the query of a GET; in the JSON body of a POST, which has room for a selection and for long lists of
 * columns.
 * @throws AppError `bad_request` with every unknown parameter and bad value, `payload_too_large`.
 */
export async function decodeExportRequest(request: Request): Promise<DecodedExport> {
  const { query, selected } = request.method === 'POST' ? await readBody(request, ExportBody) : { query: rawQueryOf(request), selected: null };
  const { filter, problems } = decodeFilter(query, EXPORT_PARAMETERS);
  const { options, problems: optionProblems } = decodeExportOptions(query);
  requireNoProblems([...problems, ...optionProblems]);
  return { filter, options, selection: selected };
}

/**
 * What a user wants to be remembered, and where; `key` is null where nothing can be.
 * @throws AppError `bad_request`, `payload_too_large`.
 */
export async function decodeChoiceRequest(request: Request): Promise<{ key: string | null; choice: ExportChoice }> {
  const { rows, campaign, choice } = await readBody(request, ChoiceBody);
  return { key: choiceKey(rows, campaign), choice };
}

const readBody = <S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> =>
  readJsonBody(request, schema, { maxBytes: SELECTION_MAX_BYTES, withinMs: BODY_WITHIN_MS });
