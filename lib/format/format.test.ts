import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay, formatMonth, formatTimeOfDay } from './date';
import { formatDuration, formatMinutes } from './duration';
import { formatNumber, formatPercent } from './number';
import { formatPhone } from './phone';
import { shortUuid } from './short-uuid';
import { shortenCode } from './shorten-code';
import { typedJson } from './typed-json';
import { formatVariableValue } from './variable-value';

describe('figures', () => {
  it('writes durations as clocks do', () => {
    expect([0, 59, 60, 101, 3599, 3600, 3701, null].map(formatDuration))
      .toEqual(['0:00', '0:59', '1:00', '1:41', '59:59', '1:00:00', '1:01:41', '–']);
  });

  it('writes minutes with a tenth only when they are few', () => {
    expect(formatMinutes(97, 'en')).toBe('1.6');
    expect(formatMinutes(97_000, 'en')).toBe('1,617');
    expect(formatMinutes(null, 'en')).toBe('–');
  });

  it('never divides by nothing', () => {
    expect(formatPercent({ part: 0, whole: 0 }, 'en')).toBe('–');
    expect(formatPercent({ part: 1, whole: 3 }, 'en')).toBe('33%');
    expect(formatPercent({ part: 1, whole: 30 }, 'en')).toBe('3.3%');
    expect(formatPercent({ part: 0, whole: 30 }, 'en')).toBe('0%');
  });

  it('groups numbers as the language does', () => {
    expect(formatNumber(12345, 'en')).toBe('12,345');
    expect(formatNumber(12345, 'ru').replace(/\s/g, ' ')).toBe('12 345');
    expect(formatNumber(null, 'kk')).toBe('–');
  });
});

describe('dates', () => {
  const style = { locale: 'en', timeZone: 'Asia/Almaty' };

  it('are on the workspace clocks', () => {
    expect(formatDateTime('2026-02-02T20:20:24Z', style)).toBe('Feb 3, 2026, 01:20');
    expect(formatTimeOfDay('2026-02-02T20:20:24Z', style)).toBe('01:20:24');
    expect(formatDateTime(null, style)).toBe('–');
  });

  it('keep a calendar day where it is', () => {
    expect(formatDay('2026-02-02', 'en')).toBe('Feb 2');
    expect(formatMonth('2026-02-01', 'en')).toBe('Feb 2026');
  });
});

describe('numbers of people and things', () => {
  it('groups eleven digits with a leading 7 and nothing else', () => {
    expect(formatPhone('77778228912')).toBe('+7 777 822 89 12');
    expect(formatPhone('+77778228912')).toBe('+7 777 822 89 12');
    for (const other of ['87778228912', '4915112345678', '7777822891', 'anonymous']) expect(formatPhone(other)).toBe(other);
    expect(formatPhone(null)).toBe('–');
  });

  it('shortens uuids', () => {
    expect(shortUuid('a2b099ab-08fe-43b9-b581-420f032ccb2d')).toBe('a2b099ab');
  });
});

describe('values as sent', () => {
  it('keep their JSON type', () => {
    expect(typedJson({ kind: 'number', text: '15000' })).toBe(15000);
    expect(typedJson({ kind: 'number', text: '0.1' })).toBe(0.1);
    expect(typedJson({ kind: 'string', text: '15000' })).toBe('15000');
    expect(typedJson({ kind: 'boolean', text: 'false' })).toBe(false);
    expect(typedJson({ kind: 'null', text: null })).toBe(null);
    expect(typedJson({ kind: 'json', text: '{"a":[1]}' })).toEqual({ a: [1] });
  });

  it('keep every digit beyond 2^53 as text (trap 24)', () => {
    expect(typedJson({ kind: 'number', text: '9007199254740993' })).toBe('9007199254740993');
    expect(typedJson({ kind: 'number', text: '0.12345678901234567' })).toBe('0.12345678901234567');
    expect(typedJson({ kind: 'number', text: '1e999' })).toBe('1e999');
  });

  it('become one line of text', () => {
    expect([null, 15000, true, 'x', { a: 1 }].map(formatVariableValue)).toEqual(['', '15000', 'true', 'x', '{"a":1}']);
  });
});

it('long codes keep the words that tell them apart', () => {
  const shortened = ['CALL_BUSY', 'CALL_ANSWERED_PROMISE_TO_PAY', 'CALL_ANSWERED_CALLBACK_REQUESTED', 'Перезвонитьзавтраутром', '_'.repeat(30)];
  expect(shortened.map((code) => shortenCode(code, 18)))
    .toEqual(['CALL_BUSY', '…PROMISE_TO_PAY', '…REQUESTED', 'Перезвонитьзавтра…', `…${'_'.repeat(17)}`]);
});
