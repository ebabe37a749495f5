import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { ErrorDetail } from '@/lib/errors/app-error';
import type { FilterPlace } from './editing';
import { FilterChips, type FilterChipsProps } from './filter-chips';
import { FilterFrame } from './filter-frame';
import { AddFilterButton } from './open-buttons';
import { PlainFilterForm } from './plain-filter-form';

type FilterBarProps = FilterChipsProps & {
  /** what `decodePageFilter` could not read: said in a notice that can be dismissed */
  problems: readonly ErrorDetail[];
  place: Omit<FilterPlace, 'emptyHref'>;
  /** at the end of the bar: what can be done with the whole filter */
  children?: ReactNode;
};

/** What a page is filtered by, and the builder that changes it. */
export function FilterBar({ problems, place, children, ...chips }: FilterBarProps) {
  const t = useTranslations('filters');
  const { filter, hrefOf } = chips;
  const emptyHref = hrefOf({});
  return (
    <div className="mb-4 flex flex-col gap-2">
      {problems.length > 0 && (
        <Notice tone="warning" dismissHref={hrefOf(filter)}>
          {t('ignored')} <bdi className="font-medium">{[...new Set(problems.map(({ path }) => path))].join(', ')}</bdi>
        </Notice>
      )}
      <FilterFrame filter={filter} place={{ ...place, emptyHref }}>
        <div className="flex flex-wrap items-center gap-2">
          <AddFilterButton />
          <FilterChips {...chips} />
          {children && <div className="flex max-w-full flex-wrap items-center gap-2 sm:ml-auto print:hidden">{children}</div>}
        </div>
      </FilterFrame>
      <noscript>
        <PlainFilterForm filter={filter} emptyHref={emptyHref} />
      </noscript>
    </div>
  );
}
