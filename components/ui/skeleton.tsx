'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';

/** A grey shape of the size of what comes; give it height and width by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-pulse rounded bg-line', className)} />;
}

/** Rows of a table to come. Drawn in the browser: as elements of the page, fifty rows would be a third of what it sends with each letter of a filter. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useTranslations('state');
  return (
    <div role="status" aria-label={t('loading')} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-9 items-center gap-6 px-4">
          <Skeleton className="h-3 w-1/4" />
          <Skeleton className="h-3 w-1/6" />
          <Skeleton className="h-3 w-1/5" />
          <Skeleton className="h-3 flex-1" />
        </div>
      ))}
    </div>
  );
}

/** A chart to come; the height must be the chart's own. */
export function BlockSkeleton({ className }: { className: string }) {
  const t = useTranslations('state');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className={clsx('w-full', className)} />
    </div>
  );
}
