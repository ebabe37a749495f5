import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { AuditDetail } from './schema';
import type { AuditAction, AuditRecord, AuditSubject } from './types';

/** A page of records is at most so long. */
export const MOST_AUDIT_RECORDS = 500;

/** `from` inclusive, `to` exclusive; `beforeId` is the last id of the page before. */
export type AuditRequest = { limit: number; beforeId?: number; action?: AuditAction; subject?: AuditSubject; from?: Date; to?: Date };

/**
 * The newest records first, `limit` held to 1 to 500; `nextBeforeId` is null on the last page.
 * @throws AppError `forbidden` for all but admins.
 */
export async function listAuditRecords(
  viewer: Viewer,
  { limit, beforeId, action, subject, from, to }: AuditRequest,
): Promise<{ records: AuditRecord[]; nextBeforeId: number | null }> {
  if (viewer.role !== 'admin') throw new AppError('forbidden', 'Only an admin reads the audit.');
  const most = Math.min(Math.max(Math.trunc(limit), 1), MOST_AUDIT_RECORDS);
  const found = await reader().auditRecord.findMany({
    where: {
      id: { lt: beforeId },
      at: { gte: from, lt: to },
      action,
      subjectKind: subject?.kind,
      subjectId: subject?.id,
    },
    select: { id: true, at: true, actorKind: true, actorUserId: true, actorName: true, action: true, subjectKind: true, subjectId: true, detail: true },
    orderBy: { id: 'desc' },
    take: most + 1,
  });
  const records = found.slice(0, most).map(({ at, subjectKind, subjectId, detail, ...rest }) => ({
    ...rest, at: at.toISOString(), subject: { kind: subjectKind, id: subjectId }, detail: AuditDetail.parse(parseJson(detail)),
  }));
  return { records, nextBeforeId: found.length > most ? (records.at(-1)?.id ?? null) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
