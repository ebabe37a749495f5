import { expect, it } from 'vitest';
import example from '@/lib/hubtalk/example-payload.json';
import { readAgain } from './read-again';

it('a delivery is marked where its sender was warned, also of what only the attempt shows', () => {
  const text = JSON.stringify({ ...example, duration: -1 });
  const reading = readAgain(Buffer.from(text), text);
  expect(reading.readable && reading.warnings.map(({ code, field }) => `${code} ${field}`).sort()).toEqual(['negative_number duration', 'transcript_partial last_answer']);
});
