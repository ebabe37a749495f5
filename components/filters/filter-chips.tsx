import { ArrowLeftRight, X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { filterParts } from '@/lib/filters/filter-parts';
import type { Filter } from '@/lib/filters/schema';
import { keyOf } from './editing';
import { FilterLink } from './filter-link';
import { EditFilterButton } from './open-buttons';
import { type NameOf, useConditionText } from './use-condition-text';

export type FilterChipsProps = {
  filter: Filter;
  /** this page under another filter */
  hrefOf: (filter: Filter) => Route;
  /** the page without any filter or view */
  clearHref: Route;
  /** names of campaigns and agents by uuid */
  nameOf?: NameOf;
};

const CHIP_LINK = 'inline-flex h-full items-center rounded-full px-1.5 text-muted hover:bg-hover hover:text-ink print:hidden';

/** The active filters of a page: each opens its editor, turns into its opposite, or goes. Nothing without any. */
export function FilterChips({ filter, hrefOf, clearHref, nameOf = () => undefined }: FilterChipsProps) {
  const t = useTranslations('filters');
  const textOf = useConditionText(nameOf);
  const parts = filterParts(filter);
  if (parts.length === 0) return null;
  return (
    <nav aria-label={t('label')} className="contents">
      {parts.map((part, index) => {
        const { name, sign, text } = textOf(part);
        return (
          <span key={index} className="inline-flex h-7 max-w-full items-center rounded-full border border-line bg-accent-soft text-xs text-accent-ink">
            <EditFilterButton field={keyOf(part)} negated={part.negated}>
              <span className="max-w-40 truncate">
                <bdi>{name}</bdi>
                {sign === ':' && ':'}
              </span>{' '}
              {sign === '≠' && `${sign} `}
              <bdi className="max-w-72 min-w-0 truncate font-medium">{text}</bdi>
            </EditFilterButton>
            {part.opposite && (
              <FilterLink href={hrefOf(part.opposite)} label={t('negate', { name })} className={CHIP_LINK}>
                <ArrowLeftRight aria-hidden className="size-3" />
              </FilterLink>
            )}
            <FilterLink href={hrefOf(part.rest)} label={t('remove', { name })} className={CHIP_LINK}>
              <X aria-hidden className="size-3.5" />
            </FilterLink>
          </span>
        );
      })}
      {parts.length > 1 && (
        <FilterLink href={clearHref} className="link px-1 text-xs print:hidden">
          {t('clear')}
        </FilterLink>
      )}
    </nav>
  );
}
