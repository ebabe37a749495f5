import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { listAuditRecords, MOST_AUDIT_RECORDS } from './data';
import { recordAudit, recordAuditWithin } from './mutations';

const AIDA: Viewer = { kind: 'user', userId: 'aida', name: 'Аида', role: 'manager', campaignScope: ['a'] };
const ADMIN: Viewer = { ...AIDA, userId: 'admin', role: 'admin', campaignScope: 'all' };
const TOKEN: Viewer = { kind: 'api-token', userId: null, name: 'BI', role: 'manager', campaignScope: 'all' };
const ATTEMPT = { kind: 'attempt', id: 'e1' } as const;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

it('says who did what to what, newest first', async () => {
  const from = new Date();
  await recordAudit(AIDA, { action: 'recording.play', subject: ATTEMPT, detail: { positionSeconds: 3, isRenewed: false } });
  await recordAudit(TOKEN, { action: 'export', subject: { kind: 'list', id: 'outcome=BUSY' } });
  const { records, nextBeforeId } = await listAuditRecords(ADMIN, { limit: 10, from });
  expect(nextBeforeId).toBeNull();
  expect(records).toMatchObject([
    { actorKind: 'api-token', actorUserId: null, actorName: 'BI', action: 'export', subject: { kind: 'list', id: 'outcome=BUSY' }, detail: {} },
    { actorKind: 'user', actorUserId: 'aida', actorName: 'Аида', action: 'recording.play', subject: ATTEMPT, detail: { positionSeconds: 3, isRenewed: false } },
  ]);
  expect(records[0]?.at).toMatch(/^\d{4}-.*Z$/);
  expect((await listAuditRecords(ADMIN, { limit: 10, to: from })).records).toEqual([]);
});

it('finds those of one subject or action, page by page', async () => {
  for (const id of ['e1', 'e2', 'e1', 'e1']) await recordAudit(AIDA, { action: 'recording.play', subject: { kind: 'attempt', id } });
  await recordAudit(AIDA, { action: 'recording.download', subject: ATTEMPT });
  const request = { limit: 2, action: 'recording.play', subject: ATTEMPT } as const;
  const first = await listAuditRecords(ADMIN, request);
  expect(first.records.map(({ subject }) => subject.id)).toEqual(['e1', 'e1']);
  const second = await listAuditRecords(ADMIN, { ...request, beforeId: first.nextBeforeId ?? 0 });
  expect([second.records.length, second.nextBeforeId]).toEqual([1, null]);
  expect((await listAuditRecords(ADMIN, { limit: MOST_AUDIT_RECORDS * 9 })).records).toHaveLength(5);
});

it('stands or falls with the transaction that it is part of', async () => {
  const failing = inTransaction(async (tx) => {
    await recordAuditWithin(tx, AIDA, { action: 'variable.reveal', subject: ATTEMPT });
    throw new Error('not done');
  });
  await expect(failing).rejects.toThrow('not done');
  expect((await listAuditRecords(ADMIN, { limit: 1 })).records).toEqual([]);
});

it('is read by admins alone, and changed by nobody', async () => {
  await recordAudit(AIDA, { action: 'recording.play', subject: ATTEMPT });
  await expect(listAuditRecords(AIDA, { limit: 1 })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(inTransaction((tx) => tx.auditRecord.updateMany({ data: { actorName: 'another' } }))).rejects.toThrow();
  expect((await listAuditRecords(ADMIN, { limit: 1 })).records[0]?.actorName).toBe('Аида');
});

it('takes a subject of any length, in any letters', async () => {
  await recordAudit(AIDA, { action: 'export', subject: { kind: 'list', id: 'Ү'.repeat(20_000) } });
  expect((await listAuditRecords(ADMIN, { limit: 1 })).records[0]?.subject.id).toMatch(/^Ү{500}$/);
});
