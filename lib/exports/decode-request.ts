import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { decodeFilter } from '@/lib/filters/codec';
import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import type { Filter } from '@/lib/filters/schema';
import { readBoundedBody } from '@/lib/ingest/read-bounded-body';
import { choiceKey, ExportChoice } from './choice';
import { decodeExportOptions, EXPORT_PARAMETERS, type ExportOptions } from './schema';
import { ExportBody, type Selection, SELECTION_MAX_BYTES } from './selection';

const ChoiceBody = z.strictObject({ rows: z.enum(['calls', 'attempts']), campaign: z.string().max(500).nullable(), choice: ExportChoice });

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

async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const bytes = await readBoundedBody(request, { maxBytes: SELECTION_MAX_BYTES, withinMs: BODY_WITHIN_MS });
  const parsed = schema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  throw new AppError('bad_request', 'The body is not valid.', parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
