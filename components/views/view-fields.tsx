'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';

type ViewFieldsProps = { id: string; name: string; isShared: boolean; isDefault: boolean; canShare: boolean; error?: string | undefined };

/** Name, who sees it, and whether the list opens with it. */
export function ViewFields({ id, name, isShared, isDefault, canShare, error }: ViewFieldsProps) {
  const t = useTranslations('views');
  return (
    <div className="flex flex-col gap-3">
      <Field id={`${id}-name`} name="name" label={t('name')} defaultValue={name} required maxLength={100} autoComplete="off" error={error} />
      {canShare && <Check id={`${id}-shared`} name="isShared" label={t('share')} hint={t('shareHint')} checked={isShared} />}
      <Check id={`${id}-default`} name="isDefault" label={t('default')} hint={t('defaultHint')} checked={isDefault} />
    </div>
  );
}

export function Check({ id, name, label, hint, checked }: { id: string; name: string; label: string; hint: string; checked: boolean }) {
  return (
    <div className="flex gap-2 text-sm">
      <input type="checkbox" id={id} name={name} defaultChecked={checked} aria-describedby={`${id}-hint`} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      </div>
    </div>
  );
}
