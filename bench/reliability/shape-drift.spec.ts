import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '../load/http-connection';
import { postOnConnections } from '../load/post-on-connections';
import { webhookRequest } from '../load/requests';
import { queryRows } from '../product/query-rows';
import { makeFolder, startProduct } from '../product/start-product';
import { bentPayload, type BentPayload } from './bent-payloads';
import { inForm, reportFigure } from './form';
import { tally } from './sender';

const PAYLOADS = inForm({ short: 500, full: 10_000 });

const warnsOf = ({ body }: Answer): boolean => !body.includes('"warnings":[]');
const isDelivery = ({ status }: Answer): boolean => status === 200 || status === 202;

it(`fails on none of ${PAYLOADS} payloads that are bent along every trap, and keeps each`, async () => {
  const { folder, remove } = makeFolder();
  const product = await startProduct({ folder });
  const seed = Date.now() % 2 ** 31;
  const payloads = fc.sample(bentPayload, { numRuns: PAYLOADS, seed });
  const exchanged: { payload: BentPayload; answer: Answer }[] = [];
  const left = payloads.values();
  await postOnConnections({
    port: product.port,
    connections: 32,
    next: () => left.next().value ?? null,
    requestOf: ({ body }) => webhookRequest(body),
    onExchange: ({ item, answer }) => {
      if (answer) exchanged.push({ payload: item, answer });
    },
  });
  const rows = await queryRows(product.databaseUrl, 'SELECT lower(hex(body_sha256)) AS hash, state, problem FROM deliveries');
  const health = rows.filter(({ state }) => state === 'deferred');
  await product.stop();
  remove();
  const answers = exchanged.map(({ answer }) => answer);
  const why = `seed ${seed}`;
  expect(exchanged.filter(({ answer }) => answer.status >= 500).slice(0, 3), why).toEqual([]);
  expect(answers, why).toHaveLength(PAYLOADS);
  const hashes = new Set(rows.map(({ hash }) => hash));
  expect(payloads.filter(({ body }) => !hashes.has(createHash('sha256').update(body).digest('hex'))), why).toEqual([]);
  expect(health.map(({ problem }) => problem).slice(0, 3), `${why}: could not be projected`).toEqual([]);
  const silent = exchanged.filter(({ payload, answer }) => payload.mustWarn && isDelivery(answer) && !warnsOf(answer));
  expect(silent.slice(0, 3), `${why}: no warning`).toEqual([]);
  const warned = answers.filter((answer) => isDelivery(answer) && warnsOf(answer)).length;
  reportFigure('shape drift', `${PAYLOADS} bent payloads: 0 answers of 5xx (${tally(answers)}), every body stored, ` +
    `${warned} with a visible warning, ${rows.length} deliveries, none of them unprojected by a fault`);
});
