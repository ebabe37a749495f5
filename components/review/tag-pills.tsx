'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** The tags of a call in its form, each with the way to take it off. */
export function TagPills({ tags, onRemove }: { tags: readonly string[]; onRemove: (tag: string) => void }) {
  const t = useTranslations('review');
  return tags.map((tag) => (
    <span key={tag} className="inline-flex h-5 max-w-full items-center gap-0.5 rounded bg-hover pl-1.5 text-xs font-medium">
      <input type="hidden" name="tag" value={tag} />
      <bdi className="truncate">{tag}</bdi>
      <button type="button" aria-label={t('removeTag', { tag })} onClick={() => onRemove(tag)} className="rounded p-0.5 text-muted hover:text-ink">
        <X aria-hidden className="size-3" />
      </button>
    </span>
  ));
}
