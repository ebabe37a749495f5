import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SetupForm } from '@/components/shell/setup-form';
import { ButtonLink } from '@/components/ui/button-link';
import { hasUsers, isSetupToken } from '@/lib/auth/setup';
import { paths } from '@/lib/paths/paths';
import { setupAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') };
}

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { token } = await searchParams;
  const t = await getTranslations('setup');
  if (await hasUsers()) {
    return (
      <div className="flex flex-col gap-4">
        <h1 className="text-base font-semibold">{t('done.title')}</h1>
        <p className="text-sm text-muted">{t('done.text')}</p>
        <ButtonLink href={paths.signIn()} variant="primary" size="large">
          {t('done.signIn')}
        </ButtonLink>
      </div>
    );
  }
  const valid = typeof token === 'string' && (await isSetupToken(token));
  return (
    <div className="flex flex-col gap-4">
      <h1 className="text-base font-semibold">{t(valid ? 'title' : 'noToken.title')}</h1>
      <p className="text-sm text-muted">{t(valid ? 'text' : token === undefined ? 'noToken.text' : 'noToken.wrong')}</p>
      {valid && <SetupForm action={setupAction} token={token} />}
    </div>
  );
}
