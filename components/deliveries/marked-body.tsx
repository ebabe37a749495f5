import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { Warnings } from '@/components/call/warnings';
import type { BodyLine, BodyLines } from '@/lib/deliveries/body-lines';

/** A raw body as text, its offending lines marked and what is wrong with them beside. */
export function MarkedBody({ body: { lines, unplaced, isCut } }: { body: BodyLines }) {
  const t = useTranslations('deliveries.body');
  const places = lines.flatMap(({ marks }, index) => marks.map(({ field }) => ({ field, index })));
  return (
    <div className="flex flex-col gap-3">
      {places.length > 0 && (
        <nav aria-label={t('places')} className="flex flex-wrap gap-x-3 gap-y-1">
          {places.map(({ field, index }, place) => (
            <a key={place} href={`#${idOf(index)}`} className="link max-w-full truncate font-mono text-xs">
              <bdi>{field === '' ? t('whole') : field}</bdi>
            </a>
          ))}
        </nav>
      )}
      {unplaced.length > 0 && (
        <div className="rounded-control bg-warning-soft px-3 py-2">
          <p className="mb-1 text-sm font-medium">{t('unplaced')}</p>
          <Warnings warnings={unplaced} />
        </div>
      )}
      <div role="group" aria-label={t('title')} tabIndex={0} className="max-h-[44rem] overflow-auto rounded-control bg-sunken py-2">
        <ol dir="ltr" className="min-w-0">
          {lines.map((line, index) => (
            <Line key={index} id={idOf(index)} line={line} />
          ))}
        </ol>
      </div>
      {isCut && <p className="text-sm text-muted">{t('cut')}</p>}
    </div>
  );
}

const idOf = (index: number): string => `line-${index + 1}`;

function Line({ id, line: { number, text, marks } }: { id: string; line: BodyLine }) {
  const isMarked = marks.length > 0;
  return (
    <li
      id={isMarked ? id : undefined}
      className={clsx('flex scroll-mt-16 gap-3 px-3', isMarked && 'border-l-4 border-warning bg-warning-soft pl-2')}
    >
      <span aria-hidden className="w-9 shrink-0 text-right font-mono text-xs leading-5 text-faint select-none">
        {number ?? '↳'}
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-4">
        <bdi className="min-w-0 flex-1 basis-72 font-mono text-xs leading-5 break-words whitespace-pre-wrap">{text}</bdi>
        {isMarked && (
          <span className="max-w-80 min-w-0 basis-64 py-0.5 text-xs">
            <Warnings warnings={marks} />
          </span>
        )}
      </span>
    </li>
  );
}
