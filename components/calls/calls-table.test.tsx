import { expect, it } from 'vitest';
import { renderEnglish } from '@/components/testing/render-english';
import { DEFAULT_CALL_SORT, type CallSort } from '@/lib/calls/sort';
import type { CallRow, CallVariable } from '@/lib/calls/types';
import { paths } from '@/lib/paths/paths';
import type { VariableColumn } from '@/lib/variables/types';
import { CallsTable } from './calls-table';

const HOSTILE = '<img src=x onerror=alert(1)>\u202Efdp';

function row(variables: CallVariable[], changes: Partial<CallRow> = {}): CallRow {
  return {
    callUuid: '794ea9ef-0304-450a-864a-cd1be055a28d', campaignUuid: 'a2b099ab', campaignName: 'Loans', type: 'outbound',
    phoneNumber: '77778228912', callStatus: 'COMPLETED', outcome: 'ANSWERED', result: 'PROMISED', sentiment: 'neutral', attemptCount: 3,
    reached: true, firstAttemptAt: '2026-02-02T10:20:24Z', lastAttemptAt: '2026-02-02T20:20:24Z', durationSeconds: 101,
    billDurationSeconds: 97, agentUuid: null, agentName: 'Aida', initialLanguage: 'RU', finalLanguage: 'KZ', summary: null, variables,
    ...changes,
  };
}
function column(name: string, columnNumber: number | null): VariableColumn {
  return { key: `${columnNumber} ${name}`, name, columnNumber, occurrence: 0, header: name };
}

type Looks = { columns?: VariableColumn[]; sort?: CallSort; showCampaign?: boolean };

function render(rows: CallRow[], { columns = [], sort = DEFAULT_CALL_SORT, showCampaign = true }: Looks = {}): string {
  return renderEnglish(
    <CallsTable
      rows={rows}
      variables={columns}
      showCampaign={showCampaign}
      sort={sort}
      sortHref={({ field, direction }) => paths.calls({ sort: `${field}:${direction}` })}
    />,
  );
}

/** The texts of a table's cells, row by row; hidden ones included. */
function cells(html: string): string[][] {
  const cellTexts = (line: string) => line.split(/<t[hd](?=[ >])/).slice(1).map((cell) => cell.replace(/^[^>]*>/, '').replace(/<[^>]+>/g, '').trim());
  return html.split('<tr').slice(1).map(cellTexts);
}

it('shows a call with its variables in their columns, times in the workspace zone', () => {
  const columns = [column('debt', 5), column('city', 7)];
  const html = render([row([{ name: 'city', columnNumber: 7, value: 'Алматы' }, { name: 'debt', columnNumber: 5, value: 15000 }]), row([])], { columns });
  const [header, first, second] = cells(html);
  expect(header?.slice(-2)).toEqual(['debt', 'city']);
  expect(first).toEqual([
    '+7 777 822 89 12', 'Answered', 'PROMISED', 'Neutral', '3', '1:41', '1:37', 'RU →changed to KZ', 'Aida', 'Feb 3, 2026, 01:20', 'Loans', '15000', 'Алматы',
  ]);
  expect(second?.slice(-2)).toEqual(['', '']);
});

it('a column of numbers stands at the right, one with any other text does not', () => {
  const values = (debt: CallVariable['value']) => row([{ name: 'debt', columnNumber: 5, value: debt }]);
  const lastCell = (html: string) => html.slice(html.lastIndexOf('<td'));
  expect(lastCell(render([values(5), values(null), values('6.5')], { columns: [column('debt', 5)] }))).toContain('class="numeric"');
  expect(lastCell(render([values(5), values('six')], { columns: [column('debt', 5)] }))).not.toContain('class="numeric"');
});

it('trap 34: hostile names and values are only text', () => {
  const html = render([row([{ name: HOSTILE, columnNumber: 1, value: HOSTILE }], { result: HOSTILE, agentName: HOSTILE, campaignName: HOSTILE })], {
    columns: [column(HOSTILE, 1)],
  });
  expect(html).not.toContain('<img');
  expect(html.match(/<bdi[^>]*>&lt;img/g)).toHaveLength(5);
});

it('a header sorts its column, and turns the order when it is sorted already', () => {
  const hrefs = (sort: CallSort) => {
    const html = render([row([])], { columns: [column('a b', 1)], sort });
    return [...html.matchAll(/\?sort=([^"]+)"/g)].map(([, text]) => decodeURIComponent(text ?? ''));
  };
  expect(hrefs(DEFAULT_CALL_SORT)).toEqual(expect.arrayContaining(['lastAttemptAt:asc', 'outcome:asc', 'durationSeconds:desc', 'var.a+b:asc']));
  expect(hrefs({ field: 'var.a b', direction: 'asc' })).toContain('var.a+b:desc');
  expect(render([row([])], { sort: { field: 'outcome', direction: 'desc' } })).toContain('aria-sort="descending"');
});

it('a call without a phone is still a link, an inbound one says so instead of a campaign', () => {
  const html = render([row([], { phoneNumber: null, campaignUuid: null, campaignName: null, type: 'inbound' })]);
  expect(html).toContain('>794ea9ef</bdi></a>');
  expect(cells(html)[1]?.at(-1)).toBe('Inbound');
  expect(cells(render([row([])], { showCampaign: false }))[0]).not.toContain('Campaign');
});
