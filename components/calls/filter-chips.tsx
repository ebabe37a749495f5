import { X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { filterParts } from '@/lib/filters/filter-parts';
import type { Filter } from '@/lib/filters/schema';
import { FilterPartText } from './filter-part-text';

type FilterChipsProps = {
  filter: Filter;
  /** what `decodePageFilter` could not read: said in a notice that can be dismissed */
  problems: readonly ErrorDetail[];
  /** this page under another filter */
  hrefOf: (filter: Filter) => Route;
  /** names of campaigns and agents by uuid */
  nameOf?: (uuid: string) => string | undefined;
};

/** The active filters of a page as links that remove them, and those that were not understood. Nothing without either. */
export function FilterChips({ filter, problems, hrefOf, nameOf = () => undefined }: FilterChipsProps) {
  const t = useTranslations('calls.filters');
  const parts = filterParts(filter);
  if (parts.length === 0 && problems.length === 0) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {problems.length > 0 && (
        <Notice tone="warning" dismissHref={hrefOf(filter)}>
          {t('ignored')} <bdi className="font-medium">{[...new Set(problems.map(({ path }) => path))].join(', ')}</bdi>
        </Notice>
      )}
      {parts.length > 0 && (
        <nav aria-label={t('label')} className="flex flex-wrap items-center gap-2 print:[&_svg]:hidden">
          {parts.map((part, index) => (
            <Link
              key={index}
              href={hrefOf(part.rest)}
              scroll={false}
              className="inline-flex h-7 max-w-full items-center gap-1 rounded-full border border-line bg-accent-soft px-2.5 text-xs text-accent-ink hover:border-control"
            >
              <span className="sr-only">{t('remove')}</span>
              <FilterPartText part={part} nameOf={nameOf} />
              <X aria-hidden className="size-3.5 shrink-0" />
            </Link>
          ))}
          {parts.length > 1 && (
            <Link href={hrefOf({})} scroll={false} className="link px-1 text-xs" data-print="hide">
              {t('clear')}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
