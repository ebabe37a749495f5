import { expect } from 'vitest';
import { reader } from '@/lib/db/client';
import type { Prisma } from '@/prisma/sqlite/client/client';

const SLOT_MS = 900_000;
const NO_NUMBER = -2_147_483_648;

type Cell = string | number;
type Figures = Record<string, number>;

/** Sums of `figuresOf` by what `keyOf` tells apart, without those whose rows are gone. */
function summed<R>(rows: readonly R[], { keyOf, figuresOf }: { keyOf: (row: R) => Cell[]; figuresOf: (row: R) => Figures }): Record<string, Figures> {
  const sums: Record<string, Figures> = {};
  for (const row of rows) {
    const sum = (sums[JSON.stringify(keyOf(row))] ??= {});
    for (const [name, figure] of Object.entries(figuresOf(row))) sum[name] = (sum[name] ?? 0) + figure;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, figures]) => Object.values(figures).some((figure) => figure !== 0)));
}

const durationsOf = ({ durationSeconds: own, billDurationSeconds: bill }: { durationSeconds: number | null; billDurationSeconds: number | null }) =>
  ({ seconds: own ?? 0, durations: own === null ? 0 : 1, bill: bill ?? 0, bills: bill === null ? 0 : 1 });

const keptDurations = (row: { durationSeconds: bigint; durations: number; billDurationSeconds: bigint; billDurations: number }) =>
  ({ seconds: Number(row.durationSeconds), durations: row.durations, bill: Number(row.billDurationSeconds), bills: row.billDurations });

type Words = Pick<Prisma.CallGetPayload<object>, 'outcome' | 'sentiment'> & Record<'campaignId' | 'agentId', number | null>
  & Record<'result' | 'finalLanguage' | 'initialLanguage' | 'voiceGender' | 'callStatus', string | null>;

const wordsOf = (row: Words): Cell[] => [row.campaignId ?? 0, row.outcome, row.result ?? '', row.sentiment, row.agentId ?? 0,
  row.finalLanguage ?? '', row.initialLanguage ?? '', row.voiceGender ?? '', row.callStatus ?? ''];

/** Holds every kept figure to a recount of the calls and attempts that are stored. */
export async function checkRollups(): Promise<void> {
  const [calls, attempts] = [await reader().call.findMany({ orderBy: { id: 'asc' }, take: 10_000 }), await reader().attempt.findMany({ orderBy: { id: 'asc' }, take: 10_000 })];
  const ofCalls = await reader().callRollup.findMany({ orderBy: { id: 'asc' }, take: 10_000 });
  expect(summed(ofCalls, {
    keyOf: (row) => [...wordsOf(row), row.type],
    figuresOf: (row) => ({ calls: row.calls, reached: row.reachedCalls, attempts: row.attempts, answered: row.answeredAttempts, ...keptDurations(row) }),
  })).toEqual(summed(calls, {
    keyOf: (row) => [...wordsOf(row), row.type ?? ''],
    figuresOf: (row) => ({ calls: 1, reached: row.reached ? 1 : 0, attempts: row.attemptCount, answered: row.answeredCount, ...durationsOf(row) }),
  }));
  const bySlot = await reader().attemptRollup.findMany({ orderBy: { id: 'asc' }, take: 10_000 });
  expect(summed(bySlot, {
    keyOf: ({ campaignId, slotAt, agentId, number, outcome, sentiment }) => [campaignId, slotAt.getTime(), agentId, number, outcome, sentiment],
    figuresOf: (row) => ({ attempts: row.attempts, ...keptDurations(row) }),
  })).toEqual(summed(attempts, {
    keyOf: (row) => [row.campaignId ?? 0, Math.floor(row.startedAt.getTime() / SLOT_MS) * SLOT_MS, row.agentId ?? 0, row.number ?? NO_NUMBER, row.outcome, row.sentiment],
    figuresOf: (row) => ({ attempts: 1, ...durationsOf(row) }),
  }));
  const byFacet = await reader().attemptFacetRollup.findMany({ orderBy: { id: 'asc' }, take: 10_000 });
  expect(summed(byFacet, { keyOf: wordsOf, figuresOf: ({ attempts: count }) => ({ attempts: count }) }))
    .toEqual(summed(attempts, { keyOf: wordsOf, figuresOf: () => ({ attempts: 1 }) }));
}
