import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { getAttemptDetails } from './get-attempt-details';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: 'call', attempts: [sampleAttempt({ lastAnswer: 'Thanks' }), sampleAttempt({ number: 2 })] })]);
  await inTransaction(async (tx) => {
    const { id } = await tx.attempt.findUniqueOrThrow({ where: { eventUuid: 'call-e0' } });
    await tx.attemptContent.update({ where: { attemptId: id }, data: { traceId: 'trace', conversationPath: '/logs', claimedMessages: 8, resultSent: 'ok' } });
    await tx.attemptContent.deleteMany({ where: { attemptId: { not: id } } });
  });
});
afterAll(async () => {
  await database.close();
});

it('gives what the contract leaves out', async () => {
  expect(await getAttemptDetails(VIEWER, 'CALL-E0')).toEqual({
    startedAtSent: true, resultSent: 'ok', lastAnswer: 'Thanks', conversationPath: '/logs', traceId: 'trace', claimedMessages: 8,
  });
});

it('is null throughout for an attempt without content, and null for one that may not be seen', async () => {
  expect(await getAttemptDetails(VIEWER, 'call-e1')).toEqual({
    startedAtSent: true, resultSent: null, lastAnswer: null, conversationPath: null, traceId: null, claimedMessages: null,
  });
  expect(await getAttemptDetails({ ...VIEWER, campaignScope: [] }, 'call-e0')).toBeNull();
  expect(await getAttemptDetails(VIEWER, 'nope')).toBeNull();
});
