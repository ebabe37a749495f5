import { useTranslations } from 'next-intl';
import { CriticalBadge } from '@/components/scorecard/critical-badge';
import { Badge } from '@/components/ui/badge';
import type { ReviewForm } from '@/lib/reviews/types';
import type { Criterion } from '@/lib/scorecard/types';

type Asked = Pick<Criterion, 'id' | 'name' | 'kind' | 'isCritical'>;

type ReviewFactsProps = { form: Pick<ReviewForm, 'review' | 'answers'> & { criteria: readonly Asked[] }; tags: readonly string[] };

/** A review to be read. */
export function ReviewFacts({ form: { review, answers, criteria }, tags }: ReviewFactsProps) {
  const t = useTranslations('review');
  const word = useTranslations('sentiment');
  const answerOf = ({ id, kind }: Asked): string | null => {
    const given = answers.find(({ criterionId }) => criterionId === id);
    if (given === undefined) return null;
    if (given.answer === null) return t('notApplicable');
    return kind === 'scale' ? t('ofFive', { answer: given.answer }) : given.answer === 1 ? t('yes') : t('no');
  };
  const answered = criteria.flatMap((criterion) => {
    const answer = answerOf(criterion);
    return answer === null ? [] : [{ ...criterion, answer }];
  });
  if (review === null && tags.length === 0) return <p className="px-4 pb-4 text-sm text-muted">{t('nobodyYet')}</p>;
  const rows = [
    { key: 'score', label: t('scoreLabel'), value: review?.scorePercent == null ? null : t('score', { percent: review.scorePercent }) },
    { key: 'sentiment', label: t('sentimentLabel'), value: review?.humanSentiment && word(review.humanSentiment), agreed: review?.sentimentAgreed },
    { key: 'result', label: t('resultLabel'), value: review?.resultAgreed == null ? null : (review.humanResult ?? t('notSaid')), agreed: review?.resultAgreed },
  ].filter(({ value }) => value);
  return (
    <div className="flex flex-col gap-3 px-4 pb-4 text-sm">
      <dl className="flex flex-col gap-1.5">
        {rows.map(({ key, label, value, agreed }) => (
          <div key={key} className="flex items-baseline justify-between gap-3">
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="min-w-0 text-right break-words">
              {value}
              {agreed != null && <span className="ml-1.5 text-xs text-muted">{agreed ? t('agreedShort') : t('disagreedShort')}</span>}
            </dd>
          </div>
        ))}
        {answered.map((criterion) => (
          <div key={criterion.id} className="flex items-baseline justify-between gap-3 border-t border-line pt-1.5">
            <dt className="min-w-0 text-xs break-words text-muted">
              {criterion.name} {criterion.isCritical && <CriticalBadge />}
            </dt>
            <dd>{criterion.answer}</dd>
          </div>
        ))}
      </dl>
      {review?.isFailed && <p className="text-xs font-medium text-danger-ink">{t('failed')}</p>}
      {review?.comment && <p className="break-words whitespace-pre-line">{review.comment}</p>}
      {tags.length > 0 && (
        <ul aria-label={t('tags')} className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <li key={tag} className="max-w-full">
              <Badge>
                <bdi className="truncate">{tag}</bdi>
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
