import type { Route } from 'next';
import type { SingleAttempt } from '@/lib/attempts/types';
import { layoutLane } from '@/lib/calls/lane';
import type { TimelineEntry } from '@/lib/calls/timeline';
import { LaneMark } from './lane-mark';
import { LaneMissing } from './lane-missing';
import { LanePause } from './lane-pause';

type LaneProps = {
  hrefOf: (eventUuid: string) => Route;
  entries: TimelineEntry<SingleAttempt>[];
  selectedUuid: string;
  decidingUuid: string;
};

/** The attempts of a call from left to right, as far apart as they were in time; each opens that attempt. Read aloud it is a list. */
export function Lane({ hrefOf, entries, selectedUuid, decidingUuid }: LaneProps) {
  const { places, density, markRem } = layoutLane(entries);
  const durations = entries.flatMap((entry) => (entry.kind === 'attempt' ? (entry.attempt.durationSeconds ?? 0) : []));
  const longestSeconds = Math.max(1, ...durations);
  return (
    <ol className="flex w-max print:w-auto print:flex-wrap print:gap-y-2">
      {entries.map((entry, index) => {
        const { spaceRem = 0, isFolded = false } = places[index] ?? {};
        const isMissing = entry.kind === 'missing';
        const key = isMissing ? `missing ${entry.firstNumber}` : entry.attempt.callEventUuid;
        return (
          <li key={key} className="relative flex shrink-0" style={{ width: `${markRem}rem`, marginInlineStart: `${spaceRem}rem` }}>
            {spaceRem > 0 && <LanePause gapSeconds={isMissing ? null : entry.gapSeconds} spaceRem={spaceRem} isFolded={isFolded} />}
            {isMissing ? (
              <LaneMissing {...entry} density={density} />
            ) : (
              <LaneMark
                href={hrefOf(key)}
                attempt={entry.attempt}
                durationShare={(entry.attempt.durationSeconds ?? 0) / longestSeconds}
                density={density}
                isStale={entry.isStale}
                isSelected={key === selectedUuid}
                isDeciding={key === decidingUuid}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
