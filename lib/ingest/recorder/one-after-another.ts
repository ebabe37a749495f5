import type { Recorded, Recorder } from '../types';

const isUnavailable = (one: Recorded): boolean => 'refused' in one && one.refused.code === 'unavailable';

/**
 * Records one batch after the other: one that waits for a lock must not be overtaken. When the database has not written for 5 s, those
 * that came meanwhile are refused with the one that waited, as the queue does with its own (lib/ingest/delivery-queue.ts): they have
 * waited as long, and CONTRACT.md §2 promises an answer by then. What comes later is tried anew.
 */
export function oneAfterAnother(record: Recorder): Recorder {
  let last: Promise<unknown> = Promise.resolve();
  let come = 0;
  let refusal: { through: number; recorded: Recorded } | null = null;
  const recordNext = async (number: number, ...[batch, onCommitting]: Parameters<Recorder>): Promise<Recorded[]> => {
    if (refusal !== null && number <= refusal.through) {
      const { recorded } = refusal;
      return batch.map(() => recorded);
    }
    const recorded = await record(batch, onCommitting);
    const [first] = recorded;
    refusal = first !== undefined && recorded.every(isUnavailable) ? { through: come, recorded: first } : null;
    return recorded;
  };
  return (batch, onCommitting) => {
    come += 1;
    const number = come;
    const next = last.then(() => recordNext(number, batch, onCommitting));
    last = next.catch(() => undefined);
    return next;
  };
}
