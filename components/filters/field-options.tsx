'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { FieldKey } from './editing';

export type FieldOption = {
  key: FieldKey;
  group: 'attempt' | 'call' | 'review' | 'variables' | 'reports';
  name: string;
  /** what its values are */
  note?: string;
};

type FieldOptionsProps = {
  id: string;
  groups: readonly FieldOption['group'][];
  options: readonly FieldOption[];
  active: number;
  onChoose: (key: FieldKey) => void;
  onActive: (index: number) => void;
};

/** The listbox of a combobox, in groups; the input keeps the focus. */
export function FieldOptions({ id, groups, options, active, onChoose, onActive }: FieldOptionsProps) {
  const t = useTranslations('filters.builder');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('find')} className="mt-1 max-h-[min(24rem,60vh)] overflow-y-auto overscroll-contain">
      {groups.map((group) => {
        const held = options.flatMap((option, index) => (option.group === group ? [{ option, index }] : []));
        if (held.length === 0) return null;
        return (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className="px-2 pt-2 pb-0.5 text-xs font-medium text-muted">
              {t(`groups.${group}`)}
            </p>
            {held.map(({ option, index }) => (
              <div
                key={option.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={clsx('flex min-h-7 cursor-pointer items-center gap-2 rounded-control px-2', index === active && 'bg-hover')}
                onPointerMove={() => index !== active && onActive(index)}
                onClick={() => onChoose(option.key)}
              >
                <bdi className="min-w-0 flex-1 truncate">{option.name}</bdi>
                {option.note && <span className="shrink-0 text-xs text-muted">{option.note}</span>}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
