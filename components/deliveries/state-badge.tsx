import { CircleCheck, Clock3, OctagonX, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { DeliveryState } from '@/lib/deliveries/types';

const LOOKS: Record<DeliveryState, { tone: 'success' | 'warning' | 'danger'; icon: LucideIcon }> = {
  projected: { tone: 'success', icon: CircleCheck },
  deferred: { tone: 'warning', icon: Clock3 },
  rejected: { tone: 'danger', icon: OctagonX },
};

/** Told by sign and word, not by colour alone. */
export function StateBadge({ state }: { state: DeliveryState }) {
  const t = useTranslations('deliveries.states');
  const { tone, icon: Icon } = LOOKS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3" />
      {t(state)}
    </Badge>
  );
}
