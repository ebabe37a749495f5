import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/shell/sign-in-form';
import { getCurrentUser } from '@/lib/auth/require-viewer';
import { hasUsers } from '@/lib/auth/setup';
import { parseNext } from '@/lib/paths/parse-next';
import { paths } from '@/lib/paths/paths';
import { signInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const next = parseNext((await searchParams).next);
  if (await getCurrentUser()) redirect(next);
  if (!(await hasUsers())) redirect(paths.setup());
  const t = await getTranslations('signIn');
  return (
    <>
      <h1 className="mb-4 text-base font-semibold">{t('title')}</h1>
      <SignInForm action={signInAction} next={next} />
    </>
  );
}
