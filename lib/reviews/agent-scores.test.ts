import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoresByAgent } from './agent-scores';

const week = fc.record({
  agentUuid: fc.constantFrom('a', 'b', null), week: fc.integer({ min: 0, max: 5 }), scores: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }),
});
const rows = fc.uniqueArray(week, { selector: ({ agentUuid, week: number }) => `${agentUuid} ${number}`, minLength: 1 });

const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;

it('an agent’s score over all weeks is that of all his calls, up to the rounding of weeks', () => {
  fc.assert(fc.property(rows, (all) => {
    const { agents, weeks } = scoresByAgent(all.map(({ agentUuid, week: number, scores }) => ({
      agentUuid, agentName: agentUuid, firstDay: `2026-01-0${number + 1}`, lastDay: `2026-01-0${number + 3}`, scored: scores.length,
      scorePercent: Math.round(mean(scores) * 10) / 10, failed: scores.filter((score) => score < 10).length, failedShare: 0,
    })));
    for (const { agentUuid, scored, scorePercent, failed, weeks: own } of agents) {
      const scores = all.filter((row) => row.agentUuid === agentUuid).flatMap((row) => row.scores);
      expect([scored, failed]).toEqual([scores.length, scores.filter((score) => score < 10).length]);
      expect(Math.abs((scorePercent ?? NaN) - mean(scores))).toBeLessThanOrEqual(0.1000001);
      expect(own.size).toBe(all.filter((row) => row.agentUuid === agentUuid).length);
    }
    expect(agents.map(({ scored }) => scored)).toEqual(agents.map(({ scored }) => scored).sort((one, other) => other - one));
    const days = weeks.map(({ firstDay }) => firstDay);
    expect(days).toEqual([...new Set(all.map(({ week: number }) => `2026-01-0${number + 1}`))].sort().reverse());
  }));
});
