import type { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { readBoundedBody } from './read-bounded-body';

/** A small JSON body as `schema` reads it. @throws AppError `bad_request` with what is wrong and where, `payload_too_large`, `payload_timeout`. */
export async function readJsonBody<S extends z.ZodType>(request: Request, schema: S, limits: Parameters<typeof readBoundedBody>[1]): Promise<z.output<S>> {
  const parsed = schema.safeParse(parseJson(new TextDecoder().decode(await readBoundedBody(request, limits))));
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
