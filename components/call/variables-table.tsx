import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import { MASKED } from '@/lib/access/mask';
import type { CallVariable } from '@/lib/calls/types';
import { NO_FIGURE } from '@/lib/format/number';
import { formatVariableValue } from '@/lib/format/variable-value';
import { type RevealAction, RevealValue } from './reveal-value';

type VariablesTableProps = {
  callUuid: string;
  variables: CallVariable[];
  /** null for who may not reveal what is masked */
  reveal: RevealAction | null;
};

/** The customer's row of the campaign's spreadsheet, as the payloads show it. */
export function VariablesTable({ callUuid, variables, reveal }: VariablesTableProps) {
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
          {variables.map((variable, position) => (
            <TableRow key={position}>
              <Cell numeric className="w-0 align-top text-muted">
                {variable.columnNumber ?? NO_FIGURE}
              </Cell>
              <Cell className="max-w-36 align-top break-words text-muted">
                <bdi>{variable.name}</bdi>
              </Cell>
              <Cell className="min-w-28 align-top whitespace-pre-wrap wrap-anywhere">
                <Sent variable={variable}>
                  {reveal && (
                    <RevealValue
                      callUuid={callUuid}
                      position={position}
                      reveal={reveal}
                      words={{ reveal: t('reveal'), label: t('revealLabel', { name: variable.name }), failed: t('revealFailed') }}
                    />
                  )}
                </Sent>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

/** The value; where it is masked as a whole, children (how to reveal it) in its place, if any. */
function Sent({ variable: { value: sent, isMasked }, children }: { variable: CallVariable; children: ReactNode }) {
  const t = useTranslations('call.variables');
  if (isMasked && sent === MASKED && children) return children;
  return (
    <span title={isMasked ? t('masked') : undefined}>
      <bdi>{formatVariableValue(sent) || NO_FIGURE}</bdi>
      {isMasked && <span className="sr-only"> ({t('masked')})</span>}
    </span>
  );
}
