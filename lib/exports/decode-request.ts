import { AppError } from '@/lib/errors/app-error';
import { decodeFilter } from '@/lib/filters/codec';
import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import type { Filter } from '@/lib/filters/schema';
import { readBoundedBody } from '@/lib/ingest/read-bounded-body';
import { decodeExportOptions, EXPORT_PARAMETERS, type ExportOptions } from './schema';
import { ExportBody, type Selection, SELECTION_MAX_BYTES } from './selection';

const BODY_WITHIN_MS = 15_000;

export type DecodedExport = { filter: Filter; options: ExportOptions; selection: Selection | null };

/**
 * What an export is asked for: in the query of a GET; in the JSON body of a POST, which has room for a selection and for long lists of
 * columns.
 * @throws AppError `bad_request` with every unknown parameter and bad value, `payload_too_large`.
 */
export async function decodeExportRequest(request: Request): Promise<DecodedExport> {
  const { query, selected } = request.method === 'POST' ? await readBody(request) : { query: rawQueryOf(request), selected: null };
  const { filter, problems } = decodeFilter(query, EXPORT_PARAMETERS);
  const { options, problems: optionProblems } = decodeExportOptions(query);
  requireNoProblems([...problems, ...optionProblems]);
  return { filter, options, selection: selected };
}

async function readBody(request: Request): Promise<{ query: string; selected: Selection | null }> {
  const bytes = await readBoundedBody(request, { maxBytes: SELECTION_MAX_BYTES, withinMs: BODY_WITHIN_MS });
  const parsed = ExportBody.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  throw new AppError('bad_request', 'The body is not an export.', parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
