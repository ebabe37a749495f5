import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { AuditDetail } from './schema';
import type { AuditAction, AuditRecord, AuditSubject, ShownAuditRecord } from './types';

/** A page of records is at most so long. */
export const MOST_AUDIT_RECORDS = 500;

/** `from` inclusive, `to` exclusive; `beforeId` is the last id of the page before. */
export type AuditRequest = { limit: number; beforeId?: number; actorName?: string; action?: AuditAction; subject?: AuditSubject; from?: Date; to?: Date };

/**
 * The newest records first, `limit` held to 1 to 500; `nextBeforeId` is null on the last page.
 * @throws AppError `forbidden` for all but admins.
 */
export async function listAuditRecords(
  viewer: Viewer,
  { limit, beforeId, actorName, action, subject, from, to }: AuditRequest,
): Promise<{ records: AuditRecord[]; nextBeforeId: number | null }> {
  requireAuditor(viewer);
  const most = Math.min(Math.max(Math.trunc(limit), 1), MOST_AUDIT_RECORDS);
  const found = await reader().auditRecord.findMany({
    where: {
      id: { lt: beforeId },
      at: { gte: from, lt: to },
      actorName,
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

/** More people than a list of choices takes. */
const MOST_ACTORS = 500;

/** The names under which anything was recorded, in their order; at most 500. @throws AppError `forbidden` for all but admins. */
export async function listAuditActors(viewer: Viewer): Promise<string[]> {
  requireAuditor(viewer);
  const rows = await reader().auditRecord.groupBy({ by: ['actorName'], orderBy: { actorName: 'asc' }, take: MOST_ACTORS });
  return rows.map(({ actorName }) => actorName);
}

/** `listAuditRecords` with what the subjects are today. @throws AppError `forbidden` for all but admins. */
export async function listAuditPage(viewer: Viewer, request: AuditRequest): Promise<{ records: ShownAuditRecord[]; nextBeforeId: number | null }> {
  const { records, nextBeforeId } = await listAuditRecords(viewer, request);
  const idsOf = (kind: AuditSubject['kind']) => [...new Set(records.flatMap(({ subject }) => (subject.kind === kind ? subject.id : [])))];
  const all = { orderBy: { id: 'asc' }, take: MOST_AUDIT_RECORDS } as const;
  const [attempts, calls, campaigns, users] = await Promise.all([
    reader().attempt.findMany({ where: { eventUuid: { in: idsOf('attempt') } }, select: { eventUuid: true, call: { select: { uuid: true } } }, ...all }),
    reader().call.findMany({ where: { uuid: { in: idsOf('call') } }, select: { uuid: true }, ...all }),
    reader().campaign.findMany({ where: { uuid: { in: [...idsOf('campaign'), ...idsOf('list')] } }, select: { uuid: true, name: true }, ...all }),
    reader().user.findMany({ where: { id: { in: idsOf('user') } }, select: { id: true, name: true }, ...all }),
  ]);
  const callOf = new Map([...attempts.map(({ eventUuid, call }) => [eventUuid, call.uuid] as const), ...calls.map(({ uuid }) => [uuid, uuid] as const)]);
  const nameOf = new Map([...campaigns.map((campaign) => [campaign.uuid, campaignLabel(campaign)] as const), ...users.map(({ id, name }) => [id, name] as const)]);
  return { records: records.map((record) => ({ ...record, callUuid: callOf.get(record.subject.id) ?? null, subjectName: nameOf.get(record.subject.id) ?? null })), nextBeforeId };
}

function requireAuditor({ kind, role }: Viewer): void {
  if (kind !== 'user' || role !== 'admin') throw new AppError('forbidden', 'Only an admin reads the audit.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
