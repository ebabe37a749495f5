import { afterEach, beforeEach, expect, it } from 'vitest';
import { getAttempt } from '@/lib/attempts/data/get-attempt';
import { getAttemptDetails } from '@/lib/attempts/data/get-attempt-details';
import { listAttemptCalls } from '@/lib/attempts/data/list-attempt-calls';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { listNewestAttempts } from '@/lib/attempts/data/list-newest-attempts';
import { listRevisions } from '@/lib/attempts/data/list-revisions';
import { getCall } from '@/lib/calls/data/get-call';
import { listCalls } from '@/lib/calls/data/list-calls';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { computeHistogram } from '@/lib/facets/data/compute-histogram';
import { listTopValues } from '@/lib/facets/data/list-top-values';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { listNotes } from '@/lib/notes/data';
import { getReviewForm } from '@/lib/reviews/data/get-review-form';
import { listAttemptReports, listCallReports } from '@/lib/reports/data/list-reports';
import { saveReview } from '@/lib/reviews/mutations';
import { searchEverything } from '@/lib/search/data/search-everything';
import { updateSettings } from '@/lib/settings/mutations';
import { listShownVariables } from '@/lib/variables/data/list-shown-variables';
import { MASKED } from './mask';
import type { Viewer } from './viewer';

const ADMIN: Viewer = { kind: 'user', userId: 'a', name: 'A', role: 'admin', campaignScope: 'all' };
const MANAGER: Viewer = { ...ADMIN, role: 'manager' };
const VIEWER: Viewer = { ...ADMIN, role: 'viewer' };
const TOKEN: Viewer = { kind: 'api-token', userId: null, name: 'BI', role: 'viewer', campaignScope: 'all' };

const PHONE = '+7 777 822-89-12';
const SAID = 'Перезвоните на 8 (777) 822 89 12, кредит';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  const variable = (name: string, columnNumber: number, sent: string | number | null) => ({ name, columnNumber, occurrence: 0, sent });
  await storeSampleCalls([sampleCall({
    uuid: 'call-0001',
    phone: PHONE,
    variables: [variable('phone', 1, '77778228912'), variable('msisdn', 2, 77778228912), variable('ИИН', 3, '860101300123'), variable('debt', 4, 15_000), variable('note', 5, null), variable('client', 6, 'Асель, 77778228912')],
    attempts: [sampleAttempt({ summary: SAID, said: [SAID], lastAnswer: SAID, reports: [{ name: 'callback', result: SAID }] })],
    notes: [SAID],
  })]);
  const judged = { sentimentAgreed: null, humanSentiment: null, resultAgreed: null, humanResult: null, answers: [] };
  await saveReview(ADMIN, { ...judged, callUuid: 'call-0001', version: 0, attemptUuid: 'call-0001-e0', status: 'reviewed', comment: SAID });
});
afterEach(() => database.close());

/** Everything that gives out a call, its attempts or its variables, as the pages and the API read it. */
async function readAll(viewer: Viewer) {
  const filter = { q: ['кредит'] };
  const eventUuid = 'call-0001-e0';
  return {
    single: await getCall(viewer, 'call-0001'),
    notes: await listNotes(viewer, 'call-0001'),
    review: await getReviewForm(viewer, 'call-0001'),
    attempt: await getAttempt(viewer, eventUuid),
    details: await getAttemptDetails(viewer, eventUuid),
    calls: await listCalls(viewer, { filter, limit: 10 }),
    attempts: await listAttempts(viewer, { filter, limit: 10 }),
    ofAttempts: [...(await listAttemptCalls(viewer, [eventUuid], { withVariables: true })).values()],
    newest: await listNewestAttempts(viewer, 10),
    byWords: await searchEverything(viewer, 'кредит'),
    byPhone: await searchEverything(viewer, '8228912'),
    byName: await searchEverything(viewer, '77778228912'),
    byUuid: await searchEverything(viewer, 'call-0001'),
    byEvent: await searchEverything(viewer, eventUuid),
    variables: await listShownVariables(viewer, {}),
    values: await Promise.all(['phone', 'msisdn', 'client', 'ИИН', 'debt'].map((name) => listTopValues(viewer, { kind: 'var', name, filter: {} }))),
    spans: await Promise.all((['var.phone', 'var.msisdn', 'var.ИИН', 'var.debt'] as const).map((field) => computeHistogram(viewer, { field, filter: {} }))),
    reportValues: await listTopValues(viewer, { kind: 'report', name: 'callback', filter: {} }),
    reports: [...(await listCallReports(viewer, ['call-0001'], ['callback'])).values()].map((named) => [...named]),
    attemptReports: [...(await listAttemptReports(viewer, [eventUuid], ['callback'])).values()].map((named) => [...named]),
  };
}
const NO_SPAN = { kind: 'number', min: null, max: null, step: 1, bars: [] };
const HOLDS_PHONE = /822[^\d]{0,3}89/;
const variablesOf = (call: { variables: { name: string; value: unknown; isMasked?: true }[] } | null) =>
  Object.fromEntries((call?.variables ?? []).map(({ name, value, isMasked = false }) => [name, [value, isMasked]]));

