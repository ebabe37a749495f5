'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';

/** Whether a field is one of the chosen values, or none of them. */
export function IsToggle({ negated, onChange }: { negated: boolean; onChange: (negated: boolean) => void }) {
  const t = useTranslations('filters.builder');
  const name = useId();
  return (
    <fieldset className="inline-flex shrink-0 rounded-control border border-line bg-sunken p-0.5">
      <legend className="sr-only">{t('condition')}</legend>
      {[false, true].map((is) => (
        <label
          key={String(is)}
          className="inline-flex h-6 cursor-pointer items-center rounded px-2 text-xs font-medium whitespace-nowrap text-muted has-checked:bg-raised has-checked:text-ink has-checked:shadow-xs has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input type="radio" name={name} className="sr-only" checked={negated === is} onChange={() => onChange(is)} />
          {is ? t('isNot') : t('is')}
        </label>
      ))}
    </fieldset>
  );
}
