import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { describeDeliveries } from '@/lib/demo/generate-deliveries';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { dumpProjection } from '@/lib/projection/testing/dump';
import { idsWithin } from './read-deliveries';
import { reproject, type ReprojectOptions } from './reproject';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

const EVERYTHING = { campaignUuid: null, since: null };
const run = (options: Partial<ReprojectOptions> = {}) => reproject({ scope: EVERYTHING, rules: 'today', ...options });

/** The demo's first deliveries, with every trap that is among them. */
async function loadDemo(calls: number): Promise<void> {
  const deliveries = [...describeDeliveries({ anchorDay: '2026-11-23', calls })];
  for (let from = 0; from < deliveries.length; from += 40) {
    await recordBatch(deliveries.slice(from, from + 40).map(({ body, arrivesMs }) => prepareDelivery(Buffer.from(body), new Date(arrivesMs))));
  }
}

let clock = Date.parse('2026-02-03T00:00:00Z');
const prepared = (changes: Record<string, unknown> = {}) => prepareDelivery(Buffer.from(JSON.stringify(payload(changes))), new Date((clock += 60_000)));

describe('a reprojection', () => {
  it('of untouched rows gives the same rows, under the same ids', async () => {
    await loadDemo(150);
    const [wanted, ids, deliveries] = [await dumpProjection(), await listIds(), await listDeliveries()];
    const report = await run();
    expect(report).toMatchObject({ isFinished: true, isResumed: false, done: deliveries.length, swept: 0 });
    expect(report.tally).toMatchObject({ recovered: 0, failed: 0, damaged: 0 });
    expect(await dumpProjection()).toEqual(wanted);
    expect(await listIds()).toEqual(ids);
    expect(await listDeliveries()).toEqual(deliveries);
  }, 120_000);

  it('repairs every derived row that was damaged by hand', async () => {
    await loadDemo(80);
    const wanted = await dumpProjection();
    const damaged = await damageEverything();
    expect(damaged).not.toEqual(wanted);
    await run();
    expect(await dumpProjection()).toEqual(wanted);
  }, 120_000);

  it('makes everything anew where nothing is left but the raw deliveries', async () => {
    await loadDemo(80);
    const wanted = await dumpProjection();
    await inTransaction(async (tx) => {
      await tx.attempt.deleteMany();
      await tx.call.deleteMany();
      await tx.agent.deleteMany();
    });
    await run();
    expect(await dumpProjection()).toEqual(wanted);
    expect(await reader().delivery.count({ where: { state: 'projected', attemptId: null } })).toBe(0);
  }, 120_000);

  it('takes away what no delivery stands behind, and unlinks what hangs on the wrong attempt', async () => {
    await recordBatch([prepared(), prepared({ call_event_uuid: 'second', call_uuid: 'other', call_status: 'IN_PROGRESS' })]);
    const wanted = await dumpProjection();
    await recordBatch([prepared({ call_event_uuid: 'ghost', call_uuid: 'ghost', agent_wb_uuid: 'ghost-agent', extra_variables: [{ name: 'ghost', value: 1 }] })]);
    await inTransaction(async (tx) => {
      await tx.delivery.deleteMany({ where: { callEventUuid: 'ghost' } });
      const [first, second] = await tx.attempt.findMany({ orderBy: { id: 'asc' } });
      await tx.delivery.updateMany({ where: { attemptId: second?.id ?? 0 }, data: { attemptId: first?.id ?? 0 } });
    });
    expect(await run()).toMatchObject({ swept: 1 });
    expect(await dumpProjection()).toEqual(wanted);
    expect(await reader().variableDefinition.count({ where: { name: 'ghost' } })).toBe(0);
  });

  it('projects what could not be projected before, and sets aside what is no attempt any more', async () => {
    await recordBatch([prepared({ call_uuid: 'a', call_event_uuid: 'a1' }), prepared({ call_uuid: 'b', call_event_uuid: 'b1' })]);
    await recordBatch([prepareDelivery(Buffer.from('{"no":"attempt"}'), new Date(clock))]);
    const wanted = await dumpProjection();
    await inTransaction(async (tx) => {
      const states = { rejected: 'a1', deferred: 'b1' };
      for (const [state, callEventUuid] of Object.entries(states)) {
        await tx.delivery.updateMany({ where: { callEventUuid }, data: { state, attemptId: null, httpStatus: 422, result: 'invalid', problem: '{}' } });
      }
      await tx.attempt.deleteMany();
      const ghost = await tx.call.findFirst();
      const attempt = await tx.attempt.create({ data: {
        eventUuid: 'never', callId: ghost?.id ?? 0, outcome: 'ANSWERED', startedAt: new Date(0), startedAtSent: true, sentiment: 'none',
        receivedAt: new Date(0), revisionCount: 1,
      } });
      await tx.delivery.updateMany({ where: { callEventUuid: null }, data: { state: 'projected', httpStatus: 200, result: 'processed', attemptId: attempt.id } });
    });
    expect((await run()).tally).toEqual({ projected: 0, recovered: 2, rejected: 1, failed: 0, damaged: 0 });
    expect(await dumpProjection()).toEqual(wanted);
    expect((await listDeliveries()).map(({ state, httpStatus, result, problem }) => [state, httpStatus, result, problem !== null])).toEqual([
      ['projected', 200, 'processed', false], ['projected', 200, 'processed', false], ['rejected', 422, 'invalid', true],
    ]);
  });

  it('leaves the rows of a delivery alone whose stored body was damaged', async () => {
    await recordBatch([prepared()]);
    const listRows = async () => ({ ...(await dumpProjection() as object), agents: await reader().agent.findMany({ select: { key: true, name: true } }) });
    const wanted = await listRows();
    await inTransaction((tx) => tx.delivery.updateMany({ data: { body: new Uint8Array([1, 2, 3]), bodyCodec: 0 } }));
    expect((await run()).tally).toMatchObject({ projected: 0, damaged: 1 });
    expect(await listRows()).toEqual(wanted);
  });
});

