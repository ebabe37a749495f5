import 'server-only';
import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { getTimeZone } from '@/lib/settings/data';
import { LOCALE_COOKIE, pickLocale, type Locale } from './locale';

const MESSAGES = {
  en: () => import('@/messages/en.json'),
  ru: () => import('@/messages/ru.json'),
  kk: () => import('@/messages/kk.json'),
} satisfies Record<Locale, () => Promise<unknown>>;

/** next-intl asks once per request; dates and "now" are formatted in the workspace's zone everywhere. */
export default getRequestConfig(async () => {
  const locale = pickLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'));
  const [messages, timeZone] = await Promise.all([MESSAGES[locale](), getTimeZone()]);
  return { locale, messages: messages.default, timeZone };
});
