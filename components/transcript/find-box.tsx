import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';
import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/input';
import type { Find } from './use-find';

/** `t`, for the talk: the letters that lists, player and review have not taken. */
const KEY = 't';

/** Looks for words in the talk: Enter goes to the next hit, Shift and Enter to the one before, Esc empties and then leaves. */
export function FindBox({ find: { text, hits, at, prepare, search, go } }: { find: Find }) {
  const t = useTranslations('talk.find');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (latinKey(event) !== KEY || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && text !== '') search('');
    else if (event.key === 'Escape') box.current?.blur();
    else return;
    event.preventDefault();
    // of what is around, a pane for one, nothing is closed
    event.stopPropagation();
  };
  const count = hits?.length ?? 0;
  return (
    <div role="search" className="flex min-w-48 flex-1 items-center gap-1">
      <span className="relative min-w-0 flex-1">
        <Search aria-hidden className="pointer-events-none absolute top-2 left-2 size-4 text-faint" />
        <input
          ref={box}
          type="search"
          value={text}
          aria-label={t('label')}
          aria-keyshortcuts={KEY}
          placeholder={t('placeholder')}
          title={withKey(t('label'), KEY)}
          onFocus={prepare}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
          className={`${controlClass} ${hits === null ? 'pr-2' : 'pr-20'} pl-8 [&::-webkit-search-cancel-button]:hidden`}
        />
        <span aria-live="polite" className="pointer-events-none absolute top-2 right-2 text-xs leading-4 text-muted">
          {hits !== null && (count === 0 ? t('none') : t('count', { at: at + 1, count }))}
        </span>
      </span>
      <Button variant="quiet" size="icon" aria-label={t('previous')} title={withKey(t('previous'), 'Shift Enter')} disabled={count === 0} onClick={() => go(-1)}>
        <ChevronUp aria-hidden className="size-4" />
      </Button>
      <Button variant="quiet" size="icon" aria-label={t('next')} title={withKey(t('next'), 'Enter')} disabled={count === 0} onClick={() => go(1)}>
        <ChevronDown aria-hidden className="size-4" />
      </Button>
    </div>
  );
}

const withKey = (text: string, key: string) => `${text} (${key})`;
