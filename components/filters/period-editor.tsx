'use client';

import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import type { Histogram } from '@/lib/facets/types';
import { PERIODS, type PeriodName, periodName } from '@/lib/filters/period';
import { formatDate } from '@/lib/format/date';
import { apiPaths } from '@/lib/paths/paths';
import { isDay } from '@/lib/time/day';
import { countsQuery } from './counts-url';
import type { EditorProps } from './editing';
import { type Bar, HistogramBars } from './histogram-bars';
import { useFetched } from './use-fetched';
import { useTyped } from './use-typed';

type Bounds = { from: string | undefined; to: string | undefined };

const NAMES: readonly PeriodName[] = ['today', 'yesterday', 'last7Days', 'last30Days', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth'];

/** Periods that follow the clock, or own days of the workspace's time zone. */
export function PeriodEditor({ part, context, rows, onChange }: EditorProps) {
  const t = useTranslations('filters.builder');
  const zone = useTimeZone() ?? 'UTC';
  const bounds: Bounds = part?.kind === 'period' ? { from: part.from, to: part.to } : { from: undefined, to: undefined };
  const put = ({ from, to }: Bounds) => {
    const isNone = from === undefined && to === undefined;
    onChange(isNone ? null : { condition: { kind: 'period', from, to }, negated: false });
  };
  // The inputs are typed in, so they follow only what is chosen beside them.
  const [choices, setChoices] = useState(0);
  const choose = (chosen: Bounds) => {
    setChoices(choices + 1);
    put(chosen);
  };
  return (
    <div className="flex flex-col gap-2 p-2">
      <Presets current={periodName(bounds)} onChoose={(name) => choose(PERIODS[name])} />
      <OwnDays key={choices} bounds={bounds} onChange={put} />
      <p className="text-xs text-muted">{t('zone', { zone })}</p>
      <DayBars context={context} rows={rows} bounds={bounds} onChange={choose} />
    </div>
  );
}

function Presets({ current, onChoose }: { current: PeriodName | null; onChoose: (name: PeriodName) => void }) {
  const t = useTranslations('filters');
  const text = (name: PeriodName) =>
    name === 'last7Days' || name === 'last30Days' ? t('period.lastDays', { count: name === 'last7Days' ? 7 : 30 }) : t(`period.${name}`);
  return (
    <div role="group" aria-label={t('builder.presets')} className="grid grid-cols-2 gap-1">
      {NAMES.map((name, index) => (
        <Button
          key={name}
          size="small"
          data-autofocus={index === 0 ? true : undefined}
          aria-pressed={current === name}
          className="justify-start aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          onClick={() => onChoose(name)}
        >
          <span className="inline-block first-letter:uppercase">{text(name)}</span>
        </Button>
      ))}
    </div>
  );
}

function OwnDays({ bounds, onChange }: { bounds: Bounds; onChange: (bounds: Bounds) => void }) {
  const t = useTranslations('filters.builder');
  const dayOf = (bound: string | undefined) => (bound !== undefined && isDay(bound) ? bound : '');
  const [days, setDays] = useState({ from: dayOf(bounds.from), to: dayOf(bounds.to) });
  const putSoon = useTyped((next: typeof days) => {
    const [from, to] = [next.from || undefined, next.to || undefined];
    if (from === undefined || to === undefined || from <= to) onChange({ from, to });
  });
  const field = (name: 'from' | 'to', label: string) => (
    <div className="min-w-0 flex-1">
      <Label htmlFor={`filter-${name}`} className="text-xs">
        {label}
      </Label>
      <Input
        id={`filter-${name}`}
        type="date"
        value={days[name]}
        max={name === 'from' ? days.to || undefined : undefined}
        min={name === 'to' ? days.from || undefined : undefined}
        onChange={(event) => {
          const next = { ...days, [name]: event.target.value };
          setDays(next);
          putSoon(next);
        }}
      />
    </div>
  );
  return (
    <fieldset className="flex gap-2">
      <legend className="sr-only">{t('ownDates')}</legend>
      {field('from', t('firstDay'))}
      {field('to', t('lastDay'))}
    </fieldset>
  );
}

function DayBars({ context, rows, bounds, onChange }: Pick<EditorProps, 'context' | 'rows'> & { bounds: Bounds; onChange: (bounds: Bounds) => void }) {
  const { locale } = useFormatStyle();
  const fetched = useFetched<Histogram>(apiPaths.histogram(countsQuery(context, { rows, field: 'date' })));
  const dayText = (day: string) => formatDate(day, { locale, timeZone: 'UTC' });
  if (fetched.state === 'failed') return null;
  if (fetched.state === 'loading') return <HistogramBars bars={null} low="" high="" />;
  const histogram = fetched.data;
  if (histogram.kind !== 'date' || histogram.min === null || histogram.max === null) return null;
  const [low, high] = [bounds.from, bounds.to].map((bound) => (bound !== undefined && isDay(bound) ? bound : null));
  const bars = histogram.bars.map(({ from, to, count }): Bar => ({
    key: from,
    text: from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`,
    count,
    isChosen: (low != null || high != null) && (low == null || to >= low) && (high == null || from <= high),
    choose: () => onChange({ from, to }),
  }));
  return <HistogramBars bars={bars} low={dayText(histogram.min)} high={dayText(histogram.max)} />;
}
