export type BarSegment = { key: string; label: string; count: number; text: string; colour: string };

/** Parts of a whole in one thin bar, with the figures as its text. Nothing where there is nothing to part. */
export function StackedBar({ label, segments }: { label: string; segments: readonly BarSegment[] }) {
  const shown = segments.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  const text = shown.map((segment) => `${segment.label} ${segment.text}`).join(', ');
  return (
    <span role="img" aria-label={`${label}: ${text}`} title={text} className="flex h-2 w-full min-w-24 gap-px overflow-hidden rounded-full">
      {shown.map(({ key, count, colour }) => (
        <span key={key} className="min-w-0.5" style={{ flexGrow: count, flexBasis: 0, background: colour }} />
      ))}
    </span>
  );
}
