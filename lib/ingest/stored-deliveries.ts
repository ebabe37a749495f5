import 'server-only';
import { parseWarnings } from '@/lib/attempts/stored-json';
import type { Tx } from '@/lib/db/transaction';
import type { Warning } from '@/lib/hubtalk/types';
import type { ProjectionResult } from '@/lib/projection/types';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { PreparedDelivery, Receipt } from './types';

const STORED_SELECT = {
  id: true, bodySha256: true, state: true, httpStatus: true, result: true, attemptId: true,
} as const satisfies Prisma.DeliverySelect;

/** A raw row that is there, as far as an answer needs it. */
export type StoredDelivery = { id: number; sha256: Uint8Array; state: string; httpStatus: number; result: string; attemptId: number | null };

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The stored deliveries with one of these bodies, by the hash in hex. */
export async function findStored(tx: Tx, hashes: readonly Uint8Array<ArrayBuffer>[]): Promise<Map<string, StoredDelivery>> {
  const rows = await tx.delivery.findMany({ where: { bodySha256: { in: [...hashes] } }, select: STORED_SELECT });
  return new Map(rows.map(({ bodySha256, ...row }) => [hexOf(bodySha256), { ...row, sha256: bodySha256 }]));
}

/** Notes bodies that have come once more: they change nothing else. */
export async function countDuplicates(tx: Tx, again: readonly { id: number; at: Date }[]): Promise<void> {
  for (const { id, at } of again) {
    await tx.delivery.update({ where: { id }, data: { duplicates: { increment: 1 }, lastSeenAt: at }, select: { id: true } });
  }
}

/** The warnings of these attempts as they stand, by attempt id. */
export async function loadWarnings(tx: Tx, attemptIds: readonly number[]): Promise<Map<number, Warning[]>> {
  if (attemptIds.length === 0) return new Map();
  const rows = await tx.attemptContent.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    select: { attemptId: true, warnings: true },
  });
  return new Map(rows.map(({ attemptId, warnings }) => [attemptId, parseWarnings(warnings)]));
}

/** What to tell the sender. An equal body is answered as the first one was, except that a projected one is called a duplicate. */
export function receiptOf({ read }: PreparedDelivery, { stored, isDuplicate, warnings }: {
  stored: StoredDelivery | undefined;
  isDuplicate: boolean;
  /** of the attempt; undefined when there is none */
  warnings: Warning[] | undefined;
}): Receipt {
  if (!stored) throw new Error('a delivery that was just written is not there');
  const deliveryId = stored.id;
  if (read.kind === 'rejected') return { state: 'rejected', deliveryId, status: read.status, detail: read.detail, errors: read.errors };
  const { callEventUuid } = read.revision;
  if (stored.state !== 'projected') return { state: 'deferred', deliveryId, callEventUuid, warnings: read.revision.warnings };
  const result = isDuplicate ? 'duplicate' : resultOf(stored.result);
  return { state: 'projected', deliveryId, result, callEventUuid, warnings: warnings ?? read.revision.warnings };
}

const RESULTS: readonly ProjectionResult[] = ['processed', 'updated', 'stale'];

const resultOf = (stored: string): ProjectionResult => RESULTS.find((result) => result === stored) ?? 'processed';
