import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Segmented } from '@/components/ui/segmented';
import { formatNumber } from '@/lib/format/number';
import { QUEUE_WORDS, type QueueWord } from '@/lib/reviews/types';
import type { QueueRules } from '@/lib/settings/schema';

type QueueTabsProps = {
  rule: QueueWord;
  rules: QueueRules;
  counts: Record<QueueWord, number>;
  hrefOf: (word: QueueWord) => Route;
  zone: string;
};

/** Why calls wait, with how many: the rules that are on, and the one that is chosen. */
export function QueueTabs({ rule, rules, counts, hrefOf, zone }: QueueTabsProps) {
  const t = useTranslations('reviews');
  const locale = useLocale();
  const isOn: Record<QueueWord, boolean> = {
    any: true, manual: counts.manual > 0, negative: rules.queueNegative, unmapped: rules.queueUnmapped, long: rules.queueLongSeconds !== null,
    random: rules.queueRandomPercent > 0,
  };
  const words = (['any', ...QUEUE_WORDS.filter((word) => word !== 'any')] as const).filter((word) => isOn[word] || word === rule);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="max-w-full overflow-x-auto">
        <Segmented
          label={t('rulesLabel')}
          segments={words.map((word) => ({
            key: word,
            label: (
              <>
                {t(`rules.${word}`)} <span className="ml-1.5 font-normal text-muted">{formatNumber(counts[word], locale)}</span>
              </>
            ),
            href: hrefOf(word),
            current: word === rule,
          }))}
        />
      </div>
      <p className="text-xs text-muted">{t('zone', { zone })}</p>
    </div>
  );
}
