import { rawQueryOf, requireNoProblems } from '@/lib/filters/decode-request';
import { parseRawQuery } from '@/lib/filters/raw-query';
import { readBoundedBody } from '@/lib/ingest/read-bounded-body';
import { AppError } from '@/lib/errors/app-error';
import { FILE_MAX_BYTES, FILE_WITHIN_MS, FillOptions } from './schema';

/**
 * The query and the file of a request: the file is the body, or the one file of a form.
 * @throws AppError `bad_request` for a bad query or an empty body, `payload_too_large`.
 */
export async function decodeFillRequest(request: Request): Promise<{ options: FillOptions; bytes: Uint8Array }> {
  const { parameters, problems } = parseRawQuery(rawQueryOf(request));
  const parsed = FillOptions.safeParse(Object.fromEntries(parameters.map(({ name, values }) => [name, values])));
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => ({
      path: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue.path[0] ?? ''),
      message: issue.code === 'unrecognized_keys' ? 'is not a parameter here' : issue.message,
    })));
  }
  requireNoProblems(problems);
  const options = parsed.data ?? {};
  const body = await readBoundedBody(request, { maxBytes: FILE_MAX_BYTES, withinMs: FILE_WITHIN_MS });
  const sent = request.headers.get('content-type')?.startsWith('multipart/form-data') ? await fileOfForm(request, body) : { bytes: body, name: undefined };
  if (sent.bytes.length === 0) throw new AppError('bad_request', 'Send the file as the body.');
  return { options: { name: sent.name, ...options }, bytes: sent.bytes };
}

async function fileOfForm({ headers }: Request, body: Uint8Array): Promise<{ bytes: Uint8Array; name: string | undefined }> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': headers.get('content-type') ?? '' } }).formData().catch(() => new FormData());
  const file = [...form.values()].find((value) => typeof value !== 'string');
  if (!file) throw new AppError('bad_request', 'The form has no file.');
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}
