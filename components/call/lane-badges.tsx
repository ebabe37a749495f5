import { Flag, Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

/** What an attempt is to its call: the one that decides, one that never finished. Words where there is room for them. */
export function LaneBadges({ isDeciding, isStale, isRoomy }: { isDeciding: boolean; isStale: boolean; isRoomy: boolean }) {
  const t = useTranslations('call.timeline');
  if (!isDeciding && !isStale) return null;
  const words = isRoomy ? 'truncate' : 'sr-only';
  return (
    <span className="flex flex-wrap gap-1">
      {isDeciding && (
        <Badge tone="accent" title={t('deciding')}>
          <Flag aria-hidden className="size-3 shrink-0" />
          <span className={words}>{t('deciding')}</span>
        </Badge>
      )}
      {isStale && (
        <Badge tone="warning" title={t('stale')}>
          <Hourglass aria-hidden className="size-3 shrink-0" />
          <span className={words}>{t('stale')}</span>
        </Badge>
      )}
    </span>
  );
}
