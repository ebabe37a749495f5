'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/input';
import type { NamedFields } from '@/lib/facets/types';
import { foldText } from '@/lib/format/fold-text';
import { apiPaths } from '@/lib/paths/paths';
import { countsQuery } from './counts-url';
import { ATTEMPT_FIELDS, CALL_FIELDS, REVIEW_FIELDS, type FieldKey, type FilterPlace } from './editing';
import { FieldOptions, type FieldOption } from './field-options';
import { useFetched } from './use-fetched';
import { useFieldName } from './use-field-name';

const KINDS = ['attempt', 'call', 'review', 'variables', 'reports'] as const;

/** Every field that can be filtered by, found by typing: arrows choose, Enter opens. */
export function FieldList({ place, onChoose }: { place: FilterPlace; onChoose: (key: FieldKey) => void }) {
  const t = useTranslations('filters.builder');
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { options: all, isLoading } = useOptions(place);
  const options = all.filter(({ name }) => foldText(name).includes(foldText(text.trim())));
  const current = Math.min(active, options.length - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    const chosen = options[current];
    if (step !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(current + step, options.length - 1)));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onChoose(chosen.key);
    }
  };
  return (
    <div className="p-1">
      <Input
        data-autofocus
        role="combobox"
        aria-label={t('find')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={options[current] ? `${id}-${current}` : undefined}
        autoComplete="off"
        placeholder={t('find')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <FieldOptions id={id} groups={KINDS} options={options} active={current} onChoose={onChoose} onActive={setActive} />
      {(isLoading || options.length === 0) && (
        <p role="status" className="px-2 py-1.5 text-xs text-muted">
          {isLoading ? t('loading') : t('noField')}
        </p>
      )}
    </div>
  );
}

function useOptions({ fixed }: FilterPlace): { options: FieldOption[]; isLoading: boolean } {
  const t = useTranslations('filters.builder.kinds');
  const fieldName = useFieldName();
  const named = useFetched<NamedFields>(apiPaths.fields(countsQuery(fixed.campaign ? { campaign: fixed.campaign } : {}, {})));
  const { variables, reports } = named.state === 'ready' ? named.data : { variables: [], reports: [] };
  const plain = (group: 'attempt' | 'call' | 'review', keys: readonly FieldKey[]) =>
    keys.filter((key) => !(key in fixed)).map((key): FieldOption => ({ key, group, name: fieldName(key) }));
  const options: FieldOption[] = [
    ...plain('attempt', ATTEMPT_FIELDS),
    ...plain('call', CALL_FIELDS),
    ...plain('review', REVIEW_FIELDS),
    ...variables.map(({ name, kind }): FieldOption => ({ key: `var.${name}`, group: 'variables', name, note: t(kind) })),
    ...reports.map(({ name, kind }): FieldOption => ({ key: `report.${name}`, group: 'reports', name, note: t(kind) })),
  ];
  return { options, isLoading: named.state === 'loading' };
}
