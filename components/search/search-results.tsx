'use client';

import clsx from 'clsx';
import { ArrowRight, Bot, History, Megaphone, Phone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { formatDateTime } from '@/lib/format/date';
import { formatPhone } from '@/lib/format/phone';
import type { FoundCall } from '@/lib/search/schema';
import type { OptionGroup, OptionGroups, SearchOption } from './search-options';
import { Snippets } from './snippets';

type ListProps = { listId: string; active: number; onPick: (index: number) => void };

/** The results by kind, as one listbox that the box's arrows go through. */
export function SearchResults({ groups, listId, active, onPick }: ListProps & { groups: OptionGroups }) {
  const t = useTranslations('search');
  const firsts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { options }) => sum + options.length, 0));
  return (
    <div role="listbox" id={listId} aria-label={t('results')}>
      {groups.map(({ group, options }, index) => (
        <div key={group} role="group" aria-labelledby={`${listId}-${group}`} className="py-1.5">
          <p id={`${listId}-${group}`} className="px-4 py-1 text-xs font-medium text-muted">
            {t(`groups.${group}`)}
          </p>
          {options.map((option, position) => {
            const at = (firsts[index] ?? 0) + position;
            return (
              <Option key={option.key} id={`${listId}-${at}`} isActive={at === active} onPick={() => onPick(at)}>
                <OptionText group={group} option={option} />
              </Option>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** What was looked for before; choosing one types it. */
export function RecentSearches({ recent, listId, active, onPick, onForget }: ListProps & { recent: readonly string[]; onForget: () => void }) {
  const t = useTranslations('search');
  return (
    <div className="py-1.5">
      <div className="flex items-center justify-between gap-2 px-4 py-1">
        <p id={`${listId}-recent`} className="text-xs font-medium text-muted">
          {t('groups.recent')}
        </p>
        <button type="button" onClick={onForget} className="link text-xs">
          {t('forget')}
        </button>
      </div>
      <div role="listbox" id={listId} aria-labelledby={`${listId}-recent`}>
        {recent.map((text, index) => (
          <Option key={text} id={`${listId}-${index}`} isActive={index === active} onPick={() => onPick(index)}>
            <History aria-hidden className="size-4 shrink-0 text-muted" />
            <bdi className="truncate">{text}</bdi>
          </Option>
        ))}
      </div>
    </div>
  );
}

function Option({ id, isActive, onPick, children }: { id: string; isActive: boolean; onPick: () => void; children: ReactNode }) {
  return (
    // the box keeps the focus: its keys choose here
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={clsx('mx-1.5 flex cursor-pointer items-center gap-3 rounded-control px-2.5 py-2 text-sm', isActive ? 'bg-selected' : 'hover:bg-hover')}
    >
      {children}
    </div>
  );
}

function OptionText({ group, option }: { group: OptionGroup; option: SearchOption }) {
  const t = useTranslations('search');
  switch (option.kind) {
    case 'call':
      return <CallText call={option.call} />;
    case 'place': {
      const Icon = group === 'agents' ? Bot : Megaphone;
      return (
        <>
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <bdi className="truncate font-medium">{option.title}</bdi>
          {group === 'agents' && <span className="ml-auto shrink-0 text-xs text-muted">{t('callsOfAgent')}</span>}
        </>
      );
    }
    case 'all':
      return (
        <>
          <ArrowRight aria-hidden className="size-4 shrink-0 text-accent-ink" />
          <span className="text-accent-ink">{t(group === 'phone' ? 'showPhone' : 'showWords', { count: option.count })}</span>
        </>
      );
  }
}

function CallText({ call: { phoneNumber, campaignName, lastAttemptAt, variable, snippets } }: { call: FoundCall }) {
  const t = useTranslations('search');
  const style = useFormatStyle();
  return (
    <>
      <Phone aria-hidden className="size-4 shrink-0 self-start text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <bdi className="font-medium tabular-nums">{phoneNumber === null ? t('noPhone') : formatPhone(phoneNumber)}</bdi>
          <span className="text-xs text-muted tabular-nums">{formatDateTime(lastAttemptAt, style)}</span>
        </p>
        {campaignName !== null && <p className="truncate text-xs text-muted"><bdi>{campaignName}</bdi></p>}
        {variable !== null && (
          <p className="truncate text-xs text-muted">
            <bdi>{variable.name}</bdi>: <bdi className="font-medium text-ink">{variable.value}</bdi>
          </p>
        )}
        <Snippets snippets={snippets.slice(0, 1)} />
      </div>
    </>
  );
}
