import { afterEach, describe, expect, it } from 'vitest';
import { recordWith, submitDelivery } from './delivery-queue';
import { payload } from './testing/deliver';
import type { QueuedDelivery, Recorded } from './types';

type Batch = { deliveries: readonly QueuedDelivery[]; commit: () => void; end: (recorded?: Recorded) => void };

/** A recorder that does nothing by itself, and the batches that it was given. */
function standIn(): Batch[] {
  const batches: Batch[] = [];
  recordWith((deliveries, onCommitting) => new Promise((resolve) => {
    const done: Recorded = { receipt: { state: 'deferred', deliveryId: 1, callEventUuid: 'x', warnings: [] } };
    batches.push({ deliveries, commit: onCommitting, end: (recorded = done) => resolve(deliveries.map(() => recorded)) });
  }));
  return batches;
}
afterEach(() => recordWith(null));

const submit = (bytes: Uint8Array = Buffer.from(JSON.stringify(payload()))) => submitDelivery({ bytes, receivedAt: new Date(0) });
/** All that is due by now has happened. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('deliveries that come at once', () => {
  it('share a transaction, which is closed when the one under way has only its commit left', async () => {
    const batches = standIn();
    const sizes = () => batches.map(({ deliveries }) => deliveries.length);
    const all = [submit(), submit()];
    await settled();
    all.push(submit(), submit(), submit());
    await settled();
    expect(sizes()).toEqual([2]);
    batches[0]?.commit();
    await settled();
    expect(sizes()).toEqual([2, 3]);
    all.push(submit());
    // the second one has not said that it is committing, and a third would wait behind it
    batches[0]?.commit();
    await settled();
    expect(sizes()).toEqual([2, 3]);
    batches[0]?.end();
    batches[1]?.commit();
    await settled();
    expect(sizes()).toEqual([2, 3, 1]);
    for (const { end } of batches) end();
    expect(await Promise.all(all)).toHaveLength(6);
  });

  it('go on after a batch that never came to its commit, and are refused with one that could not be written at all', async () => {
    const batches = standIn();
    const failing = expect(submit()).rejects.toThrow('a fault');
    await settled();
    const locked = expect(submit()).rejects.toMatchObject({ code: 'unavailable' });
    batches[0]?.end({ refused: { code: 'internal', detail: 'a fault' } });
    await failing;
    await settled();
    const meanwhile = expect(submit()).rejects.toMatchObject({ code: 'unavailable' });
    batches[1]?.end({ refused: { code: 'unavailable', detail: 'locked' } });
    await Promise.all([locked, meanwhile]);
    expect(batches).toHaveLength(2);
  });

  it('are prepared as they come while little waits, and sent as they are when much does', async () => {
    const batches = standIn();
    const first = submit();
    await settled();
    const large = Buffer.alloc(100 * 1024, 0x20);
    const all = [first, ...Array.from({ length: 4 }, () => submit(large))];
    batches[0]?.commit();
    await settled();
    expect(batches[1]?.deliveries.map((delivery) => 'read' in delivery)).toEqual([true, true, false, false]);
    // what was taken waits no longer: there is room again
    all.push(submit(large));
    batches[0]?.end();
    batches[1]?.end();
    await settled();
    expect(batches[2]?.deliveries.map((delivery) => 'read' in delivery)).toEqual([true]);
    batches[2]?.end();
    await Promise.all(all);
  });
});