it('a viewer finds the number in no read, in whatever writing; everything else stays', async () => {
  const read = await readAll(VIEWER);
  for (const [name, part] of Object.entries(read)) expect(JSON.stringify(part), name).not.toMatch(HOLDS_PHONE);
  expect(read.single?.phoneNumber).toBe('+7 777 ***-**-12');
  expect(read.byPhone.phone.calls).toMatchObject([{ phoneNumber: '+7 777 ***-**-12' }]);
  expect(read.single?.attempts[0]?.messages[0]?.content).toBe('Перезвоните на 8 (777) *** ** 12, кредит');
  expect(variablesOf(read.single)).toEqual({
    phone: ['7777*****12', true], msisdn: ['7777*****12', true], ИИН: ['860101300123', false], debt: [15_000, false], note: [null, false],
    client: ['Асель, 7777*****12', true],
  });
  expect(read.values.slice(0, 3)).toEqual(['7777*****12', '7777*****12', 'Асель, 7777*****12'].map((value) => [{ value, count: 1 }]));
  expect(read.values[3]).toEqual([{ value: '860101300123', count: 1 }]);
  const [snippet] = read.calls.rows[0]?.snippets ?? [];
  expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['кредит']);
});

it('managers, admins and API tokens have it in each', async () => {
  for (const viewer of [MANAGER, ADMIN, TOKEN]) {
    const { byUuid, byEvent, byWords, byPhone, byName, ...read } = await readAll(viewer);
    for (const [name, part] of Object.entries(read)) expect(JSON.stringify(part), name).toMatch(HOLDS_PHONE);
    expect([byUuid.calls, byEvent.attempts, byWords.words.calls, byPhone.phone.calls, byName.names].map((found) => found[0]?.phoneNumber)).toEqual(Array(5).fill(PHONE));
  }
});

it('what an admin masked, people see nowhere; API tokens do', async () => {
  await updateSettings(ADMIN, { maskedVariables: ['иин', 'Debt', 'note'] });
  for (const viewer of [ADMIN, MANAGER, VIEWER]) {
    const read = await readAll(viewer);
    for (const [name, part] of Object.entries(read)) expect(JSON.stringify(part), name).not.toMatch(/860101300123|15000/);
    expect(variablesOf(read.single)).toMatchObject({ ИИН: [MASKED, true], debt: [MASKED, true], note: [null, false] });
    expect(read.values.slice(3)).toEqual([[], []]);
    expect(read.spans.slice(2)).toEqual([NO_SPAN, NO_SPAN]);
    expect(read.variables.map(({ name, topValues }) => [name, topValues.length])).toEqual([['phone', 1], ['msisdn', 1], ['ИИН', 0], ['debt', 0], ['note', 0], ['client', 1]]);
  }
  expect(variablesOf((await readAll(TOKEN)).single)).toMatchObject({ ИИН: ['860101300123', false], debt: [15_000, false] });
});

it('raw bodies are not for viewers', async () => {
  await inTransaction(async (tx) => {
    const { id } = await tx.attempt.findUniqueOrThrow({ where: { eventUuid: 'call-0001-e0' } });
    await tx.delivery.create({
      data: {
        receivedAt: new Date(0), state: 'projected', httpStatus: 200, result: 'processed', bodySha256: Buffer.alloc(32), body: Buffer.from('{}'),
        bodyCodec: 0, bodyBytes: 2, lastSeenAt: new Date(0), attemptId: id,
      },
    });
  });
  expect(await listRevisions(VIEWER, 'call-0001-e0')).toEqual([]);
  for (const viewer of [MANAGER, ADMIN, TOKEN]) expect(await listRevisions(viewer, 'call-0001-e0')).toHaveLength(1);
});
