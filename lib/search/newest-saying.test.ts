import { expect, it } from 'vitest';
import { newestSaying } from './newest-saying';

const attempt = (callEventUuid: string, startedAt: string, content: string, summary: string | null = null) => ({
  callEventUuid, startedAt, summary, messages: [{ role: 'user', content, at: null }],
});
const ATTEMPTS = [
  attempt('first', '2026-02-01T10:00:00Z', 'Не звоните'),
  attempt('second', '2026-02-03T10:00:00Z', 'Я занят'),
  attempt('third', '2026-02-02T10:00:00Z', 'Звоните позже', 'Просил звонить'),
];
const said = (...q: string[]) => newestSaying(ATTEMPTS, q)?.callEventUuid;

it('is the newest attempt that says all of an alternative, wherever', () => {
  expect([said('звон'), said('не звон'), said('занят'), said('summary:звон')]).toEqual(['third', 'first', 'second', 'third']);
  expect(said('пять', 'не')).toBe('first');
});

it('is none where nothing says it, or nothing is asked', () => {
  expect([said('кредит'), said(), said('!')]).toEqual([undefined, undefined, undefined]);
});
