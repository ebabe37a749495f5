import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import type { SingleAttempt } from '@/lib/attempts/types';
import { gapShare, type TimelineEntry } from '@/lib/calls/timeline';
import { formatTimeSpan } from '@/lib/format/time-span';
import { MissingMark, RAIL_THROUGH, TimelineMark } from './timeline-mark';

type TimelineProps = {
  callUuid: string;
  entries: TimelineEntry<SingleAttempt>[];
  selectedUuid: string;
  decidingUuid: string;
  q?: string;
};

/** The attempts of a call down a rail, further apart the longer the pause; each opens that attempt. Read aloud it is a list. */
export function Timeline({ callUuid, entries, selectedUuid, decidingUuid, q }: TimelineProps) {
  return (
    <ol>
      {entries.map((entry) => {
        if (entry.kind === 'missing') return <MissingMark key={`missing ${entry.firstNumber}`} {...entry} />;
        const { attempt, gapSeconds, isStale } = entry;
        const { callEventUuid } = attempt;
        return (
          <li key={callEventUuid} className="group/entry">
            {gapSeconds !== null && <Gap gapSeconds={gapSeconds} />}
            <TimelineMark
              callUuid={callUuid}
              attempt={attempt}
              isStale={isStale}
              isSelected={callEventUuid === selectedUuid}
              isDeciding={callEventUuid === decidingUuid}
              q={q}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** The tallest pause, in rem. */
const TALLEST_GAP = 3;

function Gap({ gapSeconds }: { gapSeconds: number }) {
  const t = useTranslations('call.timeline');
  const span = formatTimeSpan(gapSeconds, useLocale());
  const padding = `${gapShare(gapSeconds) * (TALLEST_GAP / 2)}rem`;
  return (
    <p className={clsx(RAIL_THROUGH, 'pl-12 text-xs text-muted')} style={{ paddingBlock: padding }}>
      {gapSeconds < 0 ? t('earlier', { span }) : t('later', { span })}
    </p>
  );
}
