'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { RecentSearches, SearchResults } from './search-results';
import { type SearchBox, useSearchBox } from './use-search-box';

type SearchDialogProps = {
  userId: string;
  /** what was typed before this was there */
  takeEarly: () => string;
  onClose: () => void;
};

/** The one box: a combobox over whatever the typed text can mean. Arrows choose, Enter goes there, Escape closes. */
export function SearchDialog({ userId, takeEarly, onClose }: SearchDialogProps) {
  const t = useTranslations('search');
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const close = () => dialog.current?.close();
  const box = useSearchBox(userId, (href) => {
    close();
    router.push(href);
  });
  const begin = useEffectEvent(() => {
    dialog.current?.showModal();
    const typed = takeEarly();
    if (typed !== '') box.type(typed);
  });
  useEffect(() => begin(), []);
  const list = { listId, active: box.active, onPick: box.pick };
  return (
    <dialog
      ref={dialog}
      aria-label={t('label')}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
      className="mt-[10dvh] mb-auto w-[min(42rem,calc(100vw-1rem))] max-w-none overflow-hidden rounded-panel border border-line bg-raised p-0 text-ink shadow-raised"
    >
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <SearchField box={box} listId={listId} />
        <button type="button" aria-label={t('close')} onClick={close} className="rounded-control p-1.5 text-muted hover:bg-hover hover:text-ink">
          <X aria-hidden className="size-4" />
        </button>
      </div>
      <div tabIndex={-1} className="h-[min(26rem,70dvh)] overflow-y-auto overscroll-contain" aria-busy={box.state === 'asking'}>
        {box.recent.length > 0 ? <RecentSearches {...list} recent={box.recent} onForget={box.forget} /> : <SearchResults {...list} groups={box.groups} />}
        <SearchState box={box} />
      </div>
    </dialog>
  );
}

function SearchField({ box: { text, type, active, optionCount, onKey }, listId }: { box: SearchBox; listId: string }) {
  const t = useTranslations('search');
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);
  return (
    <input
      autoFocus
      role="combobox"
      aria-label={t('label')}
      aria-expanded={optionCount > 0}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      placeholder={t('placeholder')}
      value={text}
      onChange={({ target }) => type(target.value)}
      onKeyDown={onKey}
      className="h-12 w-full min-w-0 bg-transparent text-base outline-none placeholder:text-faint"
    />
  );
}

/** What is said where there are no results, or none yet; the number of results for those who do not see them. */
function SearchState({ box: { text, state, optionCount, recent } }: { box: SearchBox }) {
  const t = useTranslations('search');
  const wanted = text.trim();
  const said = () => {
    if (wanted === '') return recent.length > 0 ? null : t('hint');
    if (wanted.length < 2) return t('short');
    if (state === 'failed') return t('failed');
    return state === 'answered' && optionCount === 0 ? t('nothing', { text: wanted }) : null;
  };
  const shown = said();
  return (
    <>
      {shown !== null && <p className="px-4 py-6 text-center text-sm text-muted">{shown}</p>}
      <p role="status" className="sr-only">
        {state === 'answered' && wanted !== '' && t('found', { count: optionCount })}
      </p>
    </>
  );
}
