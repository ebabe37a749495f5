import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { NoPostgresql, startPostgresql } from '@/lib/db/testing/private-postgresql';
import { EXAMPLE } from '../load/deliveries';
import { postOnConnections } from '../load/post-on-connections';
import { webhookRequest } from '../load/requests';
import { queryNumber } from '../product/query-rows';
import { API_TOKEN, makeFolder, type Product, startProduct } from '../product/start-product';
import { inForm, reportFigure, skipLoudly } from './form';
import { lostOf, readStored } from './stored';

const WHAT = 'three servers on one PostgreSQL';
const SERVERS = 3;
const CALLS = inForm({ short: 100, full: 3_000 });
const OUTCOMES = ['NO_ANSWER', 'BUSY', 'ANSWERED'] as const;

type Delivery = { callEventUuid: string; body: string };

/** Calls of three attempts, the last one answered; each attempt comes while it runs and when it is done, and the latter twice. */
function deliveriesOf(campaignUuid: string): Delivery[] {
  return Array.from({ length: CALLS }, () => randomUUID()).flatMap((callUuid) => OUTCOMES.flatMap((status, index) => {
    const callEventUuid = randomUUID();
    const day = `2026-02-0${index + 2}`;
    const done = {
      ...EXAMPLE, call_event_uuid: callEventUuid, call_uuid: callUuid, call_campaign_uuid: campaignUuid, attempt_number: index + 1, status,
      call_datetime: `${day}T10:20:24Z`, end_datetime: `${day}T10:22:05Z`, duration: 10 * (index + 1), bill_duration: 7 * (index + 1),
      ...(status === 'ANSWERED' ? {} : { full_transcript: '', conversation: {}, mapped_answers: {}, last_answer: '', text_detail: '', answer: '', result: `CALL_${status}`, final_result: '' }),
    };
    const running = { ...done, call_status: 'IN_PROGRESS', status: 'PENDING', end_datetime: '', duration: null, bill_duration: null };
    return [running, done, done].map((payload) => ({ callEventUuid, body: JSON.stringify(payload) }));
  }));
}

async function metricsOf({ port }: Product, campaignUuid: string): Promise<Record<string, unknown>> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/metrics?campaign=${campaignUuid}`, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  expect(response.status).toBe(200);
  // an object, as the openapi test holds it to
  return (await response.json()) as Record<string, unknown>;
}

it('three servers that begin at once and share one load lose nothing, count nothing twice, and show equal figures', async ({ skip }) => {
  const postgresql = await startPostgresql().catch((fault: unknown) => {
    if (!(fault instanceof NoPostgresql)) throw fault;
    skipLoudly(WHAT, fault.message);
    return skip();
  });
  const databaseUrl = postgresql.urlOf('postgres');
  const folders = Array.from({ length: SERVERS }, makeFolder);
  const products = await Promise.all(folders.map(({ folder }) => startProduct({ folder, databaseUrl, variables: { AUTH_SECRET: 'one-secret-for-all-of-the-servers' } })));
  const campaignUuid = randomUUID();
  const deliveries = deliveriesOf(campaignUuid).map((delivery) => ({ delivery, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ delivery }) => delivery);
  const statuses: (number | undefined)[] = [];
  let taken = 0;
  await Promise.all(products.map(({ port }) => postOnConnections({
    port,
    connections: 12,
    next: () => deliveries[taken++] ?? null,
    requestOf: ({ body }) => webhookRequest(body),
    onExchange: ({ answer }) => statuses.push(answer?.status),
  })));
  const stored = await readStored(databaseUrl);
  const kept = await queryNumber(databaseUrl, 'SELECT count(*) FROM deliveries');
  const repeated = await queryNumber(databaseUrl, 'SELECT sum(duplicates) FROM deliveries');
  const figures = await Promise.all(products.map((product) => metricsOf(product, campaignUuid)));
  for (const product of products) await product.stop();
  await postgresql.stop();
  for (const { remove } of folders) remove();

  expect(statuses).toHaveLength(deliveries.length);
  expect(statuses.filter((status) => status !== 200 && status !== 202)).toEqual([]);
  expect(lostOf(deliveries.map(({ callEventUuid }) => callEventUuid), stored)).toEqual([]);
  expect([kept, repeated]).toEqual([2 * CALLS * OUTCOMES.length, CALLS * OUTCOMES.length]);
  const attempts = CALLS * OUTCOMES.length;
  expect(figures[0]).toMatchObject({
    calls: CALLS, reachedCalls: CALLS, attempts, answeredAttempts: CALLS, durationSeconds: 60 * CALLS, billDurationSeconds: 42 * CALLS,
    byOutcome: { ANSWERED: CALLS },
    byAttemptNumber: [1, 2, 3].map((attemptNumber) => ({ attemptNumber, attempts: CALLS, answered: attemptNumber === 3 ? CALLS : 0 })),
  });
  for (const other of figures.slice(1)) expect(other).toEqual(figures[0]);
  reportFigure(WHAT, `${deliveries.length} deliveries in random order on ${12 * SERVERS} connections: all acknowledged, ${stored.attempts.size} attempts, 0 lost, 0 doubled; ` +
    'each server shows the figures counted from what was sent');
});
