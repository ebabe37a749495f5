/** Every fault that the product throws on purpose; `lib/http/problem.ts` maps each code to a status. */
export type AppErrorCode =
  | 'bad_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'method_not_allowed'
  | 'payload_timeout'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'unprocessable'
  | 'too_many_requests'
  | 'unavailable'
  | 'internal';

/**
 * Where in the input it went wrong; `path` is a parameter name or a JSON path such as `extra_variables[2].name`. `reason`, where there is
 * one, is a word for `message` that a page says in the reader's language, with its `values`.
 */
export type ErrorDetail = { path: string; message: string; reason?: string; values?: Readonly<Record<string, string | number>> };

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly errors: ErrorDetail[];

  constructor(code: AppErrorCode, message: string, errors: ErrorDetail[] = []) {
    super(message);
    this.code = code;
    this.errors = errors;
  }
}
