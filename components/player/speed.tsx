'use client';

import { useLocale, useTranslations } from 'next-intl';

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** The next speed up (1) or down (-1); the ends stay. */
export function nextSpeed(speed: number, step: 1 | -1): number {
  const others = step > 0 ? SPEEDS.filter((known) => known > speed) : SPEEDS.filter((known) => known < speed).reverse();
  return others[0] ?? speed;
}

/** A browser may not know Kazakh numbers, which the server does. */
const inWriting = (speed: number, locale: string): string => (locale === 'en' ? String(speed) : String(speed).replace('.', ','));

export function SpeedSelect({ speed, onChange }: { speed: number; onChange: (speed: number) => void }) {
  const t = useTranslations('player');
  const locale = useLocale();
  return (
    <select
      aria-label={t('speed')}
      title={t('speed')}
      value={speed}
      onChange={(event) => onChange(Number(event.target.value))}
      className="h-8 rounded-control border border-line bg-surface px-1.5 text-sm text-ink hover:bg-hover"
    >
      {SPEEDS.map((known) => (
        <option key={known} value={known}>
          {inWriting(known, locale)}×
        </option>
      ))}
    </select>
  );
}
