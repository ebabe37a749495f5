import 'server-only';
import { parseWarnings } from '@/lib/attempts/stored-json';
import type { Statements } from '@/lib/db/statements';
import type { Warning } from '@/lib/hubtalk/types';
import type { ProjectionResult } from '@/lib/projection/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { PreparedDelivery, Receipt } from './types';

/** A raw row that is there, as far as an answer needs it. */
export type StoredDelivery = { id: number; sha256: Uint8Array; state: string; httpStatus: number; result: string; attemptId: number | null };

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The stored deliveries with one of these bodies, by the hash in hex. */
export async function findStored(tx: Statements, hashes: readonly Uint8Array<ArrayBuffer>[]): Promise<Map<string, StoredDelivery>> {
  const rows = await tx.query<StoredDelivery>(Prisma.sql`
    SELECT id, body_sha256 AS sha256, state, http_status AS "httpStatus", result, attempt_id AS "attemptId"
    FROM deliveries WHERE body_sha256 IN (${Prisma.join([...hashes])})`);
  return new Map(rows.map((row) => [hexOf(row.sha256), row]));
}

/** Notes bodies that have come once more: they change nothing else. */
export async function countDuplicates(tx: Statements, again: readonly { id: number; at: Date }[]): Promise<void> {
  for (const { id, at } of again) {
    await tx.execute(Prisma.sql`UPDATE deliveries SET duplicates = duplicates + 1, last_seen_at = ${at} WHERE id = ${id}`);
  }
}

/** The warnings of these attempts as they stand, by attempt id. */
export async function loadWarnings(tx: Statements, attemptIds: readonly number[]): Promise<Map<number, Warning[]>> {
  if (attemptIds.length === 0) return new Map();
  const rows = await tx.query<{ attemptId: number; warnings: string | null }>(Prisma.sql`
    SELECT attempt_id AS "attemptId", warnings FROM attempt_contents WHERE attempt_id IN (${Prisma.join([...attemptIds])})`);
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
