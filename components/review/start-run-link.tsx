'use client';

import { ListChecks } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';
import { ButtonLink } from '@/components/ui/button-link';

/** Leads to the first call of a run; `r` does, too. */
export function StartRunLink({ href, variant = 'secondary' }: { href: Route; variant?: 'primary' | 'secondary' }) {
  const t = useTranslations('review.run');
  const router = useRouter();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || latinKey(event) !== 'r' || isTaken(event)) return;
    event.preventDefault();
    router.push(href);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <ButtonLink href={href} prefetch={false} variant={variant} title={t('startTitle')} aria-keyshortcuts="r">
      <ListChecks aria-hidden className="size-4" />
      {t('start')}
    </ButtonLink>
  );
}
