import { expect, it } from 'vitest';
import { Settings, TimeZone } from './schema';
import { parseTheme } from './theme';
import { formatUtcOffset, listTimeZones } from './time-zones';

it('takes the zones that Intl knows', () => {
  expect(TimeZone.parse(' Asia/Almaty ')).toBe('Asia/Almaty');
  expect(Settings.parse({ timeZone: 'UTC' })).toEqual({ timeZone: 'UTC' });
});

it.each(['', 'Mars/Base', '+05:00', 'Asia/Almaty; drop', 'x'.repeat(500), 5, null])('refuses %j as a zone', (zone) => {
  expect(TimeZone.safeParse(zone).success).toBe(false);
});

it('says how far a zone is from UTC, on the day asked for', () => {
  expect(formatUtcOffset('Asia/Almaty', new Date('2024-02-29T12:00:00Z'))).toBe('UTC+6');
  expect(formatUtcOffset('Asia/Almaty', new Date('2024-03-01T12:00:00Z'))).toBe('UTC+5');
  expect(formatUtcOffset('America/St_Johns', new Date('2026-01-01T00:00:00Z'))).toBe('UTC−3:30');
  expect(formatUtcOffset('UTC', new Date(0))).toBe('UTC+0');
});

it('lists only zones that the setting accepts', () => {
  const zones = listTimeZones(new Date(0));
  expect(zones.length).toBeGreaterThan(300);
  expect(zones.filter(({ zone }) => !TimeZone.safeParse(zone).success)).toEqual([]);
});

it('reads a theme cookie, and any other word as the system’s choice', () => {
  expect(parseTheme('dark')).toBe('dark');
  expect(parseTheme('blue')).toBe('system');
  expect(parseTheme(undefined)).toBe('system');
});
