'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { isSlash } from '../shell/latin-key';
import { isTaken } from '../shell/shortcuts';
import { useEarlyKeys } from './use-early-keys';

// loaded when first wanted: no page needs them before
const SearchDialog = lazy(() => import('./search-dialog').then(({ SearchDialog: found }) => ({ default: found })));
const ShortcutsDialog = lazy(() => import('../shell/shortcuts-dialog').then(({ ShortcutsDialog: found }) => ({ default: found })));

/** The one box's button in the header; `/` and Ctrl or ⌘ with K open it from everywhere, `?` the list of keys. */
export function CommandBar({ userId }: { userId: string }) {
  const t = useTranslations('search');
  const [open, setOpen] = useState<'search' | 'shortcuts' | null>(null);
  const early = useEarlyKeys(() => setOpen(null));
  const show = useEffectEvent((wanted: 'search' | 'shortcuts') => {
    if (wanted === 'search') early.begin();
    setOpen(wanted);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK';
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTaken(event);
      const wanted = isCommand || (isPlain && isSlash(event)) ? 'search' : isPlain && event.key === '?' ? 'shortcuts' : null;
      if (wanted === null || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      show(wanted);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => setOpen('search')}
        className="flex size-8 items-center justify-center gap-2 rounded-control text-sm text-muted hover:bg-hover hover:text-ink sm:w-56 sm:justify-start sm:border sm:border-line sm:bg-sunken sm:px-2.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="max-sm:sr-only">{t('open')}</span>
        <kbd aria-hidden className="ml-auto rounded-xs border border-line px-1.5 font-sans text-xs max-sm:hidden">
          /
        </kbd>
      </button>
      <Suspense>
        {open === 'search' && <SearchDialog userId={userId} takeEarly={early.take} onClose={close} />}
        {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </>
  );
}
