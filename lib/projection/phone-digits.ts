/** Digits only; a leading 8 of eleven digits is written 7, as it is searched (trap 27). Null when there are none. */
export function phoneDigits(phoneNumber: string | null): string | null {
  const digits = phoneNumber?.replace(/\D/g, '') ?? '';
  if (digits === '') return null;
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}
