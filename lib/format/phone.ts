/** `+7 777 822 89 12` for eleven digits that begin with 7; any other number as it was sent (no country is inferred, trap 27). */
export function formatPhone(phoneNumber: string | null): string {
  if (phoneNumber === null) return '–';
  const digits = phoneNumber.replace(/^\+/, '');
  const parts = /^7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits);
  return parts ? `+7 ${parts.slice(1).join(' ')}` : phoneNumber;
}
