import { useTranslations } from 'next-intl';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { CallVariable } from '@/lib/calls/types';
import { NO_FIGURE } from '@/lib/format/number';
import { formatVariableValue } from '@/lib/format/variable-value';

/** The customer's row of the campaign's spreadsheet, as the payloads show it. */
export function VariablesTable({ variables }: { variables: CallVariable[] }) {
  const t = useTranslations('call.variables');
  if (variables.length === 0) return <p className="px-4 pb-4 text-sm text-muted">{t('empty')}</p>;
  return (
    <TableScroll label={t('title')}>
      <Table>
        <TableHead>
          <tr>
            <HeaderCell numeric>{t('column')}</HeaderCell>
            <HeaderCell>{t('name')}</HeaderCell>
            <HeaderCell>{t('sent')}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {variables.map(({ name, value: sent, columnNumber }, index) => (
            <TableRow key={index}>
              <Cell numeric className="w-0 align-top text-muted">
                {columnNumber ?? NO_FIGURE}
              </Cell>
              <Cell className="max-w-36 align-top break-words text-muted">
                <bdi>{name}</bdi>
              </Cell>
              <Cell className="min-w-28 align-top whitespace-pre-wrap wrap-anywhere">
                <bdi>{formatVariableValue(sent) || NO_FIGURE}</bdi>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
