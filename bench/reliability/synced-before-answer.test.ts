import { expect, it } from 'vitest';
import { parseTrace } from './strace';
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
