import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAuditRecords } from '@/lib/audit/data';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { getMaskedVariables } from './data';
import { updateMaskedVariables } from './mutations';

const ADMIN: Viewer = { kind: 'user', userId: 'a', name: 'A', role: 'admin', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

it('holds each name once, in any case, and lets it go again, on the record', async () => {
  expect(await getMaskedVariables()).toEqual([]);
  for (const add of [' ИИН ', 'Адрес', 'иин']) expect(await updateMaskedVariables(ADMIN, { add })).toBe(true);
  expect(await getMaskedVariables()).toEqual(['Адрес', 'иин']);
  expect(await updateMaskedVariables(ADMIN, { remove: 'АДРЕС' })).toBe(true);
  expect(await getMaskedVariables()).toEqual(['иин']);
  const { records } = await listAuditRecords(ADMIN, { limit: 10 });
  expect(records.map(({ action, subject }) => [action, subject.id])).toEqual([
    ['variable.unmask', 'АДРЕС'], ['variable.mask', 'иин'], ['variable.mask', 'Адрес'], ['variable.mask', 'ИИН'],
  ]);
});

it('takes no empty or endless name, and no more than 200', async () => {
  for (const add of ['', '  ', 'x'.repeat(201)]) expect(await updateMaskedVariables(ADMIN, { add })).toBe(false);
  for (let index = 0; index < 200; index += 1) await updateMaskedVariables(ADMIN, { add: `name ${index}` });
  expect(await updateMaskedVariables(ADMIN, { add: 'one more' })).toBe(false);
  expect(await getMaskedVariables()).toHaveLength(200);
});

it('is the admin’s alone', async () => {
  for (const role of ['manager', 'viewer'] as const)
    await expect(updateMaskedVariables({ ...ADMIN, role }, { add: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
});
