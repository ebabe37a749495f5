import { OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

/** Says of a criterion that it fails the call: by icon, word and colour. */
export function CriticalBadge() {
  const t = useTranslations('scorecard');
  return (
    <Badge tone="danger">
      <OctagonAlert aria-hidden className="size-3" />
      {t('criticalShort')}
    </Badge>
  );
}
