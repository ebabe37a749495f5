import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ariaSort, SortLink } from '@/components/ui/sort-link';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { CallSort } from '@/lib/calls/sort';
import type { CallRow } from '@/lib/calls/types';
import type { SortDirection } from '@/lib/filters/page-request';
import { numberOf } from '@/lib/filters/number-of';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { formatVariableValue } from '@/lib/format/variable-value';
import { paths } from '@/lib/paths/paths';
import { pickVariable } from '@/lib/variables/pick-variable';
import type { VariableColumn } from '@/lib/variables/types';
import { CALL_COLUMNS } from './call-columns';

type CallsTableProps = {
  rows: CallRow[];
  /** the campaign's variables; none where the rows are of several campaigns */
  variables: VariableColumn[];
  /** false where all rows are of the campaign that the page is about */
  showCampaign: boolean;
  sort: CallSort;
  /** the same list in another order */
  sortHref: (sort: CallSort) => Route;
};

/** Calls, one a row; the phone stays in view while the rest scrolls sideways, and leads to the call. */
export function CallsTable({ rows, variables, showCampaign, sort, sortHref }: CallsTableProps) {
  const t = useTranslations('calls');
  const columns = CALL_COLUMNS.filter(({ label }) => showCampaign || label !== 'campaign');
  const shown = variables.map((variable) => variableCells(rows, variable));
  const header = { sort, sortHref };
  return (
    <TableScroll label={t('panel')}>
      <Table className="whitespace-nowrap">
        <TableHead>
          <tr>
            <SortHeader {...header} field="phoneNumber" first="asc" className="sticky left-0 z-10 bg-sunken">
              {t('columns.phone')}
            </SortHeader>
            {columns.map(({ label, sort: field, first, numeric = false }) => (
              <SortHeader key={label} {...header} field={field} first={first} numeric={numeric}>
                {t(`columns.${label}`)}
              </SortHeader>
            ))}
            {shown.map(({ variable, numeric }) => (
              <SortHeader key={variable.key} {...header} field={`var.${variable.name}`} first="asc" numeric={numeric}>
                <bdi title={variable.header} className="max-w-40 truncate">
                  {variable.header}
                </bdi>
              </SortHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={row.callUuid} className="group">
              <Cell className="sticky left-0 z-10 bg-surface group-hover:bg-hover">
                <Link href={paths.call(row.callUuid)} className="link font-medium">
                  <bdi>{row.phoneNumber === null ? shortUuid(row.callUuid) : formatPhone(row.phoneNumber)}</bdi>
                </Link>
              </Cell>
              {columns.map(({ label, numeric = false, cell }) => (
                <Cell key={label} numeric={numeric}>
                  {cell(row)}
                </Cell>
              ))}
              {shown.map(({ numeric, texts }, position) => (
                // the variable's own key is long, and would be sent with every cell
                <Cell key={position} numeric={numeric}>
                  {variableText(texts[index] ?? '')}
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

type SortHeaderProps = Pick<CallsTableProps, 'sort' | 'sortHref'> & {
  field: CallSort['field'];
  first: SortDirection;
  numeric?: boolean;
  className?: string;
  children: ReactNode;
};

function SortHeader({ sort, sortHref, field, first, numeric = false, className, children }: SortHeaderProps) {
  const current = sort.field === field ? sort.direction : null;
  const next = current === null ? first : current === 'asc' ? 'desc' : 'asc';
  return (
    <HeaderCell numeric={numeric} aria-sort={ariaSort(current)} className={className}>
      <SortLink href={sortHref({ field, direction: next })} direction={current}>
        {children}
      </SortLink>
    </HeaderCell>
  );
}

/** Longer texts may not fit. A cell keeps directions apart by itself: nothing in it reaches its neighbours. */
const SHORT_LENGTH = 24;

function variableText(text: string): ReactNode {
  if (text.length <= SHORT_LENGTH) return text;
  return (
    <bdi title={text} className="inline-block max-w-56 truncate align-bottom">
      {text}
    </bdi>
  );
}

/** The texts of one variable on this page; a column of nothing but numbers stands at the right. */
function variableCells(rows: readonly CallRow[], variable: VariableColumn) {
  const texts = rows.map(({ variables }) => formatVariableValue(pickVariable(variables, variable)?.value ?? null));
  const filled = texts.filter((text) => text !== '');
  return { variable, texts, numeric: filled.length > 0 && filled.every((text) => numberOf(text) !== null) };
}
