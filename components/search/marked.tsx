import clsx from 'clsx';
import type { Mark } from '@/lib/search/find-marks';

/** A text with the stretches that a search found set off; `current` is the one that is looked at, if any. */
export function Marked({ text, marks, current = -1 }: { text: string; marks: readonly Mark[]; current?: number }) {
  const pieces = marks.flatMap(([from, to], index) => [
    { text: text.slice(marks[index - 1]?.[1] ?? 0, from), mark: null },
    { text: text.slice(from, to), mark: index },
  ]);
  return [...pieces, { text: text.slice(marks.at(-1)?.[1] ?? 0), mark: null }].map((piece, index) =>
    piece.mark === null ? (
      piece.text
    ) : (
      <mark
        key={index}
        data-current={piece.mark === current ? '' : undefined}
        className={clsx('rounded-xs bg-warning-soft font-medium text-ink', piece.mark === current && 'outline-2 outline-warning')}
      >
        {piece.text}
      </mark>
    ),
  );
}
