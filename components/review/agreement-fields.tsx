'use client';

import { useTranslations } from 'next-intl';
import { Input } from '@/components/ui/input';
import { SENTIMENTS } from '@/lib/hubtalk/types';
import { LONGEST_RESULT } from '@/lib/reviews/bounds';
import type { ReviewForm } from '@/lib/reviews/types';
import { Choice } from './choice';
import { KnownResults } from './known-results';
import type { ReviewDraft } from './review-draft';

type AgreementFieldsProps = {
  bot: ReviewForm['bot'];
  draft: ReviewDraft;
  change: (next: Partial<ReviewDraft>) => void;
  /** where the results are listed that the right one is chosen from; another can be typed */
  resultsUrl: string;
};

const RESULTS = 'review-results';

/** What the bot said, and whether that is so; who disagrees says what it was. */
export function AgreementFields({ bot, draft, change, resultsUrl }: AgreementFieldsProps) {
  const t = useTranslations('review');
  const word = useTranslations('sentiment');
  const others = SENTIMENTS.filter((sentiment) => sentiment !== bot.sentiment);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <p id="review-sentiment" className="text-xs text-muted">
          {t.rich('botSentiment', { word: word(bot.sentiment), b: (chunks) => <span className="font-medium text-ink">{chunks}</span> })}
        </p>
        <Choice
          name="sentiment"
          labelledBy="review-sentiment"
          options={[{ value: 'agree', label: t('agree'), tone: 'good' }, ...others.map((value) => ({ value, label: t(`sentiments.${value}`), name: t('disagreeIs', { word: word(value) }) }))]}
          chosen={draft.sentiment}
          onChoose={(chosen) => change({ sentiment: chosen === 'agree' ? 'agree' : (others.find((known) => known === chosen) ?? '') })}
        />
      </div>
      <div className="flex flex-col gap-1">
        <p id="review-result" className="text-xs break-words text-muted">
          {bot.result === null
            ? t('botNoResult')
            : t.rich('botResult', { word: bot.result, b: (chunks) => <bdi className="font-mono font-medium break-all text-ink">{chunks}</bdi> })}
        </p>
        <div className="grid grid-cols-2 gap-1">
          <Choice
            name="result"
            labelledBy="review-result"
            options={[{ value: 'agree', label: t('agree'), tone: 'good' }, { value: 'disagree', label: t('disagree'), tone: 'bad' }]}
            chosen={draft.result}
            onChoose={(chosen) => change({ result: chosen === 'agree' ? 'agree' : 'disagree' })}
          />
          <Input
            name="humanResult"
            list={RESULTS}
            value={draft.humanResult}
            maxLength={LONGEST_RESULT}
            aria-label={t('humanResult')}
            placeholder={t('humanResultPlaceholder')}
            disabled={draft.result !== 'disagree'}
            onChange={(event) => change({ humanResult: event.target.value })}
            className="h-7! text-xs"
            autoComplete="off"
          />
          {draft.result === 'disagree' && <KnownResults id={RESULTS} url={resultsUrl} except={bot.result} />}
        </div>
      </div>
    </div>
  );
}
