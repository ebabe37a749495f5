import 'server-only';
import { PrismaClient as PostgresqlClient } from '@/prisma/postgresql/client/client';
import { PrismaClient } from '@/prisma/sqlite/client/client';
import { env } from '@/lib/env/env';
import { GatedPostgresql, ReadingPostgresql } from './postgresql-adapter';
import { ReadingSqlite } from './reading-sqlite';
import { GatedSqlite } from './sqlite-adapter';

type Clients = { reader: PrismaClient; writer: PrismaClient; sqlite: GatedSqlite | null; connecting?: Promise<void> };

/** Route handlers and pages are bundled apart, yet there must be one writing connection per process. */
const perProcess = globalThis as typeof globalThis & { callboardClients?: Clients };

function openClients(): Clients {
  const { database, readerThreads } = env();
  if (database.provider === 'postgresql') {
    return {
      reader: sameModels(new PostgresqlClient({ adapter: new ReadingPostgresql(database.url) })),
      writer: sameModels(new PostgresqlClient({ adapter: new GatedPostgresql(database.url), transactionOptions: { maxWait: 6_000, timeout: 30_000 } })),
      sqlite: null,
    };
  }
  const sqlite = new GatedSqlite(database.file);
  return {
    reader: new PrismaClient({ adapter: new ReadingSqlite(database.file, readerThreads) }),
    writer: new PrismaClient({ adapter: sqlite, transactionOptions: { maxWait: 10_000, timeout: 30_000 } }),
    sqlite,
  };
}

/**
 * The two clients are generated from the same models by the same generator and share one runtime, `Prisma.sql` included. Their types
 * differ only in options that no code here gives (isolation levels, `mode`, `skipDuplicates`), so SQLite's, the narrower, stand for both.
 */
function sameModels(client: PostgresqlClient): PrismaClient {
  return client as unknown as PrismaClient;
}

function clients(): Clients {
  return (perProcess.callboardClients ??= openClients());
}

/** For reads: never waits for a write. Sees everything that was committed before the call. */
export function reader(): PrismaClient {
  return clients().reader;
}

/** For `lib/db/transaction` and better-auth's adapter only; lint forbids it elsewhere. */
export function writer(): PrismaClient {
  return clients().writer;
}

/** The same writing connection of SQLite, for `lib/db/transaction` only; null on PostgreSQL. */
export async function sqliteWriter(): Promise<GatedSqlite | null> {
  const open = clients();
  if (open.sqlite === null) return null;
  open.connecting ??= open.writer.$connect();
  await open.connecting.catch((fault: unknown) => {
    delete open.connecting;
    throw fault;
  });
  return open.sqlite;
}

/** Closes both connections (shutdown, tests). */
export async function closeClients(): Promise<void> {
  const open = perProcess.callboardClients;
  delete perProcess.callboardClients;
  await Promise.all([open?.reader.$disconnect(), open?.writer.$disconnect()]);
}
