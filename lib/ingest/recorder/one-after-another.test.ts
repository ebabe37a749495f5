import { describe, expect, it } from 'vitest';
import type { QueuedDelivery, Recorded } from '../types';
import { oneAfterAnother } from './one-after-another';

const LOCKED: Recorded = { refused: { code: 'unavailable', detail: 'locked' } };
const FAULT: Recorded = { refused: { code: 'internal', detail: 'a fault' } };
const done = (deliveryId: number): Recorded => ({ receipt: { state: 'deferred', deliveryId, callEventUuid: 'x', warnings: [] } });
const delivery = (text: string): QueuedDelivery => ({ bytes: Buffer.from(text), receivedAt: new Date(0) });

/** A database that answers when it is told to, and what it was asked for. */
function database() {
  const asked: { texts: string[]; answer: (recorded: Recorded[]) => void }[] = [];
  const textOf = (queued: QueuedDelivery) => ('bytes' in queued ? Buffer.from(queued.bytes).toString() : 'prepared');
  const record = oneAfterAnother((batch) => new Promise((answer) => asked.push({ texts: batch.map(textOf), answer })));
  return { asked, record: (batch: QueuedDelivery[]) => record(batch, () => undefined) };
}

/** All that is due by now has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('batches of the recording thread', () => {
  it('are recorded one after the other, in the order in which they came', async () => {
    const { asked, record } = database();
    const all = Promise.all([record([delivery('a'), delivery('b')]), record([delivery('c')])]);
    await settled();
    expect(asked.map(({ texts }) => texts)).toEqual([['a', 'b']]);
    asked[0]?.answer([done(1), done(2)]);
    await settled();
    asked[1]?.answer([done(3)]);
    expect(await all).toEqual([[done(1), done(2)], [done(3)]]);
  });

  it('that came while another waited in vain for the lock are refused with it, each delivery of them; later ones are tried', async () => {
    const { asked, record } = database();
    const waited = record([delivery('a')]);
    const meanwhile = Promise.all([record([delivery('b'), delivery('c')]), record([delivery('d')])]);
    await settled();
    asked[0]?.answer([LOCKED]);
    expect(await waited).toEqual([LOCKED]);
    expect(await meanwhile).toEqual([[LOCKED, LOCKED], [LOCKED]]);
    expect(asked).toHaveLength(1);
    const later = record([delivery('e')]);
    await settled();
    asked[1]?.answer([done(5)]);
    expect(await later).toEqual([done(5)]);
  });

  it('are tried after a fault that is not the database’s state', async () => {
    const { asked, record } = database();
    const faulty = record([delivery('a')]);
    const next = record([delivery('b')]);
    await settled();
    asked[0]?.answer([FAULT]);
    await faulty;
    await settled();
    asked[1]?.answer([done(2)]);
    expect(await next).toEqual([done(2)]);
  });
});
