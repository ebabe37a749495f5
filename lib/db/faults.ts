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

/**
 * Another process is in the way, and nothing was written: worth another try. SQLite: SQLITE_BUSY, which Prisma reports as P1008 /
 * SocketTimeout. PostgreSQL: a lock not granted in time (55P03), a deadlock or conflict (40P01, 40001: P2034), no connection left (53300).
 */
export function isBusy(fault: unknown): boolean {
  return /SQLITE_BUSY|SocketTimeout|P1008|database is locked|55P03|40P01|40001|P2034|TransactionWriteConflict|53300|P2037/.test(driverWords(fault));
}

/** No room left for the write; it was rolled back. */
export function isStorageFull(fault: unknown): boolean {
  return /SQLITE_FULL|SQLITE_IOERR_WRITE|database or disk is full|ENOSPC|53100/.test(driverWords(fault));
}

/**
 * PostgreSQL cannot be reached or has cut the connection (it restarts, it fails over, the network broke). What was under way is not
 * committed, except where it is COMMIT itself whose answer is missing.
 */
export function isConnectionLost(fault: unknown): boolean {
  const words = driverWords(fault);
  return CONNECTION_LOST.test(words) || (words.includes('SocketTimeout') && !words.includes('SQLITE'));
}

/** SQLSTATE class 08, 57P01 to 57P05 and 25P03; sockets; Prisma's P1001, P1002, P1017; and what `pg` says in words only. */
const CONNECTION_LOST = new RegExp([
  '\\b(08\\d{3}|57P0[1-5]|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1017)\\b',
  'DatabaseNotReachable', 'ConnectionClosed', 'Connection terminated', 'timeout exceeded when trying to connect',
  'connection error and is not queryable', 'Unable to start a transaction in the given time',
].join('|'));
