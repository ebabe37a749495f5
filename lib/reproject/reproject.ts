import 'server-only';
import { randomUUID } from 'node:crypto';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { Pace } from '@/lib/command-line/pace';
import { inTransaction } from '@/lib/db/transaction';
import { countDeliveries, newestDeliveryId, type ReadDelivery, readDeliveries } from './read-deliveries';
import { reprojectBatch } from './reproject-batch';
import { beginRun, endRun, moveRun, readRunState, type RunState } from './run-state';
import { sweepUnfounded } from './sweep';
import { addTallies, NOTHING, type Scope, type Tally } from './types';

export type ReprojectOptions = {
  scope: Scope;
  /** names the version of the rules: a run is resumed only by the version that began it */
  rules: string;
  /** forget an unfinished run instead of going on with it */
  isRestart?: boolean;
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
};

export type ReprojectReport = {
  /** false when it was stopped; the next run goes on from there */
  isFinished: boolean;
  isResumed: boolean;
  /** deliveries, of both runs when it was resumed */
  done: number;
  tally: Tally;
  /** attempts and calls that no delivery stood behind; 0 for a part of the deliveries, which says nothing of the rest */
  swept: number;
};

/**
 * Rebuilds what is derived from the raw deliveries, batch by batch in order of arrival, while the server runs. Rows are written
 * over in place, so that their ids, and what users have attached to them, stay (docs/decisions/021-reproject-in-place.md).
 * @throws CommandRefused when an unfinished run of another scope is there, or another process is at it.
 */
export async function reproject(options: ReprojectOptions): Promise<ReprojectReport> {
  const { scope, onProgress, signal } = options;
  const { state: begun, isResumed } = await openRun(options);
  const of = begun.done + (await countDeliveries(scope, begun));
  const pace = new Pace();
  let state = begun;
  while (!signal?.aborted) {
    onProgress?.(state.done, of);
    const batch = await readDeliveries(scope, { ...state, take: pace.batchSize });
    if (batch.length === 0) {
      const swept = await finish(scope, state);
      return { isFinished: true, isResumed, done: state.done, tally: state.tally, swept };
    }
    state = await pace.run(() => step(scope, state, batch));
  }
  return { isFinished: false, isResumed, done: state.done, tally: state.tally, swept: 0 };
}

async function openRun({ scope, rules, isRestart = false }: ReprojectOptions): Promise<{ state: RunState; isResumed: boolean }> {
  const unfinished = isRestart ? null : await readRunState();
  if (unfinished !== null && unfinished.rules === rules) {
    if (isSame(unfinished, scope)) return { state: unfinished, isResumed: true };
    throw new CommandRefused('An earlier reprojection of other deliveries is not finished. Finish it with the options that it had, or forget it with --restart.');
  }
  const state = { runId: randomUUID(), rules, ...scope, afterId: 0, untilId: await newestDeliveryId(), done: 0, tally: NOTHING };
  await inTransaction(async (tx) => {
    await beginRun(tx, state);
    // the name of an agent is that of its latest attempt: from now on any attempt gives it anew
    if (isWhole(scope)) await tx.agent.updateMany({ data: { nameFromAt: null } });
  });
  return { state, isResumed: false };
}

async function step(scope: Scope, state: RunState, batch: readonly ReadDelivery[]): Promise<RunState> {
  const mine = batch.filter((delivery) => isOf(scope, delivery));
  const afterId = batch.at(-1)?.id ?? state.untilId;
  return inTransaction(async (tx) => {
    const tally = addTallies(state.tally, await reprojectBatch(tx, mine));
    const next = { ...state, afterId, done: state.done + batch.length, tally };
    await moveRun(tx, state, next);
    return next;
  });
}

async function finish(scope: Scope, state: RunState): Promise<number> {
  const swept = isWhole(scope) ? await sweepUnfounded() : 0;
  await inTransaction(async (tx) => {
    // no attempt has given them a name; one that could not be read might have
    const { failed, damaged } = state.tally;
    if (isWhole(scope) && failed + damaged === 0) await tx.agent.updateMany({ where: { nameFromAt: null, name: { not: null } }, data: { name: null } });
    await endRun(tx, state);
  });
  return swept;
}

/** Of a campaign's run, a delivery without an attempt is read to find out whose it is; linked ones were chosen by their rows. */
function isOf({ campaignUuid }: Scope, { isLinked, read }: ReadDelivery): boolean {
  return campaignUuid === null || isLinked || (read?.kind === 'revision' && read.revision.campaignUuid === campaignUuid);
}

const isWhole = ({ campaignUuid, since }: Scope): boolean => campaignUuid === null && since === null;

function isSame(state: RunState, { campaignUuid, since }: Scope): boolean {
  return state.campaignUuid === campaignUuid && (state.since?.getTime() ?? null) === (since?.getTime() ?? null);
}
