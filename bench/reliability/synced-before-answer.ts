import type { SystemCall } from './strace';

const isJournal = ({ target }: SystemCall): boolean => target.endsWith('-wal');
const isSync = ({ name }: SystemCall): boolean => name === 'fdatasync' || name === 'fsync';
const isAnswer = ({ name, target, text }: SystemCall): boolean =>
  target.startsWith('TCP') && /^(write|writev|sendto|sendmsg)$/.test(name) && /"HTTP\/1\.1 2\d\d /.test(text);
const isDelivery = ({ name, target, text }: SystemCall): boolean =>
  target.startsWith('TCP') && /^(read|recvfrom)$/.test(name) && text.includes('"POST /api/hubtalk');

/**
 * Looks at every 2xx that was written to a socket: between the reading of its request from the same socket and the writing of its
 * answer, the journal must have been written, and after that a sync of the journal must have begun and ended. Counts those of which
 * that is true and not.
 */
export function checkSyncedBeforeAnswer(calls: readonly SystemCall[]): { synced: number; notSynced: SystemCall[] } {
  const beganBefore = lastSyncBegun(calls.filter((call) => isJournal(call) && isSync(call)));
  const endedAfter = firstWriteEnded(calls.filter((call) => isJournal(call) && /^pwrite/.test(call.name)));
  const askedS = new Map<string, number>();
  const notSynced: SystemCall[] = [];
  let synced = 0;
  for (const call of [...calls].sort((a, b) => a.startedS - b.startedS)) {
    if (isDelivery(call)) askedS.set(call.target, call.startedS);
    const readS = askedS.get(call.target);
    if (!isAnswer(call) || readS === undefined) continue;
    askedS.delete(call.target);
    if (endedAfter(readS) <= beganBefore(call.startedS)) synced += 1;
    else notSynced.push(call);
  }
  return { synced, notSynced };
}

/** Of the syncs that had ended by a moment, when the last of them had begun: what was written by then is on the disk. A trace has tens of thousands. */
function lastSyncBegun(syncs: readonly SystemCall[]): (byS: number) => number {
  const ended = [...syncs].sort((a, b) => a.endedS - b.endedS);
  let begunS = -Infinity;
  const begun = ended.map(({ startedS }) => (begunS = Math.max(begunS, startedS)));
  return (byS) => begun[countUntil(ended, ({ endedS }) => endedS <= byS) - 1] ?? -Infinity;
}

/** Of the writes that were begun after a moment, when the first of them had ended. */
function firstWriteEnded(writes: readonly SystemCall[]): (afterS: number) => number {
  const begun = [...writes].sort((a, b) => a.startedS - b.startedS);
  let endedS = Infinity;
  const ended = begun.map((_, index) => (endedS = Math.min(endedS, begun[begun.length - 1 - index]?.endedS ?? Infinity))).reverse();
  return (afterS) => ended[countUntil(begun, ({ startedS }) => startedS <= afterS)] ?? Infinity;
}

/** How many of a list come before the first that is not so; halving, since all that come after are not so either. */
function countUntil(calls: readonly SystemCall[], isSo: (call: SystemCall) => boolean): number {
  let [from, to] = [0, calls.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const call = calls[middle];
    if (call !== undefined && isSo(call)) from = middle + 1;
    else to = middle;
  }
  return from;
}
