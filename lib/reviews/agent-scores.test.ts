import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '@/lib/time/day';
import { scoresByAgent, scoresByWeek } from './agent-scores';

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

it('weeks are those of all calls in them, none left out between, the newest where there are too many', () => {
  const call = fc.record({ agentUuid: fc.constantFrom('a', 'b', null), week: fc.integer({ min: 0, max: 20 }), score: fc.integer({ min: 0, max: 100 }) });
  fc.assert(fc.property(fc.array(call, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (calls, most) => {
    const keys = [...new Set(calls.map(({ agentUuid, week: number }) => JSON.stringify([agentUuid, number])))];
    const figures = keys.map((key) => {
      const [agentUuid, number] = JSON.parse(key) as [string | null, number];
      const scores = calls.filter((one) => one.agentUuid === agentUuid && one.week === number).map(({ score }) => score);
      const firstDay = addDays('2026-01-05', number * 7);
      return {
        agentUuid, agentName: agentUuid, firstDay, lastDay: addDays(firstDay, 6), scored: scores.length, scorePercent: mean(scores),
        failed: scores.filter((score) => score < 10).length, failedShare: 0,
      };
    });
    const numbers = calls.map(({ week: number }) => number);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const all = Array.from({ length: numbers.length === 0 ? 0 : last - first + 1 }, (_, place) => first + place).slice(-most);
    expect(scoresByWeek(figures, most).map(({ firstDay, lastDay, scored, failed }) => [firstDay, lastDay, scored, failed])).toEqual(all.map((number) => {
      const own = calls.filter((one) => one.week === number);
      return [addDays('2026-01-05', number * 7), addDays('2026-01-05', number * 7 + 6), own.length, own.filter(({ score }) => score < 10).length];
    }));
    for (const { firstDay, scorePercent } of scoresByWeek(figures, most)) {
      const own = calls.filter((one) => addDays('2026-01-05', one.week * 7) === firstDay);
      if (own.length === 0) expect(scorePercent).toBeNull();
      else expect(Math.abs((scorePercent ?? NaN) - mean(own.map(({ score }) => score)))).toBeLessThanOrEqual(0.0500001);
    }
  }));
});
