import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Moment } from '@/components/deliveries/moment';
import { Badge } from '@/components/ui/badge';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { ShownAuditRecord } from '@/lib/audit/types';
import { NO_FIGURE } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { actionKey, knownAction } from './action-key';
import { AuditDetails } from './audit-details';
import { AuditSubject } from './audit-subject';

const COLUMNS = ['when', 'who', 'what', 'of', 'details'] as const;

/** Who did what, one a row; who leads to all that he did, what it was done to leads there. */
export function AuditTable({ records }: { records: readonly ShownAuditRecord[] }) {
  const t = useTranslations('audit');
  return (
    <TableScroll label={t('records')}>
      <Table>
        <TableHead>
          <tr>
            {COLUMNS.map((column) => (
              <HeaderCell key={column}>{t(`columns.${column}`)}</HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {records.map((record) => (
            <TableRow key={record.id}>
              <Cell>
                <Moment at={record.at} />
              </Cell>
              <Cell>
                <span className="flex items-center gap-2">
                  <Link href={paths.audit({ who: record.actorName })} prefetch={false} className="link block max-w-48 truncate">
                    <bdi>{record.actorName || NO_FIGURE}</bdi>
                  </Link>
                  {record.actorKind === 'api-token' && <Badge>{t('token')}</Badge>}
                </span>
              </Cell>
              <Cell className="whitespace-nowrap">
                <ActionText action={record.action} />
              </Cell>
              <Cell>
                <AuditSubject record={record} />
              </Cell>
              <Cell className="whitespace-nowrap text-muted">
                <AuditDetails record={record} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

function ActionText({ action }: { action: string }) {
  const t = useTranslations('audit');
  const known = knownAction(action);
  return known === null ? <code className="text-xs">{action}</code> : t(`actions.${actionKey(known)}`);
}
