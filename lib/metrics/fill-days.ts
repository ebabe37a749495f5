import type { DayFigures } from './types';

/** Closes the gaps of `byDay` from `firstDay` to `lastDay` (both inclusive, `YYYY-MM-DD`) with zeros, for charts. */
export function fillDays(byDay: readonly DayFigures[], { firstDay, lastDay }: { firstDay: string; lastDay: string }): DayFigures[] {
  const held = new Map(byDay.map((figures) => [figures.day, figures]));
  const filled: DayFigures[] = [];
  for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    filled.push(held.get(day) ?? { day, attempts: 0, answered: 0, positive: 0, neutral: 0, negative: 0 });
  }
  return filled;
}
