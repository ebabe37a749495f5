'use server';

import { cookies, headers } from 'next/headers';
import { requireSameOrigin } from '@/lib/auth/require-same-origin';
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locale';
import { parseTheme, THEME_COOKIE } from '@/lib/settings/theme';

const YEAR_SECONDS = 365 * 24 * 3600;

const remembered = { maxAge: YEAR_SECONDS, path: '/', sameSite: 'lax', httpOnly: true } as const;

/** Language of the interface; open to visitors, since the sign-in page offers it too. An unknown word changes nothing. */
export async function setLocale(form: FormData): Promise<void> {
  requireSameOrigin(await headers());
  const locale = form.get('locale');
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, remembered);
}

/** Light, dark, or as the system has it (which is: no cookie). */
export async function setTheme(form: FormData): Promise<void> {
  requireSameOrigin(await headers());
  const theme = parseTheme(form.get('theme'));
  const jar = await cookies();
  if (theme === 'system') jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, theme, remembered);
}
