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

type Wanted = 'search' | 'shortcuts';

/** The one box's button in the header; `/` and Ctrl or ⌘ with K open it from everywhere, `?` the list of keys. */
export function CommandBar({ userId }: { userId: string }) {
  const t = useTranslations('search');
  const [opened, setOpened] = useState<{ wanted: Wanted; count: number } | null>(null);
  const early = useEarlyKeys(() => setOpened(null));
  const open = (wanted: Wanted) => setOpened((before) => ({ wanted, count: (before?.count ?? 0) + 1 }));
  const show = useEffectEvent((wanted: Wanted) => {
    if (wanted === 'search') early.begin();
    open(wanted);
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
  // a dialog says that it is closed a moment later: by then a key may have opened the next one
  const close = (closed: number) => setOpened((now) => (now?.count === closed ? null : now));
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => open('search')}
        className="flex size-8 items-center justify-center gap-2 rounded-control text-sm text-muted hover:bg-hover hover:text-ink sm:w-56 sm:justify-start sm:border sm:border-line sm:bg-sunken sm:px-2.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="max-sm:sr-only">{t('open')}</span>
        <kbd aria-hidden className="ml-auto rounded-xs border border-line px-1.5 font-sans text-xs max-sm:hidden">
          /
        </kbd>
      </button>
      <Suspense>
        {opened?.wanted === 'search' && <SearchDialog key={opened.count} userId={userId} takeEarly={early.take} onClose={() => close(opened.count)} />}
        {opened?.wanted === 'shortcuts' && <ShortcutsDialog key={opened.count} onClose={() => close(opened.count)} />}
      </Suspense>
    </>
  );
}
