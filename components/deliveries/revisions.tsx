import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { DiffRow } from '@/lib/deliveries/side-by-side';
import type { DeliveryRow } from '@/lib/deliveries/types';
import { paths } from '@/lib/paths/paths';
import { DiffTable } from './diff-table';
import { RevisionChooser, useRevisionTitle } from './revision-chooser';

/** `rows` is null when the two are too different for a comparison line by line. */
export type Comparison = { left: DeliveryRow; right: DeliveryRow; rows: DiffRow[] | null };

type RevisionsProps = { pageId: string; siblings: DeliveryRow[]; comparison: Comparison };

/** Two deliveries of an attempt, side by side. */
export function Revisions({ pageId, siblings, comparison: { left, right, rows } }: RevisionsProps) {
  const t = useTranslations('deliveries.revisions');
  const titleOf = useRevisionTitle();
  const heading = (row: DeliveryRow) => (
    <Link href={paths.delivery(row.deliveryId)} className="link">
      {titleOf(row)}
    </Link>
  );
  return (
    <div className="flex flex-col gap-3">
      <RevisionChooser pageId={pageId} siblings={siblings} leftId={left.deliveryId} rightId={right.deliveryId} />
      {rows === null ? <p className="text-sm text-muted">{t('tooDifferent')}</p> : <DiffTable rows={rows} left={heading(left)} right={heading(right)} />}
    </div>
  );
}
