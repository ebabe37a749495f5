import type { JsonValue } from '@/lib/format/json-value';
import type { Viewer } from './viewer';

/** A user with the role `viewer` sees no phone in full, wherever it stands (RELIABILITY.md, access model). API tokens read everything. */
export function seesMasked({ kind, role }: Pick<Viewer, 'kind' | 'role'>): boolean {
  return kind === 'user' && role === 'viewer';
}

/** Variables that an admin masked are so for people, until they reveal them; API tokens and exports have them. */
export function seesMaskedVariables({ kind }: Pick<Viewer, 'kind'>): boolean {
  return kind === 'user';
}

/** May see what an admin masked, on the record. */
export function mayReveal({ kind, role }: Pick<Viewer, 'kind' | 'role'>): boolean {
  return kind === 'user' && role !== 'viewer';
}

/** Stands for a value that is masked as a whole: how long it is says nothing. */
export const MASKED = '•••';

/** Of a number with fewer digits nothing is left in sight. */
const LEAST_DIGITS = 7;
const LAST_SHOWN = 2;

/** `+7 777 ***-**-12` for eleven digits that begin with 7 or 8; of any other number the first three and the last two digits as sent. */
export function maskPhone(phoneNumber: string): string {
  const parts = /^[78](\d{3})\d{5}(\d{2})$/.exec(phoneNumber.replace(/\D/g, ''));
  return parts ? `+7 ${parts[1]} ***-**-${parts[2]}` : starred(phoneNumber, 3);
}

/**
 * Takes a call's number out of texts: each place where it stands, in whatever grouping, with or without the country's digits, keeps its
 * length, so that marks by position still fit; within a longer row of digits too. The same text for a call without a number of at least 7 digits.
 */
export function phoneMask(phoneNumber: string | null): (text: string) => string {
  const digits = phoneNumber?.replace(/\D/g, '') ?? '';
  if (digits.length < LEAST_DIGITS) return (text) => text;
  const isLong = /^[78]\d{10}$/.test(digits);
  const own = isLong ? digits.slice(1) : digits;
  // between digits at most three signs, so that the search is linear in the text
  const between = String.raw`[\s().\-–]{0,3}`;
  const pattern = new RegExp(`${isLong ? `(?:[78]${between})?` : ''}${[...own].join(between)}`, 'gu');
  return (text) => text.replace(pattern, (found) => starred(found, found.replace(/\D/g, '').length === 10 ? 3 : 4));
}

/** A JSON value with each text in it masked; a number that is the phone becomes a text. */
export function maskJson(sent: JsonValue, mask: (text: string) => string): JsonValue {
  if (typeof sent === 'string') return mask(sent);
  if (typeof sent === 'number') return mask(String(sent)) === String(sent) ? sent : mask(String(sent));
  if (Array.isArray(sent)) return sent.map((entry) => maskJson(entry, mask));
  if (sent === null || typeof sent === 'boolean') return sent;
  return Object.fromEntries(Object.entries(sent).map(([key, entry]) => [mask(key), maskJson(entry, mask)]));
}

/** Every digit but the first and the last few as a star; with few digits all of them. */
function starred(text: string, firstShown: number): string {
  const count = text.replace(/\D/g, '').length;
  const shown = count < LEAST_DIGITS ? 0 : firstShown;
  let place = 0;
  return text.replace(/\d/g, (digit) => {
    place += 1;
    return shown > 0 && (place <= shown || place > count - LAST_SHOWN) ? digit : '*';
  });
}
