'use client';

import { useTranslations } from 'next-intl';
import { formatDuration } from '@/lib/format/duration';
import type { Pin } from './use-notes';

/** "Turn 3", "0:42", "The whole call". */
export function PinName({ pin }: { pin: Pin }) {
  const t = useTranslations('notes');
  if (pin.kind === 'turn') return t('turn', { number: pin.turn + 1 });
  return pin.kind === 'moment' ? t('moment', { at: formatDuration(pin.atSeconds) }) : t('wholeCall');
}
