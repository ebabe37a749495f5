import 'server-only';
import { PrismaClient } from '@/prisma/sqlite/client/client';
import { env } from '@/lib/env/env';
import { GatedSqlite, ReadingSqlite } from './sqlite-adapter';

type Clients = { reader: PrismaClient; writer: PrismaClient };

/** Route handlers and pages are bundled apart, yet there must be one writing connection per process. */
const perProcess = globalThis as typeof globalThis & { callboardClients?: Clients };

function openClients(): Clients {
  const file = env().databaseFile;
  return {
    reader: new PrismaClient({ adapter: new ReadingSqlite(file) }),
    writer: new PrismaClient({ adapter: new GatedSqlite(file), transactionOptions: { maxWait: 10_000, timeout: 30_000 } }),
  };
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

/** Closes both connections (shutdown, tests). */
export async function closeClients(): Promise<void> {
  const open = perProcess.callboardClients;
  delete perProcess.callboardClients;
  await Promise.all([open?.reader.$disconnect(), open?.writer.$disconnect()]);
}
