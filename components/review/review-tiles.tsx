import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { StatTile } from '@/components/ui/stat-tile';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, formatPercent, NO_FIGURE } from '@/lib/format/number';
import type { Agreement, ReviewFigures } from '@/lib/reviews/types';

type ReviewTilesProps = { figures: ReviewFigures; hrefOf: (more: Filter) => Route };

/** How many calls were reviewed, what they scored, and how often the bot was right; each leads to its calls. */
export function ReviewTiles({ figures, hrefOf }: ReviewTilesProps) {
  const t = useTranslations('reviews.figures');
  const locale = useLocale();
  const number = (count: number) => formatNumber(count, locale);
  const share = (part: number, whole: number) => formatPercent({ part, whole }, locale);
  const agreement = (key: 'sentiment' | 'result', { judged, agreed }: Agreement) => ({
    key, label: t(`tiles.${key}`), figure: share(agreed, judged), note: t('of', { part: number(agreed), all: number(judged) }),
    href: hrefOf(key === 'sentiment' ? { agreesSentiment: ['yes', 'no'] } : { agreesResult: ['yes', 'no'] }),
  });
  const { reviewed, disputed, toReview, scored, scorePercent, failed } = figures;
  const tiles = [
    { key: 'reviewed', label: t('tiles.reviewed'), figure: number(reviewed), note: t('tiles.reviewedNote'), href: hrefOf({ review: ['reviewed'] }) },
    { key: 'disputed', label: t('tiles.disputed'), figure: number(disputed), note: t('tiles.disputedNote'), href: hrefOf({ review: ['disputed'] }) },
    { key: 'toReview', label: t('tiles.toReview'), figure: number(toReview), note: t('tiles.toReviewNote'), href: hrefOf({ review: ['to_review'] }) },
    {
      key: 'score', label: t('tiles.score'), figure: scorePercent === null ? NO_FIGURE : t('score', { percent: scorePercent }),
      note: t('calls', { count: scored }), href: hrefOf({ score: [{ op: 'present' }] }),
    },
    { key: 'failed', label: t('tiles.failed'), figure: share(failed, scored), note: t('of', { part: number(failed), all: number(scored) }), href: hrefOf({ verdict: ['failed'] }) },
    agreement('sentiment', figures.sentiment),
    agreement('result', figures.result),
  ];
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-7">
      {tiles.map(({ key, ...tile }) => (
        <StatTile key={key} {...tile} />
      ))}
    </div>
  );
}
