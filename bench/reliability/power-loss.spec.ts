import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeFolder, startProduct } from '../product/start-product';
import { inForm, reportFigure, skipLoudly } from './form';
import { startSending, untilAcknowledged } from './sender';
import { NoStrace, traceProcess } from './strace';
import { checkSyncedBeforeAnswer } from './synced-before-answer';

const WHAT = 'power loss (proxy): the journal is synced before the 2xx';
const TRACED_MS = inForm({ short: 2_000, full: 15_000 });

it('has synced the journal whenever it says 2xx, also after a second start', async ({ skip }) => {
  const { folder, remove } = makeFolder();
  const counts: string[] = [];
  // a database that is opened again comes back as synchronous=NORMAL, which syncs no commit
  for (const start of ['first start', 'second start']) {
    const product = await startProduct({ folder });
    try {
      const trace = await traceProcess(product.pid, path.join(folder, 'strace'));
      const sender = startSending({ port: product.port, connections: start === 'first start' ? 32 : 4 });
      await untilAcknowledged(sender);
      await sleep(TRACED_MS);
      await sender.stop();
      const { synced, notSynced } = checkSyncedBeforeAnswer(await trace.stop());
      expect(notSynced.slice(0, 3)).toEqual([]);
      const acknowledged = sender.answered.filter(({ answer }) => answer.status === 200).length;
      // the first request on each connection may have been read before strace was attached
      expect(synced).toBeGreaterThanOrEqual(Math.min(acknowledged - 32, acknowledged * 0.9));
      expect(synced).toBeGreaterThan(0);
      counts.push(`${synced} of ${synced} (${start})`);
    } catch (fault) {
      if (!(fault instanceof NoStrace)) throw fault;
      skipLoudly(WHAT, fault.message);
      return skip();
    } finally {
      await product.stop();
    }
  }
  remove();
  reportFigure(WHAT, `${counts.join(', ')}, by strace`);
});
