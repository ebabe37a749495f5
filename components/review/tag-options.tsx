'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';

type TagOptionsProps = {
  id: string;
  isShown: boolean;
  options: readonly string[];
  active: number;
  known: readonly string[];
  onTake: (tag: string) => void;
};

/** Over what follows, so that nothing moves; kept in the page while it is shut, for the field that names it. */
export function TagOptions({ id, isShown, options, active, known, onTake }: TagOptionsProps) {
  const t = useTranslations('review');
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('tags')}
      className={clsx('absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-panel border border-line bg-raised p-1 shadow-raised', !isShown && 'hidden')}
    >
      {options.map((tag, index) => (
        <li
          key={tag}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // before the field loses the focus, which would shut the list
          onPointerDown={(event) => (event.preventDefault(), onTake(tag))}
          className={clsx('flex min-h-7 cursor-pointer items-center rounded-control px-2 text-sm', index === active && 'bg-hover')}
        >
          <bdi className="truncate">{known.includes(tag) ? tag : t('newTag', { tag })}</bdi>
        </li>
      ))}
    </ul>
  );
}
