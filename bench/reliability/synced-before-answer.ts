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
  const journalWrites = calls.filter((call) => isJournal(call) && /^pwrite/.test(call.name));
  const journalSyncs = calls.filter((call) => isJournal(call) && isSync(call));
  const askedS = new Map<string, number>();
  const notSynced: SystemCall[] = [];
  let synced = 0;
  for (const call of [...calls].sort((a, b) => a.startedS - b.startedS)) {
    if (isDelivery(call)) askedS.set(call.target, call.startedS);
    const readS = askedS.get(call.target);
    if (!isAnswer(call) || readS === undefined) continue;
    askedS.delete(call.target);
    const isSafe = journalSyncs.some((sync) =>
      sync.endedS <= call.startedS && journalWrites.some((write) => write.startedS > readS && write.endedS <= sync.startedS));
    if (isSafe) synced += 1;
    else notSynced.push(call);
  }
  return { synced, notSynced };
}