describe('a part of the deliveries', () => {
  it('is that of a campaign, with what was deferred of it, or that since an instant', async () => {
    const [one, other] = ['11111111-0000-4000-8000-000000000000', '22222222-0000-4000-8000-000000000000'];
    await recordBatch([prepared({ call_uuid: 'a', call_event_uuid: 'a1', call_campaign_uuid: one })]);
    await recordBatch([prepared({ call_uuid: 'a', call_event_uuid: 'a2', call_campaign_uuid: '' })]);
    const middle = new Date(clock + 1);
    await recordBatch([prepared({ call_uuid: 'b', call_event_uuid: 'b1', call_campaign_uuid: other })]);
    expect((await run({ scope: { campaignUuid: one, since: null } })).tally.projected).toBe(2);
    expect((await run({ scope: { campaignUuid: other, since: null } })).tally.projected).toBe(1);
    expect((await run({ scope: { campaignUuid: null, since: middle } })).tally.projected).toBe(1);
    await inTransaction((tx) => tx.delivery.updateMany({ where: { callEventUuid: 'b1' }, data: { state: 'deferred', attemptId: null } }));
    expect((await run({ scope: { campaignUuid: one, since: null } })).tally).toMatchObject({ projected: 2, recovered: 0 });
    expect((await run({ scope: { campaignUuid: other, since: null } })).tally).toMatchObject({ projected: 0, recovered: 1 });
  });
});

it('a batch ends where its bodies would fill the memory, but is never empty', () => {
  const bodies = [9, 1, 4, 4, 3].map((bodyBytes, index) => ({ id: index + 1, bodyBytes }));
  expect([idsWithin(bodies, 8), idsWithin(bodies.slice(1), 8), idsWithin(bodies, 100), idsWithin([], 8)]).toEqual([[1], [2, 3], [1, 2, 3, 4, 5], []]);
});

