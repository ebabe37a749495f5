import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { NoPostgresql, startPostgresql } from '@/lib/db/testing/private-postgresql';
import type { Sent } from '../load/deliveries';
import { makeFolder, startProduct } from '../product/start-product';
import { inForm, IS_FULL, reportFigure, skipLoudly } from './form';
import { Ledger } from './ledger';
import { startSending, untilAcknowledged } from './sender';
import { checkIntegrity, lostOf, readStored } from './stored';

const KILLS = inForm({ short: 3, full: 100 });
const KILLS_POSTGRESQL = inForm({ short: 1, full: 20 });
const READY_WITHIN_MS = 5_000;

/** The upper end of the 95 % interval for the share that is lost, when of so many none was. */
const boundOf = (trials: number): string => `${((1 - 0.05 ** (1 / trials)) * 100).toPrecision(1)} %`;

/** Of so many the full form speaks; it goes on killing until they are there, on a machine however slow, but not for ever. */
const LEAST_ACKNOWLEDGED = inForm({ short: 0, full: 30_000 });
const MOST_KILLS = 4 * KILLS;

type Killed = { kills: number; acknowledged: number; lost: string[]; twice: number; slowestMs: number; integrity: string };

type Where = { folder: string; databaseUrl: string };

/** Kills a server under load and starts it again, at least so many times, then looks at what is there. */
async function killUnderLoad({ folder, databaseUrl }: Where, least: { kills: number; acknowledged: number }): Promise<Killed> {
  const ledger = new Ledger(path.join(folder, 'ledger'));
  const readyAfterMs: number[] = [];
  let again: Sent[] = [];
  let [kills, noted] = [0, 0];
  for (; kills < least.kills || (noted < least.acknowledged && kills < MOST_KILLS); kills += 1) {
    const product = await startProduct({ folder, databaseUrl });
    readyAfterMs.push(product.readyAfterMs);
    const sender = startSending({ port: product.port, again, onAcknowledged: (uuid) => ledger.note(uuid) });
    await untilAcknowledged(sender);
    await sleep(200 + Math.random() * 2_800);
    await product.kill();
    await sender.stop();
    expect(sender.answered.filter(({ answer }) => answer.status !== 200)).toEqual([]);
    again = sender.unanswered.slice(0, 500);
    noted += sender.answered.length;
  }
  const product = await startProduct({ folder, databaseUrl });
  const acknowledged = ledger.read();
  ledger.close();
  const stored = await readStored(databaseUrl);
  const integrity = databaseUrl.startsWith('file:') ? await checkIntegrity(databaseUrl) : 'ok';
  await product.stop();
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: lostOf(acknowledged, stored),
    twice: stored.twice,
    // the first start has its migrations to run, and nothing to recover
    slowestMs: Math.max(...readyAfterMs.slice(1), product.readyAfterMs),
    integrity,
  };
}

function expectNothingLost({ acknowledged, lost, twice, integrity }: Killed): void {
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  expect(twice).toBe(0);
  expect(integrity).toBe('ok');
}

const wordsOf = ({ kills, acknowledged }: Killed): string =>
  `${kills} kills, 32 connections: 0 of ${acknowledged} acknowledged lost (< ${boundOf(acknowledged)} at 95 %), 0 doubled`;

const slowestStartsMs: number[] = [];

it(`loses and doubles nothing that it acknowledged when it is killed ${KILLS} times under load`, async () => {
  const { folder, remove } = makeFolder();
  const killed = await killUnderLoad({ folder, databaseUrl: `file:${folder}/callboard.db` }, { kills: KILLS, acknowledged: LEAST_ACKNOWLEDGED });
  slowestStartsMs.push(killed.slowestMs);
  expectNothingLost(killed);
  expect(killed.acknowledged).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED);
  remove();
  reportFigure('kill -9 under ingest, SQLite', wordsOf(killed));
});

it(`nor on PostgreSQL, when it is killed ${KILLS_POSTGRESQL} times`, async ({ skip }) => {
  const what = 'kill -9 under ingest, PostgreSQL';
  const server = await startPostgresql({ isDurable: true }).catch((fault: unknown) => {
    if (!(fault instanceof NoPostgresql)) throw fault;
    skipLoudly(what, fault.message);
    return skip();
  });
  const { folder, remove } = makeFolder();
  const killed = await killUnderLoad({ folder, databaseUrl: server.urlOf('postgres') }, { kills: KILLS_POSTGRESQL, acknowledged: 0 });
  slowestStartsMs.push(killed.slowestMs);
  await server.stop();
  remove();
  expectNothingLost(killed);
  reportFigure(what, wordsOf(killed));
});

it('is ready again within 5 s after each kill', () => {
  const slowestMs = Math.max(...slowestStartsMs);
  // a machine that is busy with other things starts everything slowly
  if (IS_FULL) expect(slowestMs).toBeLessThanOrEqual(READY_WITHIN_MS);
  reportFigure('ready again after a kill', `${(slowestMs / 1000).toFixed(1)} s at most, from the start of \`npm start\` to the first 200 of \`/readyz\``);
});
