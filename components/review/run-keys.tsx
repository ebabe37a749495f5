'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';

/** `j` and `k` go to the calls beside this one; a review that is not saved is left only by the second press. */
export function RunKeys({ previousHref, nextHref }: { previousHref: Route | null; nextHref: Route | null }) {
  const t = useTranslations('review.run');
  const router = useRouter();
  const [isWarned, setWarned] = useState(false);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (isTaken(event) && !isChoice(event.target))) return;
    const key = latinKey(event);
    const href = key === 'j' ? nextHref : key === 'k' ? previousHref : null;
    if (href === null) return;
    event.preventDefault();
    if (!isWarned && document.querySelector('form[data-unsaved]') !== null) setWarned(true);
    else router.push(href);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <p role="status" className="text-xs text-warning-ink">
      {isWarned ? t('unsaved') : ''}
    </p>
  );
}

/** A radio button or a box takes no letters. */
const isChoice = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type);
