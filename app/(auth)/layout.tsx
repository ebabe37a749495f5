import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AuthFrame } from '@/components/shell/auth-frame';
import { parseTheme, THEME_COOKIE } from '@/lib/settings/theme';
import { setLocale, setTheme } from '../preference-actions';

/** Under the site-wide `no-referrer`, forms sent without JavaScript carry `Origin: null`; these pages must work without it. */
export const metadata: Metadata = { referrer: 'same-origin' };

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <AuthFrame theme={theme} actions={{ setLocale, setTheme }}>
      {children}
    </AuthFrame>
  );
}
