import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import type { Filter } from '@/lib/filters/schema';
import { filters, sampleCalls } from '@/lib/filters/testing/arbitraries';
import { callMatches } from '@/lib/filters/testing/naive-reading';
import { decidingOf, sampleAttempt, sampleCall, type SampleCall, type SampleReview } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls, storeSampleRules } from '@/lib/filters/testing/store-sample-calls';
import { computeReviewFigures } from './compute-review-figures';

const VIEWER: Viewer = { kind: 'user', userId: 'v', name: 'V', role: 'viewer', campaignScope: 'all' };
const SCOPED: Viewer = { ...VIEWER, campaignScope: ['campaign-b'] };
const ZONE = 'Asia/Almaty';
const dayOf = (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(instant);

type Reviewed = SampleCall & { review: SampleReview };

/** The day before, until it is a Monday. */
function mondayBefore(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  while (at.getUTCDay() !== 1) at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

function naiveScores(calls: readonly Reviewed[]) {
  const scores = calls.flatMap(({ review }) => review.scorePercent ?? []);
  const failed = calls.filter(({ review }) => review.isFailed === true).length;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { scored: scores.length, failed, scorePercent: scores.length === 0 ? null : Number((mean + 1e-9).toFixed(1)), failedShare: scores.length === 0 ? null : failed / scores.length };
}

/** How often each key comes. */
function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function naiveFigures(all: readonly SampleCall[], filter: Filter) {
  const calls = all.filter((call): call is Reviewed => call.review !== null && callMatches(call, filter, dayOf));
  const bot = (call: Reviewed) => decidingOf(call);
  const sentiments = calls.filter(({ review }) => review.humanSentiment !== null);
  const results = calls.filter(({ review }) => review.humanResult !== null);
  const share = (agreed: number, judged: number) => ({ judged, agreed, share: judged === 0 ? null : agreed / judged });
  const weekOf = (call: Reviewed) => mondayBefore(dayOf(call.attempts.map(({ startedAt }) => startedAt).sort((a, b) => Number(b) - Number(a))[0] ?? new Date(0)));
  const scored = calls.filter(({ review }) => review.scorePercent !== null);
  const places = [...new Set(scored.map((call) => `${bot(call).agent ?? 'none'} ${weekOf(call)}`))].sort();
  return {
    reviewed: calls.filter(({ review }) => review.status === 'reviewed').length,
    disputed: calls.filter(({ review }) => review.status === 'disputed').length,
    toReview: calls.filter(({ review }) => review.status === 'to_review').length,
    ...naiveScores(calls),
    sentiment: share(sentiments.filter((call) => call.review.humanSentiment === bot(call).sentiment).length, sentiments.length),
    matrix: tally(sentiments.map((call) => `${bot(call).sentiment} ${call.review.humanSentiment}`)),
    result: share(results.filter((call) => call.review.humanResult === bot(call).result).length, results.length),
    differences: tally(results.filter((call) => call.review.humanResult !== bot(call).result).map((call) => `${bot(call).result} ${call.review.humanResult}`)),
    byAgentAndWeek: Object.fromEntries(places.map((place) => [place, naiveScores(scored.filter((call) => `${bot(call).agent ?? 'none'} ${weekOf(call)}` === place))])),
  };
}

async function figuresOf(viewer: Viewer, filter: Filter) {
  const { sentiment: { matrix, ...sentiment }, result: { differences, ...result }, byAgentAndWeek, ...totals } = await computeReviewFigures(viewer, filter);
  return {
    ...totals, sentiment, result,
    matrix: Object.fromEntries(matrix.map(({ bot, human, calls }) => [`${bot} ${human}`, calls])),
    differences: Object.fromEntries(differences.map(({ bot, human, calls }) => [`${bot} ${human}`, calls])),
    byAgentAndWeek: Object.fromEntries(byAgentAndWeek.map(({ agentUuid, agentName: _name, firstDay, lastDay: _last, ...scores }) => [`${agentUuid ?? 'none'} ${firstDay}`, scores])),
  };
}

it('review figures are those of a naive reading, under any filter and in any scope', async () => {
  await fc.assert(fc.asyncProperty(sampleCalls, fc.array(filters, { minLength: 12, maxLength: 12 }), async (calls, chosen) => {
    const database = await openTestDatabase();
    try {
      await storeSampleCalls(calls, { timeZone: ZONE });
      await storeSampleRules();
      for (const filter of [{}, ...chosen]) {
        expect(await figuresOf(VIEWER, filter)).toEqual(naiveFigures(calls, filter));
        expect(await figuresOf(SCOPED, filter)).toEqual(naiveFigures(calls.filter(({ campaign }) => campaign === 'campaign-b'), filter));
      }
    } finally {
      await database.close();
    }
  }), { numRuns: 8, endOnFailure: true });
}, 120_000);

it('a week begins on Monday by the workspace’s clocks; empty is null', async () => {
  const database = await openTestDatabase();
  try {
    expect(await computeReviewFigures(VIEWER, {})).toEqual({
      reviewed: 0, disputed: 0, toReview: 0, scored: 0, scorePercent: null, failed: 0, failedShare: null,
      sentiment: { judged: 0, agreed: 0, share: null, matrix: [] }, result: { judged: 0, agreed: 0, share: null, differences: [] }, byAgentAndWeek: [],
    });
    const review: SampleReview = { status: 'reviewed', scorePercent: 33.3, isFailed: false, humanSentiment: 'negative', humanResult: null, reviewer: 'A' };
    // in Almaty Monday the 2nd of March 2026 begins at 19:00 UTC on Sunday
    await storeSampleCalls(['2026-03-01T18:59:59Z', '2026-03-01T19:00:00Z', '2026-03-08T18:59:59Z'].map((at, index) => sampleCall({
      uuid: `call-${index}`, attempts: [sampleAttempt({ startedAt: new Date(at) })], review: { ...review, scorePercent: [33.3, 0, 100][index] ?? null, isFailed: index === 1 },
    })));
    const { byAgentAndWeek, sentiment } = await computeReviewFigures(VIEWER, {});
    const agent = { agentUuid: 'agent-a', agentName: 'Agent agent-a' };
    expect(byAgentAndWeek).toEqual([
      { ...agent, firstDay: '2026-02-23', lastDay: '2026-03-01', scored: 1, scorePercent: 33.3, failed: 0, failedShare: 0 },
      { ...agent, firstDay: '2026-03-02', lastDay: '2026-03-08', scored: 2, scorePercent: 50, failed: 1, failedShare: 0.5 },
    ]);
    expect(sentiment).toEqual({ judged: 3, agreed: 0, share: 0, matrix: [{ bot: 'neutral', human: 'negative', calls: 3 }] });
  } finally {
    await database.close();
  }
});
