import type { Mark } from '@/lib/search/find-marks';

/** A text with the stretches that a search found set off. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const pieces = marks.flatMap(([from, to], index) => [
    { text: text.slice(marks[index - 1]?.[1] ?? 0, from), found: false },
    { text: text.slice(from, to), found: true },
  ]);
  return [...pieces, { text: text.slice(marks.at(-1)?.[1] ?? 0), found: false }].map((piece, index) =>
    piece.found ? (
      <mark key={index} className="rounded-xs bg-warning-soft font-medium text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
