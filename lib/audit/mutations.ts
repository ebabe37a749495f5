import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import type { AuditEntry } from './types';

/** A filter as the subject of an export may be long; what it said first is kept. PostgreSQL indexes at most 2704 bytes. */
const LONGEST_SUBJECT = 500;

/**
 * Records that the viewer does this, before he gets what he asked for: await it, and let its fault be the request's
 * (RELIABILITY.md: access fails if the record cannot be written). Within a transaction of your own use `recordAuditWithin`.
 * @throws AppError `unavailable` when the database cannot be written.
 */
export async function recordAudit(viewer: Viewer, entry: AuditEntry): Promise<void> {
  await inTransaction((tx) => recordAuditWithin(tx, viewer, entry));
}

/** As `recordAudit`, standing or falling with the caller's transaction. */
export async function recordAuditWithin(tx: Tx, viewer: Viewer, { action, subject, detail = {} }: AuditEntry): Promise<void> {
  await tx.auditRecord.create({
    data: {
      at: new Date(), actorKind: viewer.kind, actorUserId: viewer.userId, actorName: viewer.name,
      action, subjectKind: subject.kind, subjectId: subject.id.slice(0, LONGEST_SUBJECT), detail: JSON.stringify(detail),
    },
  });
}
