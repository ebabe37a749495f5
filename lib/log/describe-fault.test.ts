import { expect, it } from 'vitest';
import { describeFault } from './describe-fault';

it('a fault in the log quotes neither phones nor tokens, wherever they stand', () => {
  const cause = new Error('Authorization: Bearer abcdef-0123 and Basic dXNlcjpwYXNz');
  const fault = new Error('POST /api/hubtalk/path-token?token=query-token failed for phone "+7 (777) 822-89-12" and 77778228912', { cause });
  Object.assign(fault, { meta: { phone: '77778228912' } });
  const text = JSON.stringify(describeFault(fault));
  for (const secret of ['path-token', 'query-token', '822-89-12', '77778228912', 'abcdef', 'dXNlcjpwYXNz']) expect(text).not.toContain(secret);
  expect(text).toContain('failed for phone');
  expect(describeFault('8 701 123 45 67')).toEqual({ type: 'string', message: '…' });
});

it('keeps what is needed to find it', () => {
  const { type, stack } = describeFault(new TypeError('x is 42')) as { type: string; stack: string };
  expect(type).toBe('TypeError');
  expect(stack).toMatch(/x is 42[^]*describe-fault\.test\.ts:\d+:\d+/);
});
