import clsx from 'clsx';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Languages } from '@/components/calls/languages';
import { LinkPending } from '@/components/ui/link-pending';
import { OUTCOME_COLOUR } from '@/components/ui/colours';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { LaneDensity } from '@/lib/calls/lane';
import { formatDateTime } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { LaneBadges } from './lane-badges';

type LaneMarkProps = {
  href: Route;
  attempt: SingleAttempt;
  /** of the call's longest attempt, 0 to 1 */
  durationShare: number;
  density: LaneDensity;
  isStale: boolean;
  isSelected: boolean;
  isDeciding: boolean;
};

/** One attempt, and the link that opens it. Only the open one is a stop of the Tab key: the arrows go on from there (`LaneScroll`). */
export function LaneMark({ href, attempt, durationShare, density, isStale, isSelected, isDeciding }: LaneMarkProps) {
  const { outcome, durationSeconds, agentName, initialLanguage, finalLanguage } = attempt;
  const hasLanguage = initialLanguage !== null || finalLanguage !== null;
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      tabIndex={isSelected ? undefined : -1}
      aria-current={isSelected ? 'true' : undefined}
      className={clsx(
        'flex w-full min-w-0 flex-col gap-1 rounded-panel border border-t-[3px] px-2 pt-1 pb-1.5',
        isSelected ? 'border-accent bg-selected inset-ring inset-ring-accent' : 'border-line bg-surface hover:bg-hover',
      )}
      style={{ borderTopColor: OUTCOME_COLOUR[outcome] }}
    >
      <Number attempt={attempt} isRoomy={density === 'roomy'} />
      <StartedAt attempt={attempt} />
      <span className="flex min-w-0 flex-wrap items-center gap-x-1.5 text-xs">
        {durationSeconds !== null && <span className="font-medium">{formatDuration(durationSeconds)}</span>}
        {hasLanguage && <Languages initial={initialLanguage} final={finalLanguage} />}
      </span>
      {agentName !== null && (
        <span className="truncate text-xs text-muted" title={agentName}>
          <bdi>{agentName}</bdi>
        </span>
      )}
      <LaneBadges isDeciding={isDeciding} isStale={isStale} isRoomy={density === 'roomy'} />
      {durationShare > 0 && (
        <span aria-hidden className="mt-auto h-1 rounded-full" style={{ width: `${Math.max(durationShare * 100, 4)}%`, background: OUTCOME_COLOUR[outcome] }} />
      )}
      <LinkPending />
    </Link>
  );
}

function Number({ attempt: { attemptNumber, outcome }, isRoomy }: { attempt: SingleAttempt; isRoomy: boolean }) {
  const t = useTranslations('call.timeline');
  return (
    <span className="flex items-center justify-between gap-1">
      <span className="font-semibold">
        <span className="sr-only">{attemptNumber === null ? t('noNumber') : t('attempt')} </span>
        <span aria-hidden={attemptNumber === null}>{attemptNumber ?? '?'}</span>
      </span>
      <OutcomeBadge outcome={outcome} compact={!isRoomy} />
    </span>
  );
}

function StartedAt({ attempt: { startedAt, warnings } }: { attempt: SingleAttempt }) {
  const t = useTranslations('call.timeline');
  const start = formatDateTime(startedAt, useFormatStyle());
  // trap 4: without call_datetime the arrival stands for it
  const isSent = !warnings.some(({ code }) => code === 'start_missing');
  return (
    <time dateTime={startedAt} className="text-xs leading-4 text-muted">
      {isSent ? start : t('arrived', { time: start })}
    </time>
  );
}