describe('a run that was stopped', () => {
  async function stopHalfway(rules = 'today'): Promise<number> {
    const stopping = new AbortController();
    const report = await run({ rules, signal: stopping.signal, onProgress: (done) => (done > 0 ? stopping.abort() : undefined) });
    expect(report.isFinished).toBe(false);
    return report.done;
  }

  it('goes on where it was', async () => {
    await loadDemo(60);
    const wanted = await dumpProjection();
    const all = await reader().delivery.count();
    await damageEverything();
    const done = await stopHalfway();
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(all);
    const seen: number[] = [];
    expect(await run({ onProgress: (at) => void seen.push(at) })).toMatchObject({ isFinished: true, isResumed: true, done: all });
    expect(seen[0]).toBe(done);
    expect(await dumpProjection()).toEqual(wanted);
    expect(await run()).toMatchObject({ isResumed: false });
  }, 60_000);

  it('begins again when the rules have changed or it is told to, and refuses another scope', async () => {
    await loadDemo(60);
    await stopHalfway();
    await expect(run({ scope: { campaignUuid: null, since: new Date(0) } })).rejects.toThrow(/--restart/);
    await stopHalfway('tomorrow');
    expect(await run({ rules: 'tomorrow', isRestart: true })).toMatchObject({ isFinished: true, isResumed: false });
  }, 60_000);

  it('is not gone on with by two at once', async () => {
    await loadDemo(60);
    const both = await Promise.allSettled([run(), run()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }, 60_000);
});

describe('while deliveries come in', () => {
  it('loses none of them', async () => {
    await loadDemo(60);
    const late = Array.from({ length: 60 }, (_, index) => prepared({ call_uuid: `late-${index % 20}`, call_event_uuid: `late-${index}` }));
    const [report] = await Promise.all([run(), (async () => {
      for (const delivery of late) await recordBatch([delivery]);
    })()]);
    expect(report.isFinished).toBe(true);
    const live = await dumpProjection();
    expect(await reader().attempt.count({ where: { eventUuid: { startsWith: 'late-' } } })).toBe(60);
    await run();
    expect(await dumpProjection()).toEqual(live);
  }, 60_000);
});

async function listIds() {
  const [attempts, calls] = await Promise.all([
    reader().attempt.findMany({ select: { id: true, eventUuid: true }, orderBy: { id: 'asc' } }),
    reader().call.findMany({ select: { id: true, uuid: true }, orderBy: { id: 'asc' } }),
  ]);
  return { attempts, calls };
}

async function listDeliveries() {
  return reader().delivery.findMany({
    select: { id: true, state: true, httpStatus: true, result: true, attemptId: true, callEventUuid: true, problem: true, tries: true },
    orderBy: { id: 'asc' },
  });
}

/** Something wrong in every derived table; returns the rows as they are then. */
async function damageEverything(): Promise<unknown> {
  await inTransaction(async (tx) => {
    const attempts = await tx.attempt.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    const some = attempts.filter(({ id }) => id % 3 === 0).map(({ id }) => id);
    await tx.attempt.updateMany({ where: { id: { in: some } }, data: { outcome: 'FAILED', durationSeconds: 9_999, result: 'WRONG', number: 77 } });
    await tx.attempt.deleteMany({ where: { id: { in: attempts.filter(({ id }) => id % 5 === 1).map(({ id }) => id) } } });
    await tx.attemptContent.updateMany({ data: { summary: 'wrong', messages: null, warnings: null } });
    await tx.report.deleteMany({ where: { position: 0 } });
    await tx.variableValue.updateMany({ data: { text: 'wrong', folded: 'wrong', number: 1 } });
    await tx.call.updateMany({ data: { outcome: 'BUSY', attemptCount: 99, phoneNumber: '1', type: 'wrong' } });
    await tx.agent.updateMany({ data: { name: 'wrong', nameFromAt: new Date('2099-01-01T00:00:00Z') } });
  });
  return dumpProjection();
}
