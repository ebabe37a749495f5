/** Raw SQL gives an instant as a Date, an ISO text or epoch milliseconds, depending on column, function and database. */
export function parseInstant(raw: Date | string | number | bigint | null): Date | null {
  if (raw === null) return null;
  return raw instanceof Date ? raw : new Date(typeof raw === 'bigint' ? Number(raw) : raw);
}
