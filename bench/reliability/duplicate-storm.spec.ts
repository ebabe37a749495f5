import { expect, it } from 'vitest';
import { nextDelivery } from '../load/deliveries';
import type { Answer } from '../load/http-connection';
import { postOnConnections } from '../load/post-on-connections';
import { webhookRequest } from '../load/requests';
import { queryNumber } from '../product/query-rows';
import { makeFolder, startProduct } from '../product/start-product';
import { inForm, reportFigure } from './form';
import { readStored, lostOf } from './stored';

const CONNECTIONS = 200;
const IDS = 50;
const TIMES = inForm({ short: 20, full: 200 });

it('counts each of 50 deliveries once, however often and at once it comes', async () => {
  const { folder, remove } = makeFolder();
  const product = await startProduct({ folder });
  const deliveries = Array.from({ length: IDS }, () => nextDelivery());
  const answers: (Answer | null)[] = [];
  let taken = 0;
  await postOnConnections({
    port: product.port,
    connections: CONNECTIONS,
    next: () => (taken < IDS * TIMES ? (deliveries[taken++ % IDS] ?? null) : null),
    requestOf: ({ body }) => webhookRequest(body),
    onExchange: ({ answer }) => answers.push(answer),
  });
  const stored = await readStored(product.databaseUrl);
  const noted = await queryNumber(product.databaseUrl, 'SELECT sum(duplicates) FROM deliveries');
  await product.stop();
  remove();
  expect(answers.filter((answer) => answer?.status !== 200)).toEqual([]);
  expect(answers).toHaveLength(IDS * TIMES);
  expect(answers.filter((answer) => answer?.body.includes('"status":"processed"'))).toHaveLength(IDS);
  expect(stored.attempts.size).toBe(IDS);
  expect(lostOf(deliveries.map(({ callEventUuid }) => callEventUuid), stored)).toEqual([]);
  expect(stored.twice).toBe(0);
  expect(noted).toBe(IDS * (TIMES - 1));
  reportFigure('duplicate storm', `${IDS} deliveries × ${TIMES} on ${CONNECTIONS} connections: ${answers.length} of ${answers.length} answered 200, ` +
    `exactly ${IDS} attempts, ${noted} duplicates noted`);
});
