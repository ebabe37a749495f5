import clsx from 'clsx';
import { Hourglass } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Languages } from '@/components/calls/languages';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Badge } from '@/components/ui/badge';
import { OUTCOME_COLOUR } from '@/components/ui/colours';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { MissingAttempts } from '@/lib/calls/timeline';
import { formatDateTime } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';

const DOT = 'z-10 flex size-6 shrink-0 items-center justify-center rounded-full border-2 text-[0.6875rem] font-semibold';

/** The rail that joins the dots: through a pause, and through a mark but above the first dot and below the last. */
export const RAIL_THROUGH = 'relative before:absolute before:inset-y-0 before:left-[1.1875rem] before:w-px before:bg-line';
const RAIL =
  'relative before:absolute before:top-0 before:left-[1.1875rem] before:h-4 before:w-px before:bg-line group-first/entry:before:hidden ' +
  'after:absolute after:top-4 after:bottom-0 after:left-[1.1875rem] after:w-px after:bg-line group-last/entry:after:hidden';

type TimelineMarkProps = { callUuid: string; attempt: SingleAttempt; isStale: boolean; isSelected: boolean; isDeciding: boolean; q?: string };

export function TimelineMark({ callUuid, attempt, isStale, isSelected, isDeciding, q }: TimelineMarkProps) {
  const t = useTranslations('call.timeline');
  const style = useFormatStyle();
  const { callEventUuid, attemptNumber, outcome, startedAt, durationSeconds, agentName, initialLanguage, finalLanguage, warnings } = attempt;
  const start = formatDateTime(startedAt, style);
  // trap 4: without call_datetime the arrival stands for it
  const isStartSent = !warnings.some(({ code }) => code === 'start_missing');
  const hasLanguage = initialLanguage !== null || finalLanguage !== null;
  return (
    <Link
      href={paths.call(callUuid, callEventUuid, q)}
      scroll={false}
      aria-current={isSelected ? 'true' : undefined}
      className={clsx(RAIL, 'flex gap-3 rounded-control px-2 py-1.5', isSelected ? 'bg-selected' : 'hover:bg-hover')}
    >
      <span className={clsx(DOT, 'bg-surface')} style={{ borderColor: OUTCOME_COLOUR[outcome] }}>
        <span className="sr-only">{attemptNumber === null ? t('noNumber') : t('attempt')} </span>
        {attemptNumber === null ? '?' : attemptNumber > 99 ? '…' : attemptNumber}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <OutcomeBadge outcome={outcome} />
          {durationSeconds !== null && <span>{formatDuration(durationSeconds)}</span>}
          {isDeciding && <Badge tone="accent">{t('deciding')}</Badge>}
          {isStale && (
            <Badge tone="warning">
              <Hourglass aria-hidden className="size-3" />
              {t('stale')}
            </Badge>
          )}
        </span>
        <span className="mt-0.5 block truncate text-xs text-muted">
          <time dateTime={startedAt}>{isStartSent ? start : t('arrived', { time: start })}</time>
          {agentName !== null && (
            <>
              {' · '}
              <bdi>{agentName}</bdi>
            </>
          )}
          {hasLanguage && (
            <>
              {' · '}
              <Languages initial={initialLanguage} final={finalLanguage} />
            </>
          )}
        </span>
      </span>
    </Link>
  );
}

/** Counted by HubTalk, never received: drawn hollow. */
export function MissingMark({ firstNumber, lastNumber }: MissingAttempts) {
  const t = useTranslations('call.timeline');
  const locale = useLocale();
  const [first, last] = [formatNumber(firstNumber, locale), formatNumber(lastNumber, locale)];
  return (
    <li className="group/entry">
      <div className={clsx(RAIL, 'flex items-center gap-3 px-2 py-1.5 text-faint')}>
        <span aria-hidden className={clsx(DOT, 'border-dashed border-control bg-surface')}>
          {firstNumber === lastNumber && firstNumber < 100 ? firstNumber : '…'}
        </span>
        <span className="text-xs">{firstNumber === lastNumber ? t('missing', { number: first }) : t('missingRange', { first, last })}</span>
      </div>
    </li>
  );
}
