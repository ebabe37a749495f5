import { expect, it, vi } from 'vitest';
import { renderEnglish, textOf } from '@/components/testing/render-english';
import { START } from '@/lib/filters/list-place';
import { PLAIN_LAYOUT } from '@/lib/tables/layout';
import type { TableCell, TableColumn, TableRow } from '@/lib/tables/types';
import { DataTable, type DataTableProps } from './data-table';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), useSearchParams: () => new URLSearchParams() }));

const HOSTILE = '<img src=x onerror=alert(1)>\u202Efdp';

const column = (id: string, changes: Partial<TableColumn> = {}): TableColumn =>
  ({ id, label: id, group: 'row', kind: 'text', width: 100, isDefault: true, sort: { field: id, first: 'asc' }, ...changes });
const row = (cells: Record<string, TableCell>, uuid = 'u1'): TableRow => ({ uuid, callUuid: uuid, href: `/calls/${uuid}`, title: '+7 701', cells });

function render(changes: Partial<DataTableProps>): string {
  const nothing = () => Promise.resolve(null);
  return renderEnglish(
    <DataTable
      name="calls"
      label="Calls"
      title={column('phone')}
      columns={[column('outcome')]}
      rows={[row({})]}
      layout={PLAIN_LAYOUT}
      address={{ path: '/calls', query: 'outcome=BUSY', sort: { field: 'phone', direction: 'desc' }, defaultSort: { field: 'phone', direction: 'desc' } }}
      exported={null}
      previous={null}
      next={null}
      range="1–1 of 1"
      total="1 call"
      tabs={null}
      summary="1 call"
      actions={{ remember: nothing, openPane: nothing, tag: null }}
      search={[]}
      pane={null}
      empty="nothing"
      {...changes}
    />,
  );
}

/** The texts of a table's cells, row by row; hidden ones included. */
function cells(html: string): string[][] {
  const [table = ''] = html.split('</table>');
  return table.split('<tr').slice(1).map((line) => line.split(/<t[hd](?=[ >])/).slice(1).map((cell) => textOf(`<td${cell}`)));
}

it('draws each kind of cell, and a dash for nothing', () => {
  const kinds = ['outcome', 'sentiment', 'bar', 'languages', 'duration', 'instant', 'link', 'code', 'snippets', 'text'] as const;
  const html = render({
    columns: kinds.map((kind) => column(kind, { kind })),
    rows: [
      row({
        outcome: 'ANSWERED', sentiment: 'negative', bar: [1, 0, 2, 0], languages: ['RU', 'KZ'], duration: '1:41', code: 'PROMISED',
        instant: ['2026-02-02T20:20:24Z', 'Feb 3, 2026, 01:20'], link: ['Loans', '/campaigns/a'], snippets: [{ callEventUuid: 'e', speaker: 'customer', text: 'не звоните', marks: [[3, 10]] }],
      }),
    ],
  });
  expect(cells(html)[1]).toEqual([
    '', '+7 701', 'Answered', 'Negative', '', 'RU → changed to KZ', '1:41', 'Feb 3, 2026, 01:20', 'Loans', 'PROMISED', 'Customer: не звоните', '–',
  ]);
  expect(html).toContain('aria-label="Attempts by sentiment: Positive 1, Negative 2"');
  expect(html).toContain('<mark');
});

it('a header leads to its order, from the beginning; the one that is on turns it', () => {
  const html = render({ columns: [column('var.a b', { sort: { field: 'var.a b', first: 'desc' } }), column('summary', { sort: null })], next: START });
  const sorts = [...html.matchAll(/href="([^"]+sort=[^"]+)"/g)].map(([, href]) => decodeURIComponent((href ?? '').replaceAll('&amp;', '&')));
  expect(sorts).toEqual(['/calls?outcome=BUSY&sort=phone:asc', '/calls?outcome=BUSY&sort=var.a+b:desc']);
  expect(html.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"', 'aria-sort="none"']);
});

it('widths and pinned places stand in the first HTML: nothing moves later', () => {
  const layout = { ...PLAIN_LAYOUT, widths: { outcome: 222 }, pinned: ['result'] };
  const html = render({ columns: [column('outcome'), column('result'), column('agent')], layout });
  expect([...html.matchAll(/<col( style="width:(\d+)px")?\/>/g)].map(([, , width]) => width)).toEqual(['40', '100', '100', '222', undefined]);
  expect(html).toContain('--pin-1:40px;--pin-2:140px');
  expect(cells(html)[0]).toEqual(['', 'phone', 'result', 'outcome', 'agent']);
});

it('what was hidden is not there, what was chosen is where it was put', () => {
  const columns = [column('outcome'), column('result'), column('var.debt', { isDefault: false })];
  const layout = { ...PLAIN_LAYOUT, order: ['var.debt', 'result', 'outcome'], shown: ['var.debt'], hidden: ['outcome'] };
  expect(cells(render({ columns, layout }))[0]).toEqual(['', 'phone', 'var.debt', 'result']);
});

it('trap 34: hostile names and values are only text', () => {
  const html = render({ columns: [column(HOSTILE)], rows: [{ ...row({ [HOSTILE]: HOSTILE }), title: HOSTILE }] });
  expect(html).not.toContain('<img');
});

it('figures stand at the right, texts do not', () => {
  const html = render({ columns: [column('debt', { kind: 'number' }), column('city')], rows: [row({ debt: '5', city: 'Алматы' })] });
  expect(html).toContain('<td class="numeric">5</td>');
  expect(html).toContain('<td>Алматы</td>');
});

it('no rows are said, and the columns can still be chosen', () => {
  const html = render({ rows: [] });
  expect(html).toContain('nothing');
  expect(html).not.toContain('<table');
  expect(html).toContain('Columns');
});

it('links the headers that sort, and says of the others that they do not', () => {
  const [head = ''] = render({ columns: [column('result'), column('summary', { sort: null })] }).split('</thead>');
  const [, phone, result, summary] = head.split('<th ').map((cell) => cell.split('</th>')[0] ?? '').filter((cell) => !cell.includes('checkbox'));
  expect([phone, result, summary].map((cell) => [/href=/.test(cell ?? ''), /aria-sort=/.test(cell ?? '')])).toEqual([[true, true], [true, true], [false, false]]);
  expect(summary).toContain('title="summary: lists are not sorted by it"');
});
