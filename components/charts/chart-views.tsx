import { ChartColumn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';

type ChartViewsProps = {
  /** name of the choice between chart and table */
  label: string;
  chart: ReactNode;
  table: ReactNode;
};

/** A chart and its table twin, of one height. */
export function ChartViews({ label, chart, table }: ChartViewsProps) {
  const t = useTranslations('charts');
  return (
    <Tabs
      label={label}
      tabs={[
        { key: 'chart', label: t('chart'), content: chart },
        { key: 'table', label: t('table'), content: table },
      ]}
    />
  );
}

/** Instead of a chart of nothing; as high as one with its tabs. */
export function NoChart() {
  const t = useTranslations('charts');
  return (
    <div className="flex h-66 items-center justify-center">
      <EmptyState icon={ChartColumn} title={t('empty')} />
    </div>
  );
}

/** A chart to come, with its tabs: the same height. */
export function ChartSkeleton() {
  const t = useTranslations('state');
  return (
    <div role="status" aria-label={t('loading')} className="h-66">
      <Skeleton className="mb-3 h-7 w-28" />
      <Skeleton className="h-56 w-full" />
    </div>
  );
}
