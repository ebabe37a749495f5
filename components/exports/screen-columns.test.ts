import { expect, it } from 'vitest';
import { ATTEMPT_COLUMNS as LISTED_ATTEMPTS } from '@/components/calls/attempt-columns';
import { CALL_COLUMNS as LISTED_CALLS } from '@/components/calls/call-columns';
import { screenHeaders } from '@/lib/exports/screen-columns';

it('every column of the lists has its name in files', () => {
  const missing = (rows: 'calls' | 'attempts', ids: readonly string[]) => ids.filter((id) => screenHeaders(rows, [id]).length === 0);
  expect(missing('calls', LISTED_CALLS.map(({ id }) => id))).toEqual([]);
  expect(missing('attempts', LISTED_ATTEMPTS.map(({ id }) => id))).toEqual([]);
});

it('columns of the spreadsheet keep their names, but where a fixed one has it', () => {
  expect(screenHeaders('calls', ['title', 'var.debt', 'var.result', 'report.intent', 'language', 'initialLanguage'])).toEqual([
    'phone_number', 'debt', 'var.result', 'report.intent', 'initial_language', 'final_language',
  ]);
});
