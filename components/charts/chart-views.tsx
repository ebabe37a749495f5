import { ChartColumn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';

type ChartViewsProps = {
  /** unique on the page */
  name: string;
  /** what the chart and the table are of */
  label: string;
  chart: ReactNode;
  table: ReactNode;
};

const TAB =
  'cursor-pointer border-b-2 border-transparent pb-1.5 text-muted hover:text-ink has-checked:border-accent has-checked:font-medium ' +
  'has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink';

/** A chart and its table twin, of one height. The choice is radio buttons and CSS, which weigh nothing. */
export function ChartViews({ name, label, chart, table }: ChartViewsProps) {
  const t = useTranslations('charts');
  return (
    <fieldset className="group/views min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="mb-3 flex gap-4 border-b border-line text-sm" data-print="hide">
        <label className={`-mb-px ${TAB}`}>
          <input type="radio" name={`view-${name}`} value="chart" defaultChecked className="sr-only" />
          {t('chart')}
        </label>
        <label className={`-mb-px ${TAB}`}>
          <input type="radio" name={`view-${name}`} value="table" className="sr-only" />
          {t('table')}
        </label>
      </div>
      <div className="group-has-[[value=table]:checked]/views:hidden">{chart}</div>
      <div className="hidden group-has-[[value=table]:checked]/views:block">{table}</div>
    </fieldset>
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
