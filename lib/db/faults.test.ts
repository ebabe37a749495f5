import { expect, it } from 'vitest';
import { isBusy, isConnectionLost, isStorageFull } from './faults';

/** As Prisma throws what a driver adapter says. */
const known = (code: string, cause: Record<string, unknown>): Error =>
  Object.assign(new Error('Invalid invocation'), { code, meta: { driverAdapterError: Object.assign(new Error('driver'), { cause }) } });

const postgres = (code: string): Error => known('P2039', { kind: 'postgres', code, originalCode: code, message: 'as PostgreSQL says' });

it.each([
  ['a lock of SQLite', known('P1008', { kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY' })],
  ['a lock that was not granted in time', postgres('55P03')],
  ['a deadlock', known('P2034', { kind: 'TransactionWriteConflict', originalCode: '40P01' })],
  ['no connection left', known('P2037', { kind: 'TooManyConnections', originalCode: '53300' })],
])('%s is worth another try, and no lost connection', (_, fault) => {
  expect([isBusy(fault), isConnectionLost(fault), isStorageFull(fault)]).toEqual([true, false, false]);
});

it.each([
  ['a server that shuts down', postgres('57P01')],
  ['a server that starts', postgres('57P03')],
  ['a transaction that idled too long', postgres('25P03')],
  ['no server', known('P1001', { kind: 'DatabaseNotReachable' })],
  ['a cut socket', known('P1017', { kind: 'ConnectionClosed' })],
  ['a socket without an answer', known('P1008', { kind: 'SocketTimeout' })],
  ['words of pg', new Error('Connection terminated unexpectedly')],
  ['a socket of Node', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
  ['a pool that waits', new Error('timeout exceeded when trying to connect')],
])('%s is a lost connection', (_, fault) => {
  expect([isConnectionLost(fault), isStorageFull(fault)]).toEqual([true, false]);
});

it.each([
  ['SQLite', Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })],
  ['PostgreSQL', postgres('53100')],
])('a full disk is known as one: %s', (_, fault) => {
  expect([isStorageFull(fault), isBusy(fault), isConnectionLost(fault)]).toEqual([true, false, false]);
});

it('anything else is none of them', () => {
  const quoting = known('P2002', { kind: 'UniqueConstraintViolation', message: 'Key (uuid)=(ECONNRESET 57P01 08006 53100 database is locked) exists' });
  for (const fault of [quoting, new Error('column "x" does not exist'), postgres('42P01'), known('P2002', { kind: 'UniqueConstraintViolation' }), null, 'text']) {
    expect([isBusy(fault), isConnectionLost(fault), isStorageFull(fault)]).toEqual([false, false, false]);
  }
});
