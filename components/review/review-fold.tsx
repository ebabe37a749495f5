'use client';

import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, startTransition, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';
import { usePaneRefresh } from '@/components/table/pane-refresh';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Notice } from '@/components/ui/notice';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { ReviewFoldContext } from './use-review-fold';

type ReviewFoldProps = {
  callUuid: string;
  /** how far the review has come */
  head: ReactNode;
  /** what is known of it while the form is folded away */
  facts: ReactNode;
  /** renders the form on the server */
  openForm: (callUuid: string) => Promise<ReactNode>;
};

/** Who reviews the calls of a list goes on with the form open. In the browser only: effects write it. */
let wasOpen = false;

/** The review of a call in a narrow place: its facts, and the form once it is asked for, by `v` too. */
export function ReviewFold({ callUuid, head, facts, openForm }: ReviewFoldProps) {
  const t = useTranslations('review');
  const [isOpen, setOpen] = useState(wasOpen);
  const { form, isFailed, load } = useForm(callUuid, openForm);
  const button = useRef<HTMLButtonElement>(null);
  const refreshPane = usePaneRefresh();
  useEffect(() => {
    wasOpen = isOpen;
    if (isOpen) load();
  }, [isOpen, load]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || latinKey(event) !== 'v' || isTaken(event)) return;
    event.preventDefault();
    setOpen(!isOpen);
    // the field that had the focus goes with the form
    if (isOpen) button.current?.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const fold = useMemo(() => ({
    saved: () => {
      load();
      refreshPane();
    },
  }), [load, refreshPane]);
  return (
    <section data-panel id="review" aria-labelledby="review-heading" className="min-w-0 rounded-panel border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 pb-2">
        <h2 id="review-heading" className="mr-auto text-sm font-semibold">{t('title')}</h2>
        <div className="order-last basis-full sm:order-none sm:basis-auto">{head}</div>
        <Button ref={button} size="small" aria-expanded={isOpen} aria-controls="review-fold" aria-keyshortcuts="v" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fold.close') : t('fold.open')}
          <KeyHint letter="v" />
          <ChevronDown aria-hidden className={clsx('size-3.5 transition-transform', isOpen && 'rotate-180')} />
        </Button>
      </header>
      {/* the pane scrolls within a margin, and covers the bar of a phone */}
      <div id="review-fold" className="[--review-footer:-0.75rem]">
        {!isOpen ? facts : isFailed ? (
          <div className="px-4 pb-4">
            <Notice tone="danger">
              {t('fold.failed')} <button type="button" className="link" onClick={load}>{t('fold.again')}</button>
            </Notice>
          </div>
        ) : (
          <ReviewFoldContext value={fold}>{form ?? <BlockSkeleton className="m-4 h-64" />}</ReviewFoldContext>
        )}
      </div>
    </section>
  );
}

/** The form as the server rendered it last; read anew, the one before stays until the new one is there. */
function useForm(callUuid: string, openForm: ReviewFoldProps['openForm']) {
  const [form, setForm] = useState<ReactNode>(null);
  const [isFailed, setFailed] = useState(false);
  const load = useCallback(() => {
    startTransition(async () => {
      const read = await openForm(callUuid).then((node) => ({ node }), () => null);
      startTransition(() => {
        setFailed(read === null);
        if (read !== null) setForm(read.node);
      });
    });
  }, [callUuid, openForm]);
  return { form, isFailed, load };
}
