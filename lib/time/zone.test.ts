import { expect, it } from 'vitest';
import { isoInstant } from './iso-instant';
import { localTime } from './local-time';
import { isTimeZone, offsetMs } from './zone';

it('knows zones by their IANA names only', () => {
  for (const name of ['Asia/Almaty', 'UTC', 'Europe/Kyiv']) expect(isTimeZone(name)).toBe(true);
  for (const name of ['Mars/Olympus', '+05:00', '', 'Asia/Almaty; DROP']) expect(isTimeZone(name)).toBe(false);
});

it('reads the offset before and after a change within one UTC day', () => {
  expect(offsetMs(Date.parse('2024-02-29T17:59:59Z'), 'Asia/Almaty')).toBe(6 * 3_600_000);
  expect(offsetMs(Date.parse('2024-02-29T18:00:00Z'), 'Asia/Almaty')).toBe(5 * 3_600_000);
});

it('writes local times to the second', () => {
  expect(localTime(new Date('2026-02-02T10:20:24.900Z'), 'Asia/Almaty')).toBe('2026-02-02 15:20:24');
});

it('writes instants as the payload does', () => {
  expect(isoInstant(new Date('2026-02-02T10:20:24Z'))).toBe('2026-02-02T10:20:24Z');
  expect(isoInstant(new Date('2026-02-02T10:20:24.050Z'))).toBe('2026-02-02T10:20:24.050Z');
});
