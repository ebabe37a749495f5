import { describe, expect, it } from 'vitest';
import { choiceKey } from './choice';
import { listColumns, moveColumn, pickAll, pickColumn, pickedHeaders } from './column-list';
import { exportQuery } from './export-query';

const preview = {
  columns: (['debt', 'call_uuid', 'outcome', 'report.intent'] as const).map((header) => ({ header, source: 'fixed' as const })),
  defaultColumns: ['debt', 'call_uuid', 'outcome'],
};
const picked = (list: ReturnType<typeof listColumns>) => pickedHeaders(list, preview);

describe('the columns of the dialog', () => {
  it('are the default ones until something is chosen, and stay those of the server then', () => {
    expect(picked(listColumns(preview, null))).toBeNull();
    expect(picked(pickColumn(listColumns(preview, null), 'report.intent', true))).toEqual(['debt', 'call_uuid', 'outcome', 'report.intent']);
  });

  it('are those that were remembered, as far as they are there', () => {
    expect(picked(listColumns(preview, ['outcome', 'gone', 'debt', 'outcome']))).toEqual(['outcome', 'debt']);
    expect(listColumns(preview, ['outcome']).map(({ header }) => header)).toEqual(['outcome', 'debt', 'call_uuid', 'report.intent']);
    expect(picked(listColumns(preview, ['gone']))).toBeNull();
  });

  it('move one step, and not past the ends', () => {
    const list = listColumns(preview, null);
    expect(picked(moveColumn(list, 'outcome', -1))).toEqual(['debt', 'outcome', 'call_uuid']);
    expect(picked(moveColumn(list, 'debt', -1))).toBeNull();
    expect(moveColumn(list, 'report.intent', 1)).toEqual(list);
    expect(picked(pickAll(list, false))).toEqual([]);
  });
});

describe('exportQuery', () => {
  const asked = { layout: 'table', rows: 'calls', listOf: 'calls', gaps: true, format: 'csv', delimiter: 'comma', bom: true, columns: null } as const;

  it('writes only what differs from the contract’s own', () => {
    expect(exportQuery('outcome=BUSY&sort=outcome%3Aasc', asked)).toBe('outcome=BUSY&sort=outcome%3Aasc');
    expect(exportQuery('sort=outcome%3Aasc', { ...asked, rows: 'attempts', delimiter: 'tab', bom: false })).toBe('rows=attempts&delimiter=tab&bom=0');
    expect(exportQuery('', { ...asked, format: 'xlsx', delimiter: 'tab', bom: false, columns: ['a,b', 'c'] })).toBe('columns=a%2Cb&columns=c');
    expect(exportQuery('', { ...asked, layout: 'redial', columns: ['a'] })).toBe('layout=redial&gaps=1');
  });
});

it('a choice is kept for each kind of rows, and apart for each campaign whose id can be a key', () => {
  expect([choiceKey('calls', null), choiceKey('attempts', 'a2b0-99'), choiceKey('calls', 'Кампания/1')]).toEqual(['export.calls', 'export.attempts.a2b0-99', null]);
});
