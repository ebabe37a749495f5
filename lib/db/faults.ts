/** What a fault says of itself and its causes: codes word for word, and messages, which may quote what a sender wrote. */
type Said = { codes: string[]; messages: string[] };

/** Wherever Prisma puts what the drivers say: in the fault, its cause, or its `meta.driverAdapterError.cause`. */
function saidBy(fault: unknown): Said {
  const said: Said = { codes: [], messages: [] };
  for (let at: unknown = fault, depth = 0; typeof at === 'object' && at !== null && depth < 6; depth++) {
    const { code, message, kind, originalCode, originalMessage, meta, cause } = at as Record<string, unknown>;
    said.codes.push(...[code, kind, originalCode].filter((word) => typeof word === 'string'));
    said.messages.push(...[message, originalMessage].filter((word) => typeof word === 'string'));
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return said;
}

/** Codes are matched whole and messages at their end: a text of a sender that is quoted there makes no fault of another kind. */
function says(fault: unknown, { code, ending }: { code: RegExp; ending: RegExp }): boolean {
  const { codes, messages } = saidBy(fault);
  return codes.some((word) => code.test(word)) || messages.some((message) => ending.test(message.trimEnd()));
}

const BUSY = {
  code: /^(SQLITE_BUSY\w*|SocketTimeout|P1008|55P03|40P01|40001|P2034|TransactionWriteConflict|53300|P2037)$/,
  ending: /database is locked$/,
};

const STORAGE_FULL = { code: /^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|53100)$/, ending: /database or disk is full$/ };

/** SQLSTATE class 08, 57P01 to 57P05 and 25P03; sockets; Prisma's P1001, P1002, P1017; and what `pg` says in words only. */
const CONNECTION_LOST = {
  code: new RegExp(`^(${[
    '08\\w{3}', '57P0[1-5]', '25P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'P1001',
    'P1002', 'P1017', 'DatabaseNotReachable', 'ConnectionClosed',
  ].join('|')})$`),
  ending: new RegExp(`(${[
    'Connection terminated', 'Connection terminated unexpectedly', 'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect', 'connection error and is not queryable', 'Unable to start a transaction in the given time',
  ].join('|')})\\.?$`),
};

/**
 * Another process is in the way, and nothing was written: worth another try. SQLite: SQLITE_BUSY, which Prisma reports as P1008 /
 * SocketTimeout. PostgreSQL: a lock not granted in time (55P03), a deadlock or conflict (40P01, 40001: P2034), no connection left (53300).
 */
export function isBusy(fault: unknown): boolean {
  return says(fault, BUSY);
}

/** No room left for the write; it was rolled back. */
export function isStorageFull(fault: unknown): boolean {
  return says(fault, STORAGE_FULL);
}

/**
 * PostgreSQL cannot be reached or has cut the connection (it restarts, it fails over, the network broke). What was under way is not
 * committed, except where it is COMMIT itself whose answer is missing.
 */
export function isConnectionLost(fault: unknown): boolean {
  const { codes } = saidBy(fault);
  return says(fault, CONNECTION_LOST) || (codes.includes('SocketTimeout') && !codes.some((code) => code.startsWith('SQLITE')));
}
