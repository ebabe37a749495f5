import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listCalls } from '@/lib/calls/data/list-calls';
import { reader } from '@/lib/db/client';
import { openTestDatabase, type TestDatabase } from '@/lib/db/testing/test-database';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';

const ADMIN: Viewer = { kind: 'user', userId: 'u', name: 'admin', role: 'admin', campaignScope: 'all' };

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

/** 20 000 characters that no database can pack into an index entry. */
const long = (seed: number): string => Array.from({ length: 4_000 }, (_, index) => ((index * 7_919 + seed) ** 3 % 1_679_616).toString(36).padStart(5, 'ж')).join('');

const record = async (changes: Record<string, unknown>) => {
  const [receipt] = await recordBatch([prepareDelivery(Buffer.from(JSON.stringify(payload(changes))), new Date())]);
  return receipt?.state;
};

describe('names and texts of any length', () => {
  it('are kept, told apart and found', async () => {
    const changes = {
      agent_uuid: null, agent_wb_name: long(1), phone_number: '7'.repeat(6_000), result: long(2), final_result: '',
      extra_variables: [{ name: long(3), value: long(4), column_number: 1 }, { name: long(5), value: 'short', column_number: 1 }],
      analytics_data: { reports: { dynamic_reports: [{ name: long(6), uuid: null, result: long(7) }, { name: 'note', uuid: 'u', result: long(8) }] } },
    };
    expect(await record(changes)).toBe('projected');
    expect(await record({ ...changes, summary: 'once more' })).toBe('projected');
    const names = (await reader().variableDefinition.findMany({ select: { name: true } })).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set([long(3), long(5)]));
    expect(await reader().agent.count()).toBe(1);
    const find = async (operand: string) =>
      (await listCalls(ADMIN, { filter: { variables: [{ name: long(3), tests: [{ op: 'eq', operand }] }] }, limit: 10 })).rows.length;
    expect([await find(long(4)), await find(long(4).slice(0, -1)), await find(long(4).slice(0, 100))]).toEqual([1, 0, 0]);
  });

  it.each(['call_campaign_uuid', 'agent_uuid', 'trace_id', 'status', 'call_status', 'voice_gender', 'initial_language', 'call_type'])(
    'also in %s', async (field) => expect(await record({ [field]: long(9) })).toBe('projected'));
});

describe('numbers and times at their ends', () => {
  it.each([
    ['numbers', { attempt_number: 1e15, duration: 2 ** 40, bill_duration: -(2 ** 40), extra_variables: [{ name: 'x', value: 1e308, column_number: 2 ** 53 }] }],
    ['more numbers', { duration: 2 ** 31 - 1, extra_variables: [{ name: 'x', value: '9'.repeat(400), column_number: -1 }, { name: 'y', value: 5e-324 }] }],
    ['early times', { call_datetime: '0001-01-01T00:00:00Z', end_datetime: '-000001-01-01T00:00:00Z' }],
    ['late times', { call_datetime: '9999-12-31T23:59:59.999Z', end_datetime: '+275760-09-13T00:00:00Z' }],
    ['zero', { call_datetime: '0000-01-01T00:00:00Z', end_datetime: '1969-12-31T23:59:59.999Z' }],
  ])('%s are projected', async (_, changes) => expect(await record(changes)).toBe('projected'));
});
