import { useFormatStyle } from '@/components/calls/use-format-style';
import { formatDate, formatTimeOfDay } from '@/lib/format/date';
import { NO_FIGURE } from '@/lib/format/number';

/** An instant to the second, on the workspace's clocks. */
export function Moment({ at }: { at: string | null }) {
  const style = useFormatStyle();
  if (at === null) return NO_FIGURE;
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap">
      {formatDate(at, style)}, {formatTimeOfDay(at, style)}
    </time>
  );
}
