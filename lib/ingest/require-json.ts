import { AppError } from '@/lib/errors/app-error';

/**
 * CONTRACT.md §2: JSON only, not content-encoded. A sender that names no type at all is taken at its body: a delivery that is
 * turned away is probably gone for good (trap 1).
 * @throws AppError `unsupported_media_type`
 */
export function requireJson(headers: Pick<Headers, 'get'>): void {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !/^(application|text)\/([\w.!#$&^-]+\+)?json$/.test(type)) {
    throw new AppError('unsupported_media_type', `Send application/json, not ${JSON.stringify(type.slice(0, 100))}.`);
  }
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    throw new AppError('unsupported_media_type', `Send the body without content encoding, not ${JSON.stringify(encoding.slice(0, 100))}.`);
  }
}
