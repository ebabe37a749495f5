import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAuditRecords } from '@/lib/audit/data';
import { auth } from '@/lib/auth/auth';
import { getSignedIn } from '@/lib/auth/session';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { reader } from '@/lib/db/client';
import { createUser } from './mutations';
import { formatCampaignScope, NewUser, parseCampaignScope } from './schema';

const ADMIN: Viewer = { kind: 'user', userId: 'a', name: 'A', role: 'admin', campaignScope: 'all' };
const SITE = { origin: 'http://localhost', host: 'localhost' };
const AIDA = { name: 'Аида', email: 'aida@example.kz', password: 'a long password' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let campaignUuid: string;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: 'call-1', attempts: [sampleAttempt()] })]);
  campaignUuid = (await reader().campaign.findFirstOrThrow()).uuid;
});
afterEach(() => database.close());

async function viewerOf({ email, password }: { email: string; password: string }): Promise<Viewer | undefined> {
  const response = await auth().handler(new Request('http://localhost/api/auth/sign-in/email', {
    method: 'POST', headers: { 'content-type': 'application/json', ...SITE }, body: JSON.stringify({ email, password }),
  }));
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return (await getSignedIn(new Headers({ cookie, ...SITE })))?.viewer;
}

it('who was made signs in with his role and campaigns; the audit says so', async () => {
  const made = await createUser(ADMIN, { ...AIDA, role: 'manager', campaignScope: [campaignUuid] });
  expect(made).toMatchObject({ ok: true });
  expect(await viewerOf(AIDA)).toMatchObject({ name: 'Аида', role: 'manager', campaignScope: [campaignUuid] });
  expect((await listAuditRecords(ADMIN, { limit: 9 })).records).toMatchObject([
    { action: 'user.create', subject: { kind: 'user', id: made.ok ? made.id : '' }, detail: { role: 'manager', campaigns: 1 } },
  ]);
});

it('a damaged scope is none at all', async () => {
  await createUser(ADMIN, { ...AIDA, role: 'viewer', campaignScope: 'all' });
  expect(await viewerOf(AIDA)).toMatchObject({ role: 'viewer', campaignScope: 'all' });
  await inTransaction((tx) => tx.user.updateMany({ data: { campaignScope: '{"all":true' } }));
  expect(await viewerOf(AIDA)).toMatchObject({ campaignScope: [] });
  expect(['"all"', '[1]', '', 'null', '{}'].map(parseCampaignScope)).toEqual([[], [], [], [], []]);
  expect(parseCampaignScope(formatCampaignScope(['a', 'b']))).toEqual(['a', 'b']);
});

it('refuses a taken e-mail, a campaign that is none, and whoever is no admin', async () => {
  const wanted = { ...AIDA, role: 'viewer', campaignScope: 'all' } as const;
  expect(await createUser(ADMIN, wanted)).toMatchObject({ ok: true });
  expect(await createUser(ADMIN, wanted)).toEqual({ ok: false, reason: 'email_taken' });
  expect(await createUser(ADMIN, { ...wanted, email: 'b@example.kz', campaignScope: [campaignUuid, 'nowhere'] })).toEqual({ ok: false, reason: 'unknown_campaign' });
  for (const viewer of [{ ...ADMIN, role: 'manager' }, { ...ADMIN, kind: 'api-token' }] as const) {
    await expect(createUser(viewer, { ...wanted, email: 'c@example.kz' })).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await reader().user.count()).toBe(1);
  expect(NewUser.safeParse({ ...AIDA, role: 'admin', campaignScope: ['a'] }).success).toBe(false);
  expect(NewUser.safeParse({ ...AIDA, role: 'viewer', campaignScope: [] }).success).toBe(false);
});
