import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { getAttempt } from '@/lib/attempts/data/get-attempt';
import { listNewestAttempts } from '@/lib/attempts/data/list-newest-attempts';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { createNote } from '@/lib/notes/mutations';
import { saveReview } from '@/lib/reviews/mutations';
import { createCriterion } from '@/lib/scorecard/mutations';
import { updateCallTags } from '@/lib/tags/mutations';
import { getCall } from './get-call';
import { listCalls } from './list-calls';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const UUID = '794ea9ef-0304-450a-864a-cd1be055a28d';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({
      uuid: UUID,
      campaign: 'a2b099ab-08fe-43b9-b581-420f032ccb2d',
      variables: [
        { name: 'phone', columnNumber: 17, occurrence: 0, sent: 77778228912 },
        { name: 'note', columnNumber: null, occurrence: 0, sent: null },
        { name: 'debt', columnNumber: 5, occurrence: 0, sent: '15000' },
      ],
      attempts: [
        sampleAttempt({
          summary: 'About a loan',
          said: ['Tell me about loans'],
          reports: [
            { name: 'score', result: 7 },
            { name: 'mood', result: null },
          ],
        }),
        sampleAttempt({
          number: 2,
          outcome: 'BUSY',
          callStatus: 'FAILED',
          startedAt: new Date('2026-02-02T12:00:00.500Z'),
          durationSeconds: null,
          result: null,
          sentiment: 'none',
          agent: null,
        }),
      ],
    }),
  ]);
});
afterAll(async () => {
  await database.close();
});

it('a call comes with its variables, attempts, transcripts and reports', async () => {
  const call = await getCall(VIEWER, UUID.toUpperCase());
  expect(call).toMatchObject({
    callUuid: UUID,
    campaignUuid: 'a2b099ab-08fe-43b9-b581-420f032ccb2d',
    campaignName: 'a2b099ab',
    type: 'outbound',
    phoneNumber: '77778228912',
    callStatus: 'FAILED',
    outcome: 'ANSWERED',
    result: 'CALL_ANSWERED',
    sentiment: 'neutral',
    attemptCount: 2,
    reached: true,
    firstAttemptAt: '2026-02-02T10:20:24Z',
    lastAttemptAt: '2026-02-02T12:00:00.500Z',
    durationSeconds: 101,
    billDurationSeconds: 194,
    agentUuid: 'agent-a',
    agentName: 'Agent agent-a',
    initialLanguage: 'RU',
    finalLanguage: 'RU',
    summary: 'About a loan',
  });
  expect(call?.variables).toEqual([
    { name: 'debt', value: '15000', columnNumber: 5 },
    { name: 'phone', value: 77778228912, columnNumber: 17 },
    { name: 'note', value: null, columnNumber: null },
  ]);
  expect(call?.attempts.map(({ attemptNumber, outcome }) => [attemptNumber, outcome])).toEqual([[1, 'ANSWERED'], [2, 'BUSY']]);
  expect(call?.attempts[0]).toMatchObject({
    messages: [{ role: 'user', content: 'Tell me about loans', at: null }], transcriptSource: 'messages', warnings: [],
    reports: [{ uuid: null, name: 'score', content: null, result: 7 }, { uuid: null, name: 'mood', content: null, result: null }],
  });
});

it('an attempt has every key of the contract, null where nothing was sent', async () => {
  expect(await getAttempt(VIEWER, `${UUID}-E1`)).toEqual({
    callEventUuid: `${UUID}-e1`,
    callUuid: UUID,
    campaignUuid: 'a2b099ab-08fe-43b9-b581-420f032ccb2d',
    attemptNumber: 2,
    status: 'BUSY',
    outcome: 'BUSY',
    callStatus: 'FAILED',
    startedAt: '2026-02-02T12:00:00.500Z',
    endedAt: null,
    durationSeconds: null,
    billDurationSeconds: 97,
    initialLanguage: 'RU',
    finalLanguage: 'RU',
    voiceGender: 'MALE',
    result: null,
    sentiment: 'none',
    summary: null,
    recordingKey: `${UUID}-e1.mp3`,
    agentUuid: null,
    agentName: null,
    receivedAt: '2026-02-02T12:00:00.500Z',
    messages: [],
    transcriptSource: null,
    reports: [],
    warnings: [],
  });
});

it('nothing is found under an unknown id, or outside the scope', async () => {
  const outsider: Viewer = { ...VIEWER, campaignScope: ['another'] };
  expect(await getCall(VIEWER, 'nope')).toBeNull();
  expect(await getAttempt(VIEWER, 'nope')).toBeNull();
  expect(await getCall(outsider, UUID)).toBeNull();
  expect(await getAttempt(outsider, `${UUID}-e1`)).toBeNull();
  expect(await listNewestAttempts(outsider, 10)).toEqual([]);
});

it('the newest attempts come first, with their customer', async () => {
  const newest = await listNewestAttempts(VIEWER, 1);
  expect(newest).toMatchObject([{ attemptNumber: 2, phoneNumber: '77778228912', campaignName: 'a2b099ab' }]);
});

it('a call comes with what people say of it', async () => {
  expect(await getCall(VIEWER, UUID)).toMatchObject({ tags: [], review: null, noteCount: 0, notes: [], scorecard: [] });
  const aida: Viewer = { kind: 'user', userId: 'aida', name: 'Аида', role: 'admin', campaignScope: 'all' };
  const made = await createCriterion(aida, { name: 'Tone', description: null, kind: 'scale', weight: 1, isCritical: true });
  if (!made.ok) throw new Error(made.reason);
  await updateCallTags(aida, { callUuids: [UUID], add: ['VIP', 'Жалоба'], remove: [] });
  await createNote(aida, { callUuid: UUID, attemptUuid: `${UUID}-e1`, turnIndex: null, atSeconds: 3.5, text: 'here' });
  await saveReview(aida, {
    callUuid: UUID, version: 0, attemptUuid: `${UUID}-e0`, status: 'reviewed', sentimentAgreed: true, humanSentiment: null, resultAgreed: false,
    humanResult: 'REFUSED', comment: 'so', answers: [{ criterionId: made.id, answer: 1 }],
  });
  const work = {
    tags: ['VIP', 'Жалоба'], noteCount: 1,
    review: {
      status: 'reviewed', attemptUuid: `${UUID}-e0`, botSentiment: 'neutral', botResult: 'CALL_ANSWERED', sentimentAgreed: true, humanSentiment: 'neutral',
      resultAgreed: false, humanResult: 'REFUSED', scorePercent: 0, isFailed: true, comment: 'so', reviewerName: 'Аида', version: 1,
    },
  };
  expect(await getCall(VIEWER, UUID)).toMatchObject({
    ...work, scorecard: [{ name: 'Tone', kind: 'scale', isCritical: true, answer: 1 }],
    notes: [{ attemptUuid: `${UUID}-e1`, turnIndex: null, atSeconds: 3.5, text: 'here', authorName: 'Аида' }],
  });
  expect((await listCalls(VIEWER, { filter: { tag: ['vip'] }, limit: 5 })).rows).toMatchObject([work]);
});
