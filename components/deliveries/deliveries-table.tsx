import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { DeliveryRow } from '@/lib/deliveries/types';
import { formatBytes } from '@/lib/format/bytes';
import { formatNumber, NO_FIGURE } from '@/lib/format/number';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';
import { Moment } from './moment';
import { ProblemText } from './problem-text';
import { StateBadge } from './state-badge';

/** The name of the boxes that <ReplayForm> around this table reads. */
export const CHOSEN = 'delivery';

const COLUMNS = [
  ['received', false], ['state', false], ['code', true], ['result', false], ['event', false], ['campaign', false], ['size', true],
  ['duplicates', true], ['warnings', true], ['problem', false],
] as const;

/** Deliveries, one a row; the time leads to the delivery, the event to its call. `selectable` adds boxes for a replay. */
export function DeliveriesTable({ rows, selectable }: { rows: DeliveryRow[]; selectable: boolean }) {
  const t = useTranslations('deliveries');
  return (
    <TableScroll label={t('panel')}>
      <Table>
        <TableHead>
          <tr>
            {selectable && (
              <HeaderCell>
                <span className="sr-only">{t('choose')}</span>
              </HeaderCell>
            )}
            {COLUMNS.map(([label, numeric]) => (
              <HeaderCell key={label} numeric={numeric}>
                {t(`columns.${label}`)}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <DeliveryLine key={row.deliveryId} row={row} selectable={selectable} />
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

function DeliveryLine({ row, selectable }: { row: DeliveryRow; selectable: boolean }) {
  const t = useTranslations('deliveries');
  const { locale } = useFormatStyle();
  const count = (number: number) => (number === 0 ? <span className="text-faint">{NO_FIGURE}</span> : formatNumber(number, locale));
  const { deliveryId: id, campaignUuid, campaignName } = row;
  return (
    <TableRow>
      {selectable && (
        <Cell>
          <input type="checkbox" name={CHOSEN} value={id} aria-label={t('chooseOne', { id })} className="size-4 align-middle accent-accent" />
        </Cell>
      )}
      <Cell>
        <Link href={paths.delivery(id)} className="link font-medium">
          <Moment at={row.receivedAt} />
        </Link>
      </Cell>
      <Cell>
        <StateBadge state={row.state} />
      </Cell>
      <Cell numeric>{row.httpStatus}</Cell>
      <Cell className="whitespace-nowrap">{resultText(row.result, t)}</Cell>
      <Cell>
        <EventLink row={row} />
      </Cell>
      <Cell>
        {campaignUuid === null ? (
          <span className="text-faint">{NO_FIGURE}</span>
        ) : (
          <Link href={paths.campaign(campaignUuid)} className="link block max-w-40 truncate">
            <bdi>{campaignName}</bdi>
          </Link>
        )}
      </Cell>
      <Cell numeric>{formatBytes(row.bodyBytes, locale)}</Cell>
      <Cell numeric>{count(row.duplicates)}</Cell>
      <Cell numeric>{count(row.warningCount)}</Cell>
      <Cell>
        <ProblemText problem={row} className="max-w-64 truncate" />
      </Cell>
    </TableRow>
  );
}

/** A word of the list in the reader's language; a row of a newer version keeps its own. */
export function resultText(result: string, t: ReturnType<typeof useTranslations<'deliveries'>>): string {
  switch (result) {
    case 'processed':
    case 'updated':
    case 'stale':
    case 'stored':
    case 'invalid':
      return t(`results.${result}`);
    default:
      return result;
  }
}

/** The event leads to its call, opened at that attempt. */
export function EventLink({ row: { callUuid, callEventUuid }, whole = false }: { row: DeliveryRow; whole?: boolean }) {
  if (callEventUuid === null) return <span className="text-faint">{NO_FIGURE}</span>;
  const text = <bdi className={clsx('font-mono text-xs', whole && 'break-all')}>{whole ? callEventUuid : shortUuid(callEventUuid)}</bdi>;
  if (callUuid === null) return <span title={callEventUuid}>{text}</span>;
  return (
    <Link href={paths.call(callUuid, callEventUuid)} title={callEventUuid} className="link">
      {text}
    </Link>
  );
}
