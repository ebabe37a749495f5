/** What the databases' drivers say, wherever Prisma puts it: itself, its cause, or its `meta.driverAdapterError.cause`. */
function driverWords(fault: unknown): string {
  const seen: string[] = [];
  for (let at: unknown = fault, depth = 0; typeof at === 'object' && at !== null && depth < 6; depth++) {
    const { code, message, kind, originalCode, originalMessage, meta, cause } = at as Record<string, unknown>;
    for (const word of [code, message, kind, originalCode, originalMessage]) if (typeof word === 'string') seen.push(word);
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return seen.join('\n');
}

/** Another process holds the lock (SQLITE_BUSY, which Prisma reports as P1008 / SocketTimeout): worth another try. */
export function isBusy(fault: unknown): boolean {
  return /SQLITE_BUSY|SocketTimeout|P1008|database is locked/.test(driverWords(fault));
}

/** No room left for the write; it was rolled back. */
export function isStorageFull(fault: unknown): boolean {
  return /SQLITE_FULL|SQLITE_IOERR_WRITE|database or disk is full|ENOSPC|53100/.test(driverWords(fault));
}
