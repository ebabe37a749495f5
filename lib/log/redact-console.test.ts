import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { redactConsole } from './redact-console';

it('what is printed to standard error quotes neither phones nor tokens, and is whole but for them', () => {
  const stderr = new PassThrough();
  const console = new Console({ stdout: new PassThrough(), stderr });
  redactConsole(console);
  const cause = new Error('Bearer abcdef-0123');
  const fault = Object.assign(new Error('INSERT failed for "+7 (777) 822-89-12"', { cause }), { digest: 'E42', meta: { sent: { phone: '77778228912' } } });
  console.error(' ⨯', fault);
  console.warn('slow: /api/hubtalk/path-token?token=query-token, %d of 100%', 3);
  const printed = String(stderr.read());
  for (const secret of ['822-89-12', '77778228912', 'abcdef', 'path-token', 'query-token']) expect(printed).not.toContain(secret);
  expect(printed).toContain('⨯ Error: INSERT failed for "…"');
  expect(printed).toMatch(/redact-console\.test\.ts:\d+:\d+/);
  expect(printed).toContain('3 of 100%');
});
