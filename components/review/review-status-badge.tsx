import { CircleCheck, CircleDashed, CircleDot, MessageCircleWarning, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { ReviewStatus } from '@/lib/reviews/types';

const LOOKS: Record<ReviewStatus | 'none', { icon: LucideIcon; tone: 'plain' | 'accent' | 'success' | 'warning' }> = {
  none: { icon: CircleDashed, tone: 'plain' },
  to_review: { icon: CircleDot, tone: 'accent' },
  reviewed: { icon: CircleCheck, tone: 'success' },
  disputed: { icon: MessageCircleWarning, tone: 'warning' },
};

/** Where the review of a call stands, as icon, word and colour. */
export function ReviewStatusBadge({ status }: { status: ReviewStatus | null }) {
  const t = useTranslations('review');
  const { icon: Icon, tone } = LOOKS[status ?? 'none'];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3" />
      {status === null ? t('noReview') : t(`statuses.${status}`)}
    </Badge>
  );
}
