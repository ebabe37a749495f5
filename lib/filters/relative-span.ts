import { addDays } from '@/lib/time/day';

/** The day, week (from Monday) or month that lies `ago` of them before the current one. */
export type RelativeSpan = { unit: 'day' | 'week' | 'month'; ago: number };

const CURRENT = { today: 'day', week: 'week', month: 'month' } as const;
const UNITS = { d: 'day', w: 'week', m: 'month' } as const;

/** `today`, `week`, `month`, or `-N` with `d`, `w`, `m` (at most four digits); null for any other text. */
export function readRelativeSpan(text: string): RelativeSpan | null {
  const current = Object.entries(CURRENT).find(([word]) => word === text);
  if (current) return { unit: current[1], ago: 0 };
  const [, count = '', letter = ''] = /^-(\d{1,4})([dwm])$/.exec(text) ?? [];
  const unit = Object.entries(UNITS).find(([short]) => short === letter);
  return unit ? { unit: unit[1], ago: Number(count) } : null;
}

/** The first and the last day of a span, both inclusive, when the calendar shows `today`. */
export function daysOfSpan({ unit, ago }: RelativeSpan, today: string): { first: string; last: string } {
  switch (unit) {
    case 'day': {
      const day = addDays(today, -ago);
      return { first: day, last: day };
    }
    case 'week': {
      const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
      const first = addDays(today, -daysSinceMonday - 7 * ago);
      return { first, last: addDays(first, 6) };
    }
    case 'month':
      return { first: firstOfMonth(today, -ago), last: addDays(firstOfMonth(today, 1 - ago), -1) };
  }
}

function firstOfMonth(day: string, monthsLater: number): string {
  const moved = new Date(`${day.slice(0, 7)}-01`);
  moved.setUTCMonth(moved.getUTCMonth() + monthsLater);
  return moved.toISOString().slice(0, 10);
}
