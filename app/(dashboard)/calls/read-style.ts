import { getLocale, getTranslations } from 'next-intl/server';
import type { RowStyle } from '@/components/calls/row-column';
import { getTimeZone } from '@/lib/settings/data';

/** What cells need of the reader: language, the workspace's zone, words for yes and no and for the two directions. */
export async function readStyle(): Promise<RowStyle> {
  const [locale, timeZone, answers, types] = await Promise.all([
    getLocale(), getTimeZone(), getTranslations('calls.answers'), getTranslations('filters.types'),
  ]);
  return { locale, timeZone, yes: answers('yes'), no: answers('no'), inbound: types('inbound'), outbound: types('outbound') };
}
