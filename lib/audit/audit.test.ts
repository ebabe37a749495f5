import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { getAttempt } from '@/lib/attempts/data/get-attempt';
import { getCall } from '@/lib/calls/data/get-call';
import { getCampaign } from '@/lib/campaigns/data/get-campaign';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { openRecording } from '@/lib/recordings/open-recording';
import { listAuditActors, listAuditPage, listAuditRecords, MOST_AUDIT_RECORDS } from './data';
import { recordAudit, recordAuditWithin } from './mutations';
import { decodeAuditPage, encodeAuditPage } from './page-state';

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

it('finds what one person did, and says what the subjects are today', async () => {
  await storeSampleCalls([sampleCall({ uuid: 'call-1', campaign: 'campaign-1' })]);
  await recordAudit(AIDA, { action: 'recording.play', subject: { kind: 'attempt', id: 'call-1-e0' } });
  await recordAudit(AIDA, { action: 'variable.reveal', subject: { kind: 'call', id: 'gone' } });
  await recordAudit(ADMIN, { action: 'export', subject: { kind: 'list', id: 'campaign-1' } });
  await recordAudit({ ...ADMIN, name: 'Болат' }, { action: 'export', subject: { kind: 'list', id: 'all' } });
  expect(await listAuditActors(ADMIN)).toEqual(['Аида', 'Болат']);
  const { records } = await listAuditPage(ADMIN, { limit: 10, actorName: 'Аида' });
  expect(records.map(({ subject, callUuid, subjectName }) => [subject.id, callUuid, subjectName])).toEqual([
    ['campaign-1', null, 'campaign'], ['gone', null, null], ['call-1-e0', 'call-1', null],
  ]);
});

it('an id out of scope is refused on the record, a mistyped one is not', async () => {
  await storeSampleCalls([sampleCall({ uuid: 'call-1', campaign: 'campaign-1' })]);
  const [seen, elsewhere] = [{ ...AIDA, campaignScope: ['campaign-1'] }, { ...AIDA, campaignScope: ['campaign-2'] }];
  const readAll = async (viewer: Viewer, [call, attempt, campaign]: [string, string, string]) => {
    await expect(openRecording(viewer, attempt, { answer: 'link', download: false, renewal: false })).rejects.toMatchObject({ code: 'not_found' });
    return [await getCall(viewer, call), await getAttempt(viewer, attempt), await getCampaign(viewer, campaign)].map((read) => read === null);
  };
  expect(await readAll(seen, ['call-1', 'call-1-e0', 'campaign-1'])).toEqual([false, false, false]);
  expect(await readAll(elsewhere, ['call-2', 'call-2-e0', 'campaign-9'])).toEqual([true, true, true]);
  expect((await listAuditPage(ADMIN, { limit: 10 })).records).toEqual([]);
  expect(await readAll(elsewhere, ['CALL-1', 'call-1-E0', 'Campaign-1'])).toEqual([true, true, true]);
  const { records } = await listAuditPage(ADMIN, { limit: 10 });
  expect(records.map(({ action, subject }) => [action, subject.kind, subject.id]).sort()).toEqual([
    ['access.refused', 'attempt', 'call-1-e0'], ['access.refused', 'attempt', 'call-1-e0'], ['access.refused', 'call', 'call-1'], ['access.refused', 'campaign', 'campaign-1'],
  ]);
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
  for (const read of [listAuditRecords, listAuditPage, listAuditActors]) await expect(read(AIDA, { limit: 1 })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(listAuditRecords({ ...TOKEN, role: 'admin' }, { limit: 1 })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(inTransaction((tx) => tx.auditRecord.updateMany({ data: { actorName: 'another' } }))).rejects.toThrow();
  expect((await listAuditRecords(ADMIN, { limit: 1 })).records[0]?.actorName).toBe('Аида');
});

it('takes a subject of any length, in any letters', async () => {
  await recordAudit(AIDA, { action: 'export', subject: { kind: 'list', id: 'Ү'.repeat(20_000) } });
  expect((await listAuditRecords(ADMIN, { limit: 1 })).records[0]?.subject.id).toMatch(/^Ү{500}$/);
});

it('an address that cannot be read asks for what it can', () => {
  const read = decodeAuditPage({ who: 'Аида', what: 'export', from: '2026-02-30', to: '2026-03-01', before: '12' });
  expect(read).toEqual({ filter: { who: 'Аида', what: 'export', to: '2026-03-01' }, beforeId: 12, ignored: ['from'] });
  expect(decodeAuditPage({ what: 'nothing', before: '-1', who: '', from: ['2026-01-01', '2026-01-02'] })).toEqual({ filter: {}, beforeId: undefined, ignored: ['what', 'from', 'before'] });
  expect(decodeAuditPage(Object.fromEntries(encodeAuditPage(read.filter, 12)))).toEqual({ ...read, ignored: [] });
});
