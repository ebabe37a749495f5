import { expect, it } from 'vitest';
import { alignTurns } from './align-turns';
import { formatTalk } from './format-talk';

const WORDS = { bot: 'Бот', customer: 'Клиент', operator: 'Оператор' };
const TALK = [
  { role: 'assistant', content: 'Сәлем\nбе', at: '0' },
  { role: 'user', content: 'Иә', at: null },
  { role: 'tool', content: '{}', at: '61.4' },
];

it('writes who says what, with a time only where one was sent', () => {
  const alignment = alignTurns(TALK, { startedAt: null, durationSeconds: 90 });
  expect(formatTalk(TALK, alignment, WORDS)).toBe('[0:00] Бот: Сәлем\nбе\nКлиент: Иә\n[1:01] tool: {}');
});

it('writes no times that are only estimated', () => {
  const talk = TALK.map((turn) => ({ ...turn, at: null }));
  expect(formatTalk(talk, alignTurns(talk, { startedAt: null, durationSeconds: 90 }), WORDS)).not.toContain('[');
});
