import { useLocale, useTimeZone, type Locale } from 'next-intl';

/** What lib/format needs: the reader's language and the workspace's time zone, which lib/i18n/request.ts always sets. */
export function useFormatStyle(): { locale: Locale; timeZone: string } {
  return { locale: useLocale(), timeZone: useTimeZone() ?? 'UTC' };
}
