/**
 * The thread that records deliveries, so that the one that answers requests does nothing else: both cores work, and no answer waits for
 * a commit that it has no part in. Started by start-recorder.ts.
 */
import 'server-only';
import { parentPort } from 'node:worker_threads';
import { takeWritingTurn } from '@/lib/db/transaction';
import { recordEach } from '../record-each';
import type { FromRecorder, ToRecorder } from './messages';
import { oneAfterAnother } from './one-after-another';

const turns = new Map<number, () => void>();
const tell = (message: FromRecorder): void => parentPort?.postMessage(message);

const record = oneAfterAnother(recordEach);

parentPort?.on('message', (message: ToRecorder) => {
  if (message.kind === 'batch') {
    const { id, batch } = message;
    void record(batch, () => tell({ kind: 'committing', id })).then((recorded) => tell({ kind: 'recorded', id, recorded }));
  } else if (message.kind === 'take_turn') {
    void takeWritingTurn().then((end) => {
      turns.set(message.id, end);
      tell({ kind: 'turn', id: message.id });
    });
  } else {
    turns.get(message.id)?.();
    turns.delete(message.id);
  }
});
