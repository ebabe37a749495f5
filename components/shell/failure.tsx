'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorState } from '@/components/ui/error-state';
import { paths } from '@/lib/paths/paths';

export type FailureProps = { error: Error & { digest?: string }; reset: () => void };

/** What an error boundary shows: never the error's own words, which may hold data. */
export function Failure({ error, reset }: FailureProps) {
  const t = useTranslations('failure');
  const action = useTranslations('action');
  return (
    <ErrorState
      title={t('title')}
      reference={error.digest && t('reference', { digest: error.digest })}
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            {action('retry')}
          </Button>
          <ButtonLink href={paths.overview()}>{t('home')}</ButtonLink>
        </>
      }
    >
      {t('text')}
    </ErrorState>
  );
}
