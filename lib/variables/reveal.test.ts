import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAuditRecords } from '@/lib/audit/data';
import { getCall } from '@/lib/calls/data/get-call';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import * as transaction from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { updateMaskedVariables } from '@/lib/settings/mutations';
import { revealVariable } from './mutations';

const ADMIN: Viewer = { kind: 'user', userId: 'a', name: 'A', role: 'admin', campaignScope: 'all' };
const MANAGER: Viewer = { kind: 'user', userId: 'm', name: 'Мадина', role: 'manager', campaignScope: 'all' };
const TOKEN: Viewer = { kind: 'api-token', userId: null, name: 'BI', role: 'viewer', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  const iin = (columnNumber: number, sent: string) => ({ name: 'ИИН', columnNumber, occurrence: 0, sent });
  await storeSampleCalls([sampleCall({ uuid: 'call', campaign: 'campaign-a', variables: [iin(9, '000000000009'), iin(2, '860101300123')] })]);
  await updateMaskedVariables(ADMIN, { add: 'ИИН' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
});
const revealed = async () => (await listAuditRecords(ADMIN, { limit: 10, action: 'variable.reveal' })).records;

it('gives the value that the page masks, on the record', async () => {
  const masked = (await getCall(MANAGER, 'call'))?.variables;
  expect(masked?.map(({ isMasked }) => isMasked)).toEqual([true, true]);
  expect(await revealVariable(MANAGER, { callUuid: 'CALL', position: 0 })).toEqual({ name: 'ИИН', value: '860101300123', columnNumber: 2 });
  expect(await revealVariable(MANAGER, { callUuid: 'call', position: 1 })).toMatchObject({ value: '000000000009' });
  expect(await revealed()).toMatchObject([
    { actorName: 'Мадина', subject: { kind: 'call', id: 'call' }, detail: { variable: 'ИИН', columnNumber: 9 } }, { detail: { columnNumber: 2 } },
  ]);
});

it('gives nothing to viewers and API tokens, and nothing out of sight; such is not on the record as revealed', async () => {
  for (const viewer of [{ ...MANAGER, role: 'viewer' } as const, TOKEN])
    await expect(revealVariable(viewer, { callUuid: 'call', position: 0 })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await revealVariable({ ...MANAGER, campaignScope: ['campaign-b'] }, { callUuid: 'call', position: 0 })).toBeNull();
  expect(await revealVariable(MANAGER, { callUuid: 'call', position: 2 })).toBeNull();
  expect(await revealed()).toEqual([]);
});

it('gives nothing when the record cannot be written', async () => {
  vi.spyOn(transaction, 'inTransaction').mockRejectedValue(new AppError('unavailable', 'locked'));
  await expect(revealVariable(MANAGER, { callUuid: 'call', position: 0 })).rejects.toMatchObject({ code: 'unavailable' });
});
