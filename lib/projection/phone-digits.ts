/** No number has as many (trap 27: 7 to 15); an index of PostgreSQL would refuse far more. */
const MOST_DIGITS = 100;

/** Digits only, the first hundred; a leading 8 of eleven digits is written 7, as it is searched (trap 27). Null when there are none. */
export function phoneDigits(phoneNumber: string | null): string | null {
  const digits = phoneNumber?.replace(/\D/g, '').slice(0, MOST_DIGITS) ?? '';
  if (digits === '') return null;
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}
