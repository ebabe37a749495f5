import { ArrowLeftRight, X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { filterParts } from '@/lib/filters/filter-parts';
import type { Filter } from '@/lib/filters/schema';
import { type NameOf, useConditionText } from './use-condition-text';

type FilterChipsProps = {
  filter: Filter;
  /** what `decodePageFilter` could not read: said in a notice that can be dismissed */
  problems: readonly ErrorDetail[];
  /** this page under another filter */
  hrefOf: (filter: Filter) => Route;
  /** names of campaigns and agents by uuid */
  nameOf?: NameOf;
};

const CHIP_LINK = 'inline-flex h-full items-center rounded-full px-1.5 text-muted hover:bg-hover hover:text-ink';

/** The active filters of a page, each with a link that turns it into its opposite and one that removes it. Nothing without either. */
export function FilterChips({ filter, problems, hrefOf, nameOf = () => undefined }: FilterChipsProps) {
  const t = useTranslations('filters');
  const textOf = useConditionText(nameOf);
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
          {parts.map((part, index) => {
            const { name, sign, text } = textOf(part);
            return (
              <span key={index} className="inline-flex h-7 max-w-full items-center rounded-full border border-line bg-accent-soft pl-2.5 text-xs text-accent-ink">
                <bdi className="truncate">{name}</bdi>
                {sign === ':' ? ': ' : ` ${sign} `}
                <bdi className="truncate font-medium">{text}</bdi>
                {part.opposite && (
                  <Link href={hrefOf(part.opposite)} scroll={false} aria-label={t('negate', { name })} className={CHIP_LINK}>
                    <ArrowLeftRight aria-hidden className="size-3" />
                  </Link>
                )}
                <Link href={hrefOf(part.rest)} scroll={false} aria-label={t('remove', { name })} className={CHIP_LINK}>
                  <X aria-hidden className="size-3.5" />
                </Link>
              </span>
            );
          })}
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
