import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Skeleton } from '@/components/ui/skeleton';
import { StatTile } from '@/components/ui/stat-tile';
import { formatMinutes } from '@/lib/format/duration';
import { formatNumber, formatPercent } from '@/lib/format/number';
import type { Metrics } from '@/lib/metrics/types';

type FigureTilesProps = {
  figures: Pick<Metrics, 'calls' | 'reachedCalls' | 'attempts' | 'answeredAttempts' | 'durationSeconds' | 'billDurationSeconds'>;
  /** the calls that are counted */
  callsHref: Route;
  /** those of them that were reached */
  reachedHref: Route;
};

/** Calls, reach, attempts and minutes of one set of calls. Sums and rates of nothing are "–" and lead nowhere. */
export function FigureTiles({ figures, callsHref, reachedHref }: FigureTilesProps) {
  const t = useTranslations('charts.figures');
  const { locale } = useFormatStyle();
  const { calls, reachedCalls, attempts, answeredAttempts, durationSeconds, billDurationSeconds } = figures;
  const rate = formatPercent({ part: answeredAttempts, whole: attempts }, locale);
  const allHref = calls === 0 ? undefined : callsHref;
  return (
    <>
      <StatTile
        label={t('calls')}
        figure={formatNumber(calls, locale)}
        note={calls > 0 && <Note>{t('perCall', { average: Math.round((attempts / calls) * 10) / 10 })}</Note>}
        href={allHref}
      />
      <StatTile
        label={t('reached')}
        figure={formatPercent({ part: reachedCalls, whole: calls }, locale)}
        note={<Note>{t('ofCalls', { part: formatNumber(reachedCalls, locale), whole: calls })}</Note>}
        href={reachedCalls === 0 ? undefined : reachedHref}
      />
      <StatTile
        label={t('attempts')}
        figure={formatNumber(attempts, locale)}
        note={<Note>{t('answered', { part: formatNumber(answeredAttempts, locale), rate })}</Note>}
        href={allHref}
      />
      <StatTile
        label={t('billed')}
        figure={formatMinutes(billDurationSeconds, locale)}
        note={<Note>{t('duration', { minutes: formatMinutes(durationSeconds, locale) })}</Note>}
        href={allHref}
      />
    </>
  );
}

/** Holds the n of a rate: wrapped where a tile is narrow, never cut. */
function Note({ children }: { children: ReactNode }) {
  return <span className="whitespace-normal">{children}</span>;
}

/** Four tiles to come. */
export function FigureTilesSkeleton() {
  return Array.from({ length: 4 }, (_, tile) => <Skeleton key={tile} className="h-22.5 rounded-panel" />);
}
