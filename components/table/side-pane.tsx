'use client';

import clsx from 'clsx';
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { PaneRefreshContext } from './pane-refresh';
import type { SidePaneState } from './use-side-pane';

type SidePaneProps = {
  pane: SidePaneState;
  /** null for a row that is not on this page */
  title: string | null;
  /** the row's own page */
  href: Route | null;
  /** null at the list's ends */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
};

/** One call beside the list, over its right part; the whole window on a phone. Not modal: the list stays within reach. */
export function SidePane({ pane: { uuid, content, isFailed, again, refresh }, title, href, onPrevious, onNext, onClose }: SidePaneProps) {
  const t = useTranslations('table.pane');
  const pane = useRef<HTMLElement>(null);
  const wasOpen = useRef(uuid !== null);
  useEffect(() => {
    // From row to row the reader stays where he is.
    if (uuid !== null && !wasOpen.current) pane.current?.focus({ preventScroll: true });
    wasOpen.current = uuid !== null;
  }, [uuid]);
  if (uuid === null) return null;
  const isThere = content?.uuid === uuid;
  return (
    <aside
      ref={pane}
      tabIndex={-1}
      aria-label={title === null ? t('label') : t('labelOf', { title })}
      className="fixed inset-y-0 right-0 z-40 flex w-[min(36rem,100vw)] flex-col border-l border-line bg-canvas shadow-raised outline-none md:top-12 md:z-20 print:hidden"
    >
      <div className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-surface px-3">
        <h2 aria-live="polite" className="min-w-0 flex-1 truncate text-sm font-semibold">
          <bdi>{title ?? t('label')}</bdi>
        </h2>
        <Button variant="quiet" size="icon" aria-label={t('previous')} aria-keyshortcuts="k" title={withKey(t('previous'), 'k')} disabled={onPrevious === null} onClick={() => onPrevious?.()}>
          <ChevronUp aria-hidden className="size-4" />
        </Button>
        <Button variant="quiet" size="icon" aria-label={t('next')} aria-keyshortcuts="j" title={withKey(t('next'), 'j')} disabled={onNext === null} onClick={() => onNext?.()}>
          <ChevronDown aria-hidden className="size-4" />
        </Button>
        {href !== null && (
          <ButtonLink href={href} prefetch={false} variant="quiet" size="icon" aria-label={t('page')} title={t('page')}>
            <Maximize2 aria-hidden className="size-4" />
          </ButtonLink>
        )}
        <Button variant="quiet" size="icon" aria-label={t('close')} aria-keyshortcuts="Escape" title={withKey(t('close'), 'Esc')} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      <div tabIndex={0} role="group" aria-label={t('content')} aria-busy={!isThere} className="min-h-0 flex-1 overflow-y-auto p-3" key={content?.uuid}>
        {isFailed ? (
          <Notice tone="danger">
            {t('failed')}{' '}
            <button type="button" className="link" onClick={again}>
              {t('again')}
            </button>
          </Notice>
        ) : content === null ? (
          <BlockSkeleton className="h-96" />
        ) : (
          <PaneRefreshContext value={refresh}>
            <div className={clsx('transition-opacity', !isThere && 'opacity-50')}>{content.node}</div>
          </PaneRefreshContext>
        )}
      </div>
    </aside>
  );
}

const withKey = (text: string, key: string) => `${text} (${key})`;
