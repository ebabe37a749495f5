import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AuthFrame } from '@/components/shell/auth-frame';
import { parseTheme, THEME_COOKIE } from '@/lib/settings/theme';
import { setLocale, setTheme } from '../preference-actions';

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <AuthFrame theme={theme} actions={{ setLocale, setTheme }}>
      {children}
    </AuthFrame>
  );
}
