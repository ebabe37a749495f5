import { expect, it } from 'vitest';
import type { JsonValue } from '@/lib/format/json-value';
import { assembleTable, type FilledColumn } from './assemble-table';
import { PLAIN_LAYOUT } from './layout';

type Row = { name: string; debt: JsonValue };
const STYLE = { locale: 'en', timeZone: 'Asia/Almaty', yes: 'Yes', no: 'No' };
const plain = { kind: 'text', width: 100, isDefault: true, sort: null } as const;
const COLUMNS: FilledColumn<Row, typeof STYLE>[] = [
  { ...plain, id: 'name', label: 'Name', group: 'row', cell: ({ name }) => name },
  { ...plain, id: 'var.debt', label: 'debt', group: 'variables', sent: ({ debt }) => debt },
  { ...plain, id: 'hidden', label: 'Hidden', group: 'row', isDefault: false, cell: ({ name }) => name },
];
const rows = (debts: JsonValue[]) => debts.map((debt, index) => ({
  row: { name: `n${index}`, debt }, named: { uuid: `u${index}`, callUuid: `u${index}`, href: '/', title: `t${index}` },
}));

it('cells of columns that are not shown are not sent, nor empty ones', () => {
  const table = assembleTable({ columns: COLUMNS, layout: PLAIN_LAYOUT, style: STYLE }, rows([5, null]));
  expect(table.rows.map(({ cells }) => cells)).toEqual([{ 'name': 'n0', 'var.debt': '5' }, { name: 'n1' }]);
  expect(table.columns.map(({ id }) => id)).toEqual(['name', 'var.debt', 'hidden']);
});

it('a column of values has the kind of the values on the page', () => {
  const kindOf = (debts: JsonValue[]) => assembleTable({ columns: COLUMNS, layout: PLAIN_LAYOUT, style: STYLE }, rows(debts)).columns[1]?.kind;
  expect([kindOf([5, '6.5']), kindOf([5, 'six']), kindOf(['2026-02-03'])]).toEqual(['number', 'text', 'date']);
});

it('nothing but data goes to the browser', () => {
  const { columns } = assembleTable({ columns: COLUMNS, layout: PLAIN_LAYOUT, style: STYLE }, []);
  expect(columns).toEqual(JSON.parse(JSON.stringify(columns)));
});
