import { expect, it } from 'vitest';
import { ATTEMPT_SORT_FIELDS } from '@/lib/attempts/sort';
import { CALL_SORT_FIELDS } from '@/lib/calls/sort';
import { ATTEMPT_COLUMNS as ATTEMPT_FILE, CALL_COLUMNS as CALL_FILE, WORK_COLUMNS } from '@/lib/exports/columns';
import { screenHeaders } from '@/lib/exports/screen-columns';
import { ATTEMPT_COLUMNS, ATTEMPT_TITLE } from './attempt-columns';
import { CALL_COLUMNS, CALL_TITLE } from './call-columns';

const TABLES = [
  { rows: 'calls', columns: [CALL_TITLE, ...CALL_COLUMNS], sorts: CALL_SORT_FIELDS, file: [...CALL_FILE, ...WORK_COLUMNS] },
  { rows: 'attempts', columns: [ATTEMPT_TITLE, ...ATTEMPT_COLUMNS], sorts: ATTEMPT_SORT_FIELDS, file: [...ATTEMPT_FILE, ...WORK_COLUMNS] },
] as const;

it.each(TABLES)('columns of $rows have ids of their own, and sort only as the server can', ({ columns, sorts }) => {
  const ids = columns.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const fields = columns.flatMap(({ sort }) => sort?.field ?? []);
  expect(fields.filter((field) => !sorts.some((known) => known === field))).toEqual([]);
});

it.each(TABLES)('every column of $rows but found words has a place in a file of $rows', ({ rows, columns, file }) => {
  const ids = columns.map(({ id }) => id).filter((id) => id !== 'snippets' && id !== 'phone');
  for (const id of ['title', ...ids]) expect(screenHeaders(rows, [id]), id).not.toEqual([]);
  expect(screenHeaders(rows, ids).filter((header) => !file.some((known) => known === header))).toEqual([]);
});
