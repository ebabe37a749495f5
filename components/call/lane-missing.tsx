import { useLocale, useTranslations } from 'next-intl';
import type { LaneDensity } from '@/lib/calls/lane';
import type { MissingAttempts } from '@/lib/calls/timeline';
import { formatNumber } from '@/lib/format/number';

/** Counted by HubTalk, never received: drawn hollow. */
export function LaneMissing({ firstNumber, lastNumber, density }: MissingAttempts & { density: LaneDensity }) {
  const t = useTranslations('call.timeline');
  const locale = useLocale();
  const [first, last] = [formatNumber(firstNumber, locale), formatNumber(lastNumber, locale)];
  return (
    <div className="flex w-full flex-col items-center justify-center gap-1 rounded-panel border-2 border-dashed border-line px-2 py-1.5 text-center text-xs text-faint">
      {density === 'roomy' && (
        <span aria-hidden className="flex size-6 items-center justify-center rounded-full border-2 border-dashed border-control font-semibold">
          {firstNumber === lastNumber && firstNumber < 100 ? firstNumber : '…'}
        </span>
      )}
      <span>{firstNumber === lastNumber ? t('missing', { number: first }) : t('missingRange', { first, last })}</span>
    </div>
  );
}
