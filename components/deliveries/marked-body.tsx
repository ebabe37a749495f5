import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { Warnings } from '@/components/call/warnings';
import type { BodyLine, BodyLines } from '@/lib/deliveries/body-lines';

/** A raw body as text, its offending lines marked and what is wrong with them beside. */
export function MarkedBody({ body: { lines, unplaced, isCut } }: { body: BodyLines }) {
  const t = useTranslations('deliveries.body');
  return (
    <div className="flex flex-col gap-3">
      {unplaced.length > 0 && (
        <div className="rounded-control bg-warning-soft px-3 py-2">
          <p className="mb-1 text-sm font-medium">{t('unplaced')}</p>
          <Warnings warnings={unplaced} />
        </div>
      )}
      <div role="group" aria-label={t('title')} tabIndex={0} className="max-h-[44rem] overflow-auto rounded-control bg-sunken py-2">
        <ol dir="ltr" className="min-w-0">
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </ol>
      </div>
      {isCut && <p className="text-sm text-muted">{t('cut')}</p>}
    </div>
  );
}

function Line({ line: { number, text, marks } }: { line: BodyLine }) {
  const isMarked = marks.length > 0;
  return (
    <li className={clsx('flex gap-3 px-3', isMarked && 'border-l-4 border-warning bg-warning-soft pl-2')}>
      <span aria-hidden className="w-9 shrink-0 text-right font-mono text-xs leading-5 text-faint select-none">
        {number ?? '↳'}
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-6">
        <bdi className="min-w-0 flex-1 basis-96 font-mono text-xs leading-5 break-words whitespace-pre-wrap">{text}</bdi>
        {isMarked && (
          <span className="max-w-full min-w-0 basis-80 py-0.5 text-xs">
            <Warnings warnings={marks} />
          </span>
        )}
      </span>
    </li>
  );
}
