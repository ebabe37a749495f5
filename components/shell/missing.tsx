import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/paths/paths';

/** What a 404 says, with ways back. */
export function Missing() {
  const t = useTranslations('notFound');
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <SearchX aria-hidden className="size-6 text-faint" />
      <h1 className="text-base font-semibold">{t('title')}</h1>
      <p className="max-w-md text-sm text-muted">{t('text')}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <ButtonLink href={paths.overview()} variant="primary">
          {t('home')}
        </ButtonLink>
        <ButtonLink href={paths.campaigns()}>{t('campaigns')}</ButtonLink>
        <ButtonLink href={paths.calls()}>{t('calls')}</ButtonLink>
      </div>
    </div>
  );
}
