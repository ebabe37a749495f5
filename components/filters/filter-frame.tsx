'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useOptimistic, useRef, useState, useTransition } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import type { FilterPlace, Opened } from './editing';
import { Frame } from './frame-context';
import { usePace } from './use-pace';

const loadPanel = () => import('./filter-panel');
const FilterPanel = lazy(() => loadPanel().then((module) => ({ default: module.FilterPanel })));

export function warmUpPanel(): void {
  void loadPanel();
}

/** Holds the bar, its open editor and the navigation that a change of the filter is; the page keeps its rows until the new ones are there. */
export function FilterFrame({ filter, place, children }: { filter: Filter; place: FilterPlace; children: ReactNode }) {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isPending, startTransition] = useTransition();
  const { begin, paceMs, isSlow } = usePace(isPending);
  const [shown, show] = useOptimistic(filter);
  const isPushed = useRef(false);
  const returnTo = useRef<Element | null>(null);
  const open = useCallback((next: Opened) => {
    returnTo.current = document.activeElement;
    isPushed.current = false;
    setOpened(next);
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    const target = returnTo.current;
    const back = target instanceof HTMLElement && target.isConnected && target !== document.body ? target : document.getElementById('add-filter');
    back?.focus();
  }, []);
  // One step back leads to where the builder was opened, however much was tried in it.
  const apply = (next: Filter) => {
    begin();
    startTransition(() => {
      show(next);
      const href = hrefOf(place.emptyHref, next);
      if (isPushed.current) router.replace(href, { scroll: false });
      else router.push(href, { scroll: false });
      isPushed.current = true;
    });
  };
  useShortcut(open);
  const frame = useMemo(() => ({ open, paceMs }), [open, paceMs]);
  return (
    <Frame value={frame}>
      <div className="relative" data-pending={isSlow || undefined}>
        {children}
        {opened && (
          <Suspense fallback={null}>
            <FilterPanel filter={shown} place={place} opened={opened} onOpen={setOpened} onApply={apply} onClose={close} />
          </Suspense>
        )}
      </div>
    </Frame>
  );
}

/** The page's address under a filter; what else it says (order, view) stays behind the filter's parameters. */
function hrefOf(emptyHref: Route, filter: Filter): Route {
  const [path = '', kept = ''] = emptyHref.split('?');
  const query = [encodeFilter(filter).toString(), kept].filter(Boolean).join('&');
  return (query === '' ? path : `${path}?${query}`) as Route;
}

/** `f` opens the builder, wherever nothing is being typed. */
function useShortcut(open: (opened: Opened) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latinKey(event) !== 'f' || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      event.preventDefault();
      open({ key: null });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
}
