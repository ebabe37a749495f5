import 'server-only';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';

type Delegate = Record<string, (query: unknown) => Promise<unknown>>;
type Models = Record<string, Delegate>;

const READS = new Set(['findFirst', 'findUnique', 'findMany', 'count']);

/**
 * The client that better-auth's Prisma adapter calls as `db[model][method](query)`. Its reads go to the reading
 * connection, so that opening a page never waits for ingest; its writes go through `inTransaction` like all others.
 */
export function authDatabase(): Models {
  return new Proxy({}, { get: (_, model) => (typeof model === 'string' ? modelOf(model) : undefined) });
}

/** better-auth names its models as prisma/models/auth.prisma does (auth.test.ts signs in through it). */
const byName = (client: object): Models => client as Models;

function modelOf(model: string): Delegate | undefined {
  if (!(model in reader())) return undefined;
  return new Proxy({}, { get: (_, method) => (typeof method === 'string' ? callOf(model, method) : undefined) });
}

function callOf(model: string, method: string): (query: unknown) => Promise<unknown> {
  const run = async (client: object, query: unknown): Promise<unknown> => byName(client)[model]?.[method]?.(query);
  return READS.has(method) ? (query) => run(reader(), query) : (query) => inTransaction((tx) => run(tx, query));
}
