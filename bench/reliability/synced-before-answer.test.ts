import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTrace, type SystemCall } from './strace';
import { checkSyncedBeforeAnswer } from './synced-before-answer';

const READ = '7 10.000000 read(25<TCP:[127.0.0.1:80->127.0.0.1:1]>, "POST /api/hubtalk HTTP/1.1\\r\\n"..., 65536) = 200 <0.000010>';
const WRITE = '7 11.000000 pwrite64(22</tmp/c.db-wal>, "7\\177"..., 24, 0) = 24 <0.000010>';
const SYNC = [
  '9 12.000000 fdatasync(22</tmp/c.db-wal> <unfinished ...>', '7 12.100000 read(3<anon_inode:[eventfd]>, "", 8) = 8 <0.000001>',
  '9 12.500000 <... fdatasync resumed>) = 0 <0.500000>',
];
const ANSWER = '7 13.000000 write(25<TCP:[127.0.0.1:80->127.0.0.1:1]>, "HTTP/1.1 200 OK\\r\\n"..., 300) = 300 <0.000010>';

const check = (lines: string[]) => {
  const { synced, notSynced } = checkSyncedBeforeAnswer(parseTrace(lines.join('\n')));
  return [synced, notSynced.length];
};

it('wants the journal written and synced between a request and its 2xx', () => {
  expect(check([READ, WRITE, ...SYNC, ANSWER])).toEqual([1, 0]);
  expect(check([READ, WRITE, ANSWER])).toEqual([0, 1]);
  expect(check([READ, ...SYNC, ANSWER])).toEqual([0, 1]);
  expect(check([WRITE.replace('11.', '9.'), READ, ...SYNC, ANSWER])).toEqual([0, 1]);
  expect(check([READ, WRITE, ...SYNC, ANSWER.replace('13.', '12.3')])).toEqual([0, 1]);
  expect(check([READ, ANSWER.replace('200 OK', '503 Busy')])).toEqual([0, 0]);
});

const SOCKET = 'TCP:[127.0.0.1:80->127.0.0.1:1]';
const KINDS = {
  read: { name: 'read', target: SOCKET, text: '"POST /api/hubtalk HTTP/1.1' },
  write: { name: 'pwrite64', target: '/tmp/c.db-wal', text: '' },
  sync: { name: 'fdatasync', target: '/tmp/c.db-wal', text: '' },
  answer: { name: 'write', target: SOCKET, text: '"HTTP/1.1 200 OK' },
};
const time = fc.integer({ min: 0, max: 30 });
const call = fc.record({ kind: fc.constantFrom('read', 'write', 'sync', 'answer'), startedS: time, tookS: fc.integer({ min: 0, max: 6 }) })
  .map(({ kind, startedS, tookS }): SystemCall & { kind: keyof typeof KINDS } => ({ ...KINDS[kind], kind, startedS, endedS: startedS + tookS }));

/** Every write with every sync, as the words say it. */
function checkNaively(calls: (SystemCall & { kind: keyof typeof KINDS })[]): [number, number] {
  let readS: number | null = null;
  const counts: [number, number] = [0, 0];
  for (const { kind, startedS } of [...calls].sort((a, b) => a.startedS - b.startedS)) {
    if (kind === 'read') readS = startedS;
    if (kind !== 'answer' || readS === null) continue;
    const from = readS;
    const isSafe = calls.some((sync) => sync.kind === 'sync' && sync.endedS <= startedS &&
      calls.some((write) => write.kind === 'write' && write.startedS > from && write.endedS <= sync.startedS));
    counts[isSafe ? 0 : 1] += 1;
    readS = null;
  }
  return counts;
}

it('finds what a look at every write with every sync finds', () => {
  fc.assert(fc.property(fc.array(call, { maxLength: 25 }), (calls) => {
    const { synced, notSynced } = checkSyncedBeforeAnswer(calls);
    expect([synced, notSynced.length]).toEqual(checkNaively(calls));
  }), { numRuns: 3_000 });
});
